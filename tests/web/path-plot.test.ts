import { expect, test } from 'vitest'
import { pathPlot } from '#app/web/path-plot.ts'
import type { PathPoint } from '#app/checks/measure-path.ts'

const say = ([part, whole]: readonly [number, number]) => String(part / whole)
const point = (period: string, lo: number | undefined, due: number, more = {}): PathPoint => ({
  period,
  outcome: 'behind',
  ...(lo === undefined ? {} : { lo: [lo, 1], hi: [lo, 1] }),
  due: [due, 1],
  words: {
    outcome: 'Behind',
    reported: lo === undefined ? 'not known' : String(lo),
    due: `at least ${due}`,
  },
  ...more,
})
const plotted = (path: readonly PathPoint[]) => {
  const plot = pathPlot(path, 'School sessions', say)
  if (plot === undefined) throw new Error('nothing was drawn')
  return plot
}

test('reported and due run from left to right on one scale, and nought lies at the bottom', () => {
  const plot = plotted([point('2026-09', 0, 0), point('2026-10', 5, 10)])
  expect(plot.reported).toBe('M10 88L350 51')
  expect(plot.due).toBe('M10 88L350 14')
  expect(plot).toMatchObject({ nought: 88, largest: '10' })
  expect(plot.months.map(({ initial }) => initial)).toEqual(['S', 'O'])
})

test('whoever cannot see it is told the same in words and in a table', () => {
  const plot = plotted([point('2026-09', 1, 2), point('2026-10', 5, 10)])
  expect(plot.label).toBe(
    'School sessions: September 2026 1 (due at least 2), behind. ' +
      'October 2026 5 (due at least 10), behind.',
  )
  expect(plot.rows[1]).toEqual({
    month: 'October 2026',
    outcome: 'Behind',
    reported: '5',
    due: 'at least 10',
  })
})

test('a month that is not known interrupts the line and is said', () => {
  const plot = plotted([point('2026-08', 1, 1), point('2026-09', undefined, 2), point('2026-10', 3, 3)])
  expect(plot.reported).toMatch(/^M\d+ \d+M\d+ \d+$/)
  expect(plot.dots).toHaveLength(2)
  expect(plot.rows[1]?.reported).toBe('not known')
})

test('the lines begin anew with each contract year, which is said', () => {
  const [first, second] = [{ windowFrom: '2025-04' }, { windowFrom: '2026-04' }]
  const plot = plotted([
    point('2026-02', 10, 11, first),
    point('2026-03', 12, 12, first),
    point('2026-04', 1, 1, second),
    point('2026-05', 2, 2, second),
  ])
  expect(plot.reported).toMatch(/^M\d+ \d+L\d+ \d+M\d+ \d+L\d+ \d+$/)
  expect(plot.due).toMatch(/^M\d+ \d+L\d+ \d+M\d+ \d+L\d+ \d+$/)
  expect(plot.hasTurn).toBe(true)
  expect(plotted([point('2026-03', 1, 1), point('2026-04', 1, 1)]).hasTurn).toBe(false)
})

test('the whole target is drawn only where it is more than what was due', () => {
  const months = [point('2026-09', 1, 2, { whole: [12, 1] }), point('2026-10', 5, 10)]
  expect(plotted(months).whole).not.toBe('')
  expect(plotted([point('2026-09', 1, 2), point('2026-10', 5, 10)]).whole).toBe('')
})

test('what is known within bounds has a span, and what has one bound has none', () => {
  const plot = plotted([
    point('2026-08', undefined, 9, { lo: [2, 1], hi: [6, 1] }),
    point('2026-09', undefined, 9, { lo: [4, 1] }),
    point('2026-10', undefined, 9, { hi: [4, 1] }),
  ])
  expect(plot.spans).toHaveLength(1)
  expect(plot.dots).toHaveLength(3)
})

test('less than nothing is drawn below the line of nought', () => {
  const plot = plotted([point('2026-09', -5, 5), point('2026-10', 5, 5)])
  expect(plot.nought).toBeGreaterThan(14)
  expect(plot.nought).toBeLessThan(88)
  expect(plot.dots[0]?.y).toBe(88)
})

test('the whole target is drawn where it is more than what is due', () => {
  const plot = plotted([point('2026-09', 1, 2, { whole: [12, 1] }), point('2026-10', 12, 12)])
  expect(plot.whole).toBe('M10 14L350 14')
})

test('one month makes no way', () => {
  expect(pathPlot([point('2026-10', 1, 2)], 'x', say)).toBeUndefined()
  expect(pathPlot([point('2026-09', undefined, 2), point('2026-10', 1, 2)], 'x', say)).toBeUndefined()
})
