import { expect, test } from 'vitest'
import { parameterTracer } from '#app/assessment/measure-input.ts'
import { requiredFact } from '#app/assessment/required.ts'
import type { ComparedValue } from '#app/rules/grammar.ts'
import { aMeasureInput, aParameter, aRuleSet } from '../support/a-rule-set.ts'

function required(value: ComparedValue | undefined, input = aMeasureInput()) {
  return requiredFact(value, input, parameterTracer(input))
}

test('the target is the contract’s, as an exact fraction', () => {
  const input = aMeasureInput({ adoption: { target: { value: 950, unit: 'basis points' } } })
  expect(required({ fact: 'target' }, input)).toEqual({
    kind: 'number',
    lo: [950, 10_000],
    hi: [950, 10_000],
  })
  const count = aMeasureInput({ adoption: { target: { value: 12, unit: 'times' } } })
  expect(required({ fact: 'target' }, count)).toMatchObject({ lo: [12, 1] })
})

test('a target that nobody agreed is not known', () => {
  expect(required({ fact: 'target' })).toMatchObject({ unknown: { reason: 'no-target' } })
})

test('a parameter is the value in force at the end of the month, or is not known', () => {
  const stale = aParameter('stale', 5, { nextExpected: { from: '2026-10-31', where: 'there' } })
  const ruleSet = aRuleSet({ parameters: [stale] })
  expect(required({ parameter: 'term' })).toMatchObject({ lo: [30, 1] })
  expect(required({ parameter: 'stale' }, aMeasureInput({ ruleSet }))).toMatchObject({
    unknown: { reason: 'rate-not-known' },
  })
})

test('words are words, and a truth needs no other side', () => {
  expect(required(['repairs'])).toEqual({ kind: 'words', value: ['repairs'] })
  expect(required(undefined)).toEqual({ kind: 'truth', value: true })
})
