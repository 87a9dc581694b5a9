import { expect, test } from 'vitest'
import { areaProblems } from '#app/intake/area-limits.ts'

const FROM = { where: '/from', name: 'the first day of the contract', date: '2026-04-01' }

function problemsOf(...days: readonly string[]) {
  const areas = days.map((from) => {
    return { name: 'Norwich', from, codes: ['E07000148'], codeListDate: '2026-04-01' }
  })
  return areaProblems(areas, '/obligations/0/area', FROM).map(({ where }) => where)
}

test('an area holds from the first day on, and may change', () => {
  expect(problemsOf('2019-01-01', '2027-04-01')).toEqual([])
})

test('on the first day there is an area', () => {
  expect(problemsOf('2026-04-02')).toEqual(['/obligations/0/area/0/from'])
})

test('areas stand in the order of their days, one for each', () => {
  expect(problemsOf('2026-04-01', '2026-04-01')).toEqual(['/obligations/0/area/1/from'])
  expect(problemsOf('2026-04-01', '2026-03-01')).toEqual(['/obligations/0/area/1/from'])
})
