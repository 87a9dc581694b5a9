import { expect, test } from 'vitest'
import { parameterTracer } from '#app/assessment/measure-input.ts'
import { doubtOfRows, unplacedRows } from '#app/assessment/shapes/unplaced-row.ts'
import type { Sum } from '#app/rules/measure.ts'
import { aMeasureInput, aParameter, aRuleSet, SHARE } from '../../support/a-rule-set.ts'

const placed = { period: '2026-10', file: 'hours.csv', line: 7 }
const sums: readonly Sum[] = [SHARE.whole, SHARE.part]
const blank = { ...placed, row: { worker: 'W3', minutes: 10, home: null } }
const doubt = (input: ReturnType<typeof aMeasureInput>, counted = sums) =>
  doubtOfRows([blank], counted, 'local hours', input, parameterTracer(input))

test('a row that cannot be placed leads to its line and says what is blank there', () => {
  expect(unplacedRows([blank], sums, aMeasureInput())).toEqual([
    {
      figure: 'time',
      period: '2026-10',
      file: 'hours.csv',
      line: 7,
      reference: 'W3',
      problem: 'cannot-tell',
      message: 'Not filled in: “home”.',
    },
  ])
  expect(doubt(aMeasureInput())).toEqual({
    reason: 'within-bounds',
    message: 'In 1 row it is not known whether it counts as local hours.',
  })
})

test('where the row is full it is the contract that lacks an area, and no row is at fault', () => {
  const input = aMeasureInput({ contract: { area: [] } })
  const row = { worker: 'W3', minutes: 10, home: 'E07000148' }
  expect(unplacedRows([{ ...placed, row }], sums, input)).toEqual([])
  expect(doubt(input)).toMatchObject({ forCouncil: expect.stringContaining('Add `area`') })
})

test('where a list that decides who counts is not known any more, that is said', () => {
  const list = aParameter('good-marks', ['green'], {
    unit: 'marks',
    nextExpected: { from: '2026-06-01', where: 'the office of marks' },
  })
  const where = {
    field: 'mark',
    operator: 'isOneOf',
    value: { parameter: 'good-marks' },
  } as const
  const input = aMeasureInput({ ruleSet: aRuleSet({ parameters: [list] }) })
  const counted = [{ figure: 'time', where }]
  expect(doubt(input, counted)).toMatchObject({ reason: 'rate-not-known' })
})

test('nothing is doubted where every row has its place', () => {
  const input = aMeasureInput()
  expect(doubtOfRows([], sums, 'local hours', input, parameterTracer(input))).toBeUndefined()
})
