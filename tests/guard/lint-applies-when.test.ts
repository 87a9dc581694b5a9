import { expect, test } from 'vitest'
import { appliesWhenWarnings } from '#app/guard/lint-applies-when.ts'
import type { Applicability } from '#app/rules/grammar.ts'
import { aParameter } from '../support/a-rule-set.ts'
import { guardedRules } from '../support/guarded-rules.ts'

const PARAMETERS = [
  aParameter('large', 100_000, { unit: 'pence' }),
  aParameter('small', 100, { unit: 'pence' }),
]
const REPAIRS = { fact: 'contract-kind', operator: 'isOneOf', value: ['repairs'] } as const
const LARGE = { fact: 'contract-value', operator: 'atLeast', value: { parameter: 'large' } } as const
const SMALL = { fact: 'contract-value', operator: 'below', value: { parameter: 'small' } } as const

function warningsOf(appliesWhen: Applicability): readonly string[] {
  return appliesWhenWarnings(guardedRules({ obligation: { appliesWhen }, parameters: PARAMETERS }))
    .map(({ place, message }) => `${place.where} ${message}`)
}

test('some contracts and not others is no warning', () => {
  expect(warningsOf({ all: [REPAIRS, LARGE] })).toEqual([])
  expect(warningsOf({ any: [SMALL, LARGE] })).toEqual([])
  expect(warningsOf({ all: [{ not: REPAIRS }] })).toEqual([])
  expect(appliesWhenWarnings(guardedRules())).toEqual([])
})

test('what can apply to no contract is named', () => {
  expect(warningsOf({ all: [SMALL, LARGE] })).toEqual([
    '/appliesWhen This applies to no contract that there can be. Correct it.',
  ])
  expect(warningsOf({ all: [{ ...REPAIRS, value: ['ships'] }] })[0]).toContain('no contract')
})

test('what applies to every kind that there is says nothing', () => {
  const both = { ...REPAIRS, value: ['repairs', 'construction'] }
  expect(warningsOf({ all: [both] })).toEqual([
    '/appliesWhen This applies to every contract, so the condition says nothing. ' +
      'Correct it, or take it out.',
  ])
})

test('a part that changes nothing is named', () => {
  const other = { ...REPAIRS, operator: 'isNoneOf', value: ['construction'] } as const
  expect(warningsOf({ all: [{ ...LARGE, value: { parameter: 'small' } }, LARGE, REPAIRS] })).toEqual([
    '/appliesWhen/all/0 This part of `all` changes nothing. Correct it, or take it out.',
  ])
  expect(warningsOf({ any: [REPAIRS, { all: [other, LARGE] }] })).toEqual([
    '/appliesWhen/any/1 This part of `any` changes nothing. Correct it, or take it out.',
  ])
})
