import { expect, test } from 'vitest'
import type { RowsFigure } from '#app/domain/figure.ts'
import { rowsProblems } from '#app/intake/row-limits.ts'
import { aShift, SHIFTS } from './some-figures.ts'

test('a shift with nothing wrong has no problems', () => {
  expect(limitsOf(aShift())).toEqual([])
})

test('745 hours in a month of 744 are refused', () => {
  expect(limitsOf(aShift({ minutes: 744 * 60 }))).toEqual([])
  expect(limitsOf(aShift({ minutes: 745 * 60 }))).toMatchObject([
    { code: 'out-of-range', where: '/figures/shifts/rows/0/minutes' },
  ])
})

test('more time than there is from one date to another is refused', () => {
  const week = { paid: 'weekly', from: '2026-10-05', to: '2026-10-11', minutes: 20_000 }
  expect(limitsOf(aShift({ ...week, nightMinutes: 7 * 1440 }))).toEqual([])
  expect(limitsOf(aShift({ ...week, nightMinutes: 7 * 1440 + 1 }))).toMatchObject([
    { code: 'out-of-range', where: '/figures/shifts/rows/0/nightMinutes' },
  ])
})

test('a part above its whole is refused, with both columns named', () => {
  expect(limitsOf(aShift({ nightMinutes: 9001 }))).toMatchObject([
    {
      code: 'part-above-whole',
      message: expect.stringMatching(/“Of these at night” is 9001.*“Minutes”, which is 9000/),
    },
  ])
})

test.each([
  ['weekly', '2026-10-05', '2026-10-11', 0],
  ['weekly', '2026-10-05', '2026-10-12', 1],
  ['weekly', '2026-10-05', '2026-10-10', 1],
  ['monthly', '2026-09-24', '2026-10-21', 0],
  ['monthly', '2026-09-30', '2026-10-31', 1],
])('pay that is %s from %s to %s has %d problems', (paid, from, to, count) => {
  expect(limitsOf(aShift({ paid, from, to }))).toHaveLength(count)
})

test('one of the groups of pay must be whole', () => {
  const { payPence: _, ...unpaid } = aShift({ payPence: 0 }) as Record<string, unknown>
  expect(limitsOf({ ...unpaid, yearPence: 1 })).toMatchObject([
    {
      code: 'missing-field',
      where: '/figures/shifts/rows/0',
      message: expect.stringContaining('“Pay”, or “Pay for a year” with “Minutes a week”'),
    },
  ])
  expect(limitsOf({ ...unpaid, yearPence: 1, yearMinutes: 1 })).toEqual([])
})

test('a National Insurance number as reference is refused and not repeated', () => {
  const [problem] = limitsOf(aShift({ worker: 'QQ123456C' }))
  expect(problem).toMatchObject({ code: 'not-allowed', where: '/figures/shifts/rows/0/worker' })
  expect(problem?.message).not.toContain('QQ123456C')
})

test('cells of the wrong kind are left to the schema', () => {
  const odd = { minutes: '9000', from: 20_261_001, to: '2026-02-30', worker: null, paid: 'toString' }
  expect(limitsOf(aShift(odd))).toEqual([])
  expect(rowsProblems(SHIFTS, { rows: [null, 'x', []] }, '2026-10')).toEqual([])
})

function limitsOf(row: object) {
  return rowsProblems(SHIFTS, { rows: [row] }, '2026-10')
}

test('a date that other columns make necessary is asked for where they are filled', () => {
  const date = { type: 'date', required: false } as const
  const figure: RowsFigure = {
    ...SHIFTS,
    columns: [
      { id: 'raised', label: 'Raised', ...date },
      { id: 'paid', label: 'Paid', ...date },
      { id: 'settled', label: 'Settled', ...date, neededWith: ['raised', 'paid'] },
    ],
    key: [],
  }
  const { span: _span, atLeastOneOf: _groups, ...plain } = figure
  const problemsOf = (row: object) => rowsProblems(plain, { rows: [row] }, '2026-10')
  expect(problemsOf({ raised: '2026-10-01', paid: '2026-10-05' })).toMatchObject([
    {
      code: 'missing-field',
      message: 'Give “Settled”: it is needed wherever “Raised” and “Paid” are given.',
    },
  ])
  expect(problemsOf({ raised: '2026-10-01' })).toEqual([])
  expect(problemsOf({ raised: '2026-10-01', paid: '2026-10-05', settled: '2026-10-04' })).toEqual([])
})
