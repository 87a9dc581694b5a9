import { expect, test } from 'vitest'
import { requirementWarnings } from '#app/guard/lint-requirements.ts'
import type { Requirement } from '#app/rules/grammar.ts'
import { aParameter } from '../support/a-rule-set.ts'
import { guardedRules } from '../support/guarded-rules.ts'

const REFERENCE = { title: 'A made-up source', standing: 'council' } as const
const PARAMETERS = [
  aParameter('least', 60, {
    unit: 'minutes',
    values: [
      { from: '2020-01-01', value: 60, reference: REFERENCE },
      { from: '2026-04-01', value: 150, reference: REFERENCE },
    ],
  }),
  aParameter('most', 120, { unit: 'minutes' }),
  aParameter('utmost', 1200, { unit: 'minutes' }),
]
const FACT = { fact: 'time-of-visits' } as const
const AT_LEAST = { ...FACT, operator: 'atLeast', value: { parameter: 'least' } } as const
const AT_MOST = { ...FACT, operator: 'atMost', value: { parameter: 'most' } } as const

function warningsOf(requires: Requirement): readonly string[] {
  return requirementWarnings(guardedRules({ obligation: { requires }, parameters: PARAMETERS }))
    .map(({ place, message }) => `${place.where} ${message}`)
}

test('at least more than at most is named, from the day on which it is so', () => {
  expect(warningsOf({ all: [AT_LEAST, AT_MOST] })).toEqual([
    '/requires/all/1 Nothing can be at least 2 hours 30 minutes and at most 2 hours ' +
      'from 1 April 2026 on: nobody could meet both. Correct one.',
  ])
})

test('limits with room between them, and targets, are no warning', () => {
  const wide = { ...AT_MOST, value: { parameter: 'utmost' } } as const
  expect(warningsOf({ all: [AT_LEAST, wide] })).toEqual([])
  expect(warningsOf({ all: [AT_LEAST, { ...AT_MOST, value: { fact: 'target' } }] })).toEqual([])
  expect(warningsOf({ all: [AT_LEAST, { ...AT_MOST, fact: 'another' }] })).toEqual([])
})

test('alternatives of which one always holds are named', () => {
  expect(warningsOf({ any: [AT_MOST, AT_LEAST] })).toEqual([
    '/requires/any/1 Everything is at least 1 hour or at most 2 hours from 1 January 2020 on: ' +
      'it is always met. Correct one.',
  ])
})
