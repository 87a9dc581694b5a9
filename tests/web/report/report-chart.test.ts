import { expect, test } from 'vitest'
import { reportChart } from '#app/web/report/report-chart.ts'
import { someCounts } from './a-report.ts'

const CHART = reportChart(
  someCounts(
    { reported: 100, verified: 10 },
    { met: { reported: 60, verified: 10 }, 'not-met': { reported: 39 }, behind: { reported: 1 } },
  ),
)

test('each standing has a bar of its own, all on one scale', () => {
  const [reported, seen, verified] = CHART.bars
  const widthOf = (bar: typeof reported) =>
    bar?.parts.reduce((sum, { width }) => sum + width, 0) ?? 0
  expect(CHART.bars.map(({ name }) => name)).toEqual(['Reported', 'Evidence seen', 'Verified'])
  expect(widthOf(reported) / widthOf(verified)).toBeCloseTo(10, 0)
  expect(seen).toMatchObject({ isEmpty: true, parts: [] })
})

test('the parts of a bar follow each other without a gap', () => {
  const parts = CHART.bars[0]?.parts ?? []
  expect(parts.map(({ outcome }) => outcome)).toEqual(['met', 'behind', 'not-met'])
  const ends = parts.map(({ x, width }) => x + width)
  expect(parts.slice(1).map(({ x }) => x)).toEqual(ends.slice(0, -1))
})

test('a number stands in its part where it fits, and nowhere else', () => {
  expect(CHART.bars[0]?.parts.map(({ number }) => number)).toEqual(['60', '', '39'])
})

test('whoever cannot see it is told the same', () => {
  expect(CHART.label).toBe(
    'Reported: 60 met, 0 on course, 1 behind, 39 not met, 0 cannot tell. ' +
      'Evidence seen: 0 met, 0 on course, 0 behind, 0 not met, 0 cannot tell. ' +
      'Verified: 10 met, 0 on course, 0 behind, 0 not met, 0 cannot tell.',
  )
})

test('a report of nothing has three empty bars', () => {
  expect(reportChart(someCounts({})).bars.every(({ isEmpty }) => isEmpty)).toBe(true)
})
