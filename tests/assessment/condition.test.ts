import { expect, test } from 'vitest'
import { conditionOf, evidenceOf } from '#app/assessment/condition.ts'
import type { Comparison } from '#app/rules/grammar.ts'
import type { CountMeasure } from '#app/rules/measure.ts'
import { aReturn } from '../support/a-return.ts'
import { aMeasureInput, aRuleSet } from '../support/a-rule-set.ts'

const DEEDS: CountMeasure = {
  id: 'deeds-done',
  title: 'Deeds done',
  shape: 'count',
  unit: 'times',
  words: { part: 'deeds', whole: 'deeds' },
  part: { figure: 'deeds' },
}
const comparison: Comparison = {
  fact: 'deeds-done',
  operator: 'atLeast',
  value: { fact: 'target' },
}
const input = aMeasureInput({
  adoption: {
    window: 'contract-year',
    from: '2026-10-01',
    target: { value: 12, unit: 'times' },
  },
  returns: [aReturn({ figures: { deeds: { number: 1 } } })],
  ruleSet: aRuleSet({ measures: [DEEDS] }),
})

test('in an open window both what is due by now and the whole target are kept', () => {
  const evidence = evidenceOf(conditionOf(comparison, input), 'yes')
  expect(evidence).toMatchObject({
    measure: 'deeds-done',
    operator: 'atLeast',
    answer: 'yes',
    reported: { lo: [1, 1] },
    required: { lo: [1, 1] },
    atEnd: { lo: [5, 1] },
  })
  expect(evidence.trace.notes).toEqual([expect.stringContaining('182 of 365 days')])
})

test('a standard of each month has one target', () => {
  const month = aMeasureInput({
    adoption: { target: { value: 12, unit: 'times' } },
    returns: [aReturn({ figures: { deeds: { number: 1 } } })],
    ruleSet: aRuleSet({ measures: [DEEDS] }),
  })
  expect(evidenceOf(conditionOf(comparison, month), 'no')).not.toHaveProperty('atEnd')
})

test('whether the return came is a condition like any other, and asks for it where it did not', () => {
  const received: Comparison = { fact: 'return-received-on-time', operator: 'isTrue' }
  const { measured } = conditionOf(received, aMeasureInput())
  expect(measured.fact).toEqual({ kind: 'truth', value: false })
  const truth = { kind: 'truth', value: true } as const
  expect(measured.cure(received, { now: truth, atEnd: truth }).past).toEqual([
    { kind: 'send-return', period: '2026-10' },
  ])
})
