import { describe, expect, test } from 'vitest'
import { allOf, anyOf, rowAnswer, type RowSurroundings } from '#app/assessment/row-condition.ts'
import type { RowValue } from '#app/rules/measure.ts'
import type { RowCondition } from '#app/rules/measure.ts'

const surroundings: RowSurroundings = {
  month: ['2026-10-01', '2026-10-31'],
  area: ['E07000148'],
  parameter: (id) => ({ hours: 120, unit: ['week'] })[id],
}
const row = { hours: 120, home: 'E07000148', kind: 'direct', unknown: null }
const answer = (condition: RowCondition) => rowAnswer(condition, row, surroundings)

describe('a single test', () => {
  test('sizes are compared with a value or a parameter, the edge included where it says so', () => {
    const value = { parameter: 'hours' }
    expect(answer({ field: 'hours', operator: 'atLeast', value })).toBe('yes')
    expect(answer({ field: 'hours', operator: 'below', value })).toBe('no')
    expect(answer({ field: 'hours', operator: 'atMost', value: 120 })).toBe('yes')
    expect(answer({ field: 'hours', operator: 'above', value: 119 })).toBe('yes')
  })

  test('words are looked up in lists, and a parameter may stand on the left', () => {
    expect(answer({ field: 'kind', operator: 'isOneOf', value: ['direct'] })).toBe('yes')
    expect(answer({ field: 'kind', operator: 'isNoneOf', value: ['direct'] })).toBe('no')
    expect(answer({ parameter: 'unit', operator: 'isOneOf', value: ['week'] })).toBe('yes')
  })

  test('the contract’s area decides what is local', () => {
    const value = { contract: 'area' } as const
    expect(answer({ field: 'home', operator: 'inArea', value })).toBe('yes')
    expect(answer({ field: 'home', operator: 'notInArea', value })).toBe('no')
  })

  test('a blank, a field that is not there and an unknown value are not known', () => {
    expect(answer({ field: 'unknown', operator: 'isNoneOf', value: ['x'] })).toBe('unknown')
    expect(answer({ field: 'absent', operator: 'isNoneOf', value: ['x'] })).toBe('unknown')
    expect(answer({ field: 'hours', operator: 'atLeast', value: { parameter: 'none' } })).toBe(
      'unknown',
    )
    const nowhere = { ...surroundings, area: undefined }
    const local = { field: 'home', operator: 'inArea', value: { contract: 'area' } } as const
    expect(rowAnswer(local, row, nowhere)).toBe('unknown')
  })
})

describe('groups', () => {
  const yes = { field: 'hours', operator: 'atLeast', value: 1 } as const
  const no = { field: 'hours', operator: 'below', value: 1 } as const
  const open = { field: 'unknown', operator: 'atLeast', value: 1 } as const

  test('one that is surely not decides "all", one that surely is decides "any"', () => {
    expect(answer({ all: [open, no] })).toBe('no')
    expect(answer({ any: [open, yes] })).toBe('yes')
    expect(answer({ all: [open, yes] })).toBe('unknown')
    expect(answer({ any: [open, no] })).toBe('unknown')
  })

  test('a group may stand inside a group', () => {
    expect(answer({ all: [yes, { any: [no, open] }] })).toBe('unknown')
    expect(answer({ all: [yes, { any: [no, yes] }] })).toBe('yes')
  })

  test('without a condition every row counts', () => {
    expect(rowAnswer(undefined, row, surroundings)).toBe('yes')
  })
})

test('the weakest answer decides "all" and the strongest "any"', () => {
  expect(allOf(['yes', 'unknown', 'no'])).toBe('no')
  expect(anyOf(['yes', 'unknown', 'no'])).toBe('yes')
})

test('a day is on or before, or on or after, the first or the last day of the month', () => {
  const on = (day: string | null, operator: 'onOrBefore' | 'onOrAfter', value: RowValue) =>
    rowAnswer({ field: 'day', operator, value }, { day }, surroundings)
  const first = { day: 'first-of-month' } as const
  const last = { day: 'last-of-month' } as const
  expect(on('2026-10-31', 'onOrAfter', last)).toBe('yes')
  expect(on('2026-10-30', 'onOrAfter', last)).toBe('no')
  expect(on('2026-10-01', 'onOrBefore', first)).toBe('yes')
  expect(on('2026-10-02', 'onOrBefore', first)).toBe('no')
  expect(on(null, 'onOrBefore', last)).toBe('unknown')
})
