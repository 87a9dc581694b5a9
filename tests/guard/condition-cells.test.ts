import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowAnswer, type RowSurroundings } from '#app/assessment/row-condition.ts'
import { cellsOf } from '#app/guard/condition-cells.ts'
import type { Column, RowsFigure } from '#app/domain/figure.ts'
import type { Row } from '#app/domain/monthly-return.ts'
import type { RowTest } from '#app/rules/measure.ts'
import { VISITS } from '../support/guarded-rules.ts'

const SURROUNDINGS: RowSurroundings = {
  parameter: (id) => (id === 'least' ? 120 : ['E1']),
  area: ['inside'],
  month: ['2026-10-01', '2026-10-31'],
}
const NEW = { field: 'scheme', operator: 'isOneOf', value: ['new'] } as const
const LONG = { field: 'minutes', operator: 'atLeast', value: { parameter: 'least' } } as const
const LOCAL = { field: 'home', operator: 'inArea', value: { contract: 'area' } } as const

test('of values that a test cannot tell apart one is tried', () => {
  expect(cellsOf([NEW], VISITS, SURROUNDINGS, 'without-blanks')).toEqual([
    { scheme: 'old' },
    { scheme: 'new' },
  ])
})

test('numbers are tried around the limit, and never beyond what the column takes', () => {
  expect(cellsOf([LONG], VISITS, SURROUNDINGS, 'without-blanks')).toEqual([
    { minutes: 0 },
    { minutes: 1000 },
  ])
  const over = { ...LONG, value: 1001 }
  expect(cellsOf([over], VISITS, SURROUNDINGS, 'without-blanks')).toEqual([{ minutes: 0 }])
})

test('days are tried before, in and after the month', () => {
  const condition = {
    all: [
      { field: 'day', operator: 'onOrAfter', value: { day: 'first-of-month' } },
      { field: 'day', operator: 'onOrBefore', value: { day: 'last-of-month' } },
    ],
  } as const
  expect(cellsOf([condition], VISITS, SURROUNDINGS, 'without-blanks')).toEqual([
    { day: '2026-09-30' },
    { day: '2026-10-01' },
    { day: '2026-11-01' },
  ])
})

test('places are tried in the area, in a list and in neither; blanks where they may be', () => {
  const condition = {
    any: [LOCAL, { field: 'home', operator: 'isOneOf', value: { parameter: 'list' } }],
  } as const
  expect(cellsOf([condition], VISITS, SURROUNDINGS, 'with-blanks')).toEqual([
    { home: 'E1' },
    { home: 'inside' },
    { home: 'another' },
    {},
  ])
})

test('what one of two conditions tells apart is tried for both', () => {
  const longer = { ...LONG, value: 121 }
  expect(cellsOf([LONG, longer], VISITS, SURROUNDINGS, 'without-blanks')).toEqual([
    { minutes: 0 },
    { minutes: 1000 },
    { minutes: 120 },
  ])
})

test('a number that every row has is never blank', () => {
  expect(cellsOf([LONG], VISITS, SURROUNDINGS, 'with-blanks')).toHaveLength(2)
})

test('every combination of columns is tried, up to a limit', () => {
  const condition = { all: [NEW, LONG, LOCAL] } as const
  expect(cellsOf([condition], VISITS, SURROUNDINGS, 'without-blanks')).toHaveLength(8)
  const columns = Array.from({ length: 20 }, (_, index): Column => {
    const choices = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]
    return { id: `c${index}`, label: '', required: true, type: 'choice', choices }
  })
  const wide: RowsFigure = { ...VISITS, columns }
  const all = columns.map(({ id }) => ({ ...NEW, field: id, value: ['yes'] }))
  expect(cellsOf([{ all }], wide, SURROUNDINGS, 'without-blanks')).toBeUndefined()
})

test('whatever a row holds, a row that is tried passes the same tests', () => {
  const words = fc.constantFrom('old', 'new', 'none')
  const places = fc.constantFrom('E1', 'E2', 'inside', 'far away')
  const number = fc.integer({ min: 0, max: 1000 })
  const someTest: fc.Arbitrary<RowTest> = fc.oneof(
    fc.record({
      field: fc.constant('scheme'),
      operator: fc.constantFrom('isOneOf', 'isNoneOf'),
      value: fc.uniqueArray(words, { minLength: 1 }),
    }),
    fc.record({
      field: fc.constant('minutes'),
      operator: fc.constantFrom('atLeast', 'below', 'atMost', 'above'),
      value: number,
    }),
    fc.record({
      field: fc.constant('home'),
      operator: fc.constantFrom('isOneOf', 'isNoneOf'),
      value: fc.uniqueArray(places, { minLength: 1 }),
    }),
    fc.constant(LOCAL),
    fc.record({
      field: fc.constant('day'),
      operator: fc.constantFrom('onOrBefore', 'onOrAfter'),
      value: fc.record({ day: fc.constantFrom('first-of-month', 'last-of-month') }),
    }),
  )
  const day = fc.constantFrom(
    '2026-09-30', '2026-10-01', '2026-10-02', '2026-10-17', '2026-10-31', '2026-11-01',
  )
  const someRow = fc.record(
    { scheme: words, home: places, day, minutes: number },
    { requiredKeys: ['minutes'] },
  )
  fc.assert(
    fc.property(fc.array(someTest, { minLength: 1, maxLength: 6 }), someRow, (tests, row) => {
      const answersOf = (one: Row): string =>
        tests.map((each) => rowAnswer(each, one, SURROUNDINGS)).join()
      const tried = cellsOf(tests, VISITS, SURROUNDINGS, 'with-blanks') ?? []
      expect(tried.map(answersOf)).toContain(answersOf(row))
    }),
  )
})
