import { expect, test } from 'vitest'
import { conditionWarnings } from '#app/guard/lint-conditions.ts'
import type { RowCondition } from '#app/rules/measure.ts'
import { aParameter } from '../support/a-rule-set.ts'
import { aCount, guardedRules } from '../support/guarded-rules.ts'

const NEW = { field: 'scheme', operator: 'isOneOf', value: ['new'] } as const
const KNOWN = { field: 'scheme', operator: 'isOneOf', value: ['old', 'new'] } as const
const LONG = { field: 'minutes', operator: 'atLeast', value: 60 } as const
const PARAMETERS = [aParameter('unit', ['week']), aParameter('least', 60)]

function warningsOf(condition: RowCondition): readonly string[] {
  const rules = guardedRules({ measure: aCount(condition), parameters: PARAMETERS })
  return conditionWarnings(rules).map(({ place, message }) => `${place.where} ${message}`)
}

test('a condition whose tests all matter is no warning', () => {
  expect(warningsOf(NEW)).toEqual([])
  expect(warningsOf({ all: [KNOWN, LONG] })).toEqual([])
  expect(warningsOf({ any: [NEW, { all: [KNOWN, LONG] }] })).toEqual([])
})

test('tests that shut each other out let no row count', () => {
  const none = { field: 'scheme', operator: 'isNoneOf', value: ['new'] } as const
  expect(warningsOf({ all: [NEW, none] })).toEqual([
    '/part/where No row can ever count here: the tests shut each other out. Correct one of them.',
  ])
  const day = { field: 'day', operator: 'onOrBefore', value: { day: 'first-of-month' } } as const
  const later = { ...day, operator: 'onOrAfter', value: { day: 'last-of-month' } } as const
  expect(warningsOf({ all: [day, later] })[0]).toContain('No row can ever count')
})

test('a test that every row passes says nothing', () => {
  expect(warningsOf({ ...LONG, value: 0 })).toEqual([
    '/part/where Every row counts here, so the condition says nothing. Correct it, or take it out.',
  ])
})

test('a part of all that the others say already is named', () => {
  expect(warningsOf({ all: [NEW, KNOWN] })).toEqual([
    '/part/where/all/1 This part of `all` never takes a row away. Correct it, or take it out.',
  ])
})

test('an alternative that adds nothing is named', () => {
  expect(warningsOf({ any: [KNOWN, { all: [NEW, LONG] }] })).toEqual([
    '/part/where/any/1 This alternative of `any` can never add a row. Correct it, or take it out.',
  ])
})

test('a switch of the council’s may be turned, so nothing is idle because of where it stands', () => {
  const switched = { parameter: 'unit', operator: 'isOneOf', value: ['week'] } as const
  const least = { ...LONG, value: { parameter: 'least' } } as const
  expect(warningsOf({ any: [switched, least] })).toEqual([])
})
