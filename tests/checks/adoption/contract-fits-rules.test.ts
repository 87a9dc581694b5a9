import { expect, test } from 'vitest'
import { contractFitsRules } from '#app/checks/adoption/contract-fits-rules.ts'
import type { CountMeasure } from '#app/rules/measure.ts'
import { aContract, anAdoption } from '../../support/a-return.ts'
import { anObligation, aRuleSet } from '../../support/a-rule-set.ts'

const DEEDS: CountMeasure = {
  id: 'deeds-done',
  title: 'Deeds done',
  shape: 'count',
  unit: 'times',
  words: { part: 'deeds', whole: 'deeds' },
  part: { figure: 'deeds' },
}
const RULES = aRuleSet({ obligations: [anObligation('share-of-time')] })

test('a contract whose every promise has a rule fits', () => {
  const contract = aContract({ obligations: [anAdoption('promise-kept')] })
  expect(contractFitsRules(contract, RULES)).toEqual([])
})

test('a promise that no rule is for is a problem, with the name that was meant', () => {
  const obligations = [anAdoption('promise-kept'), anAdoption('promise-kpet')]
  expect(contractFitsRules(aContract({ obligations }), RULES)).toEqual([
    {
      code: 'unknown-name',
      where: '/obligations/1/id',
      message:
        'Contract NCC-2026-014 adopts “promise-kpet”, for which there is no rule. ' +
        'Correct the name, or add the rule. Did you mean `promise-kept`?',
    },
  ])
})

test('a kind that the council does not list would switch rules off, so it is a problem', () => {
  expect(contractFitsRules(aContract({ kind: 'repair' }), RULES)).toMatchObject([
    { where: '/kind', message: expect.stringContaining('Did you mean `repairs`?') },
  ])
})

test('what is compared with no target has none that would go unread', () => {
  const received = { all: [{ fact: 'return-received-on-time', operator: 'isTrue' }] } as const
  const rules = aRuleSet({ obligations: [anObligation('x', { requires: received })] })
  const target = { value: 1, unit: 'times' } as const
  const contract = aContract({ obligations: [anAdoption('promise-kept', { target })] })
  expect(contractFitsRules(contract, rules)).toMatchObject([
    { code: 'not-allowed', where: '/obligations/0/target' },
  ])
})

test('amounts are checked against the measure that the target is for', () => {
  const target = { value: 3, unit: 'people' } as const
  const contract = aContract({ obligations: [anAdoption('promise-kept', { target })] })
  expect(contractFitsRules(contract, RULES)).toMatchObject([
    { code: 'wrong-unit', where: '/obligations/0/target/unit' },
  ])
})

test('a profile that is not there is a problem, with the name that was meant', () => {
  const profile = { id: 'school-terms', title: 'Terms', help: 'Terms.', weights: { '01': 1 } }
  const rules = aRuleSet({
    obligations: [anObligation(DEEDS.id)],
    measures: [DEEDS],
    profiles: [profile],
  })
  const following = (name: string) =>
    contractFitsRules(
      aContract({ obligations: [anAdoption('promise-kept', { profile: name })] }),
      rules,
    )
  expect(following('school-terms')).toEqual([])
  expect(following('school-term')).toMatchObject([
    {
      code: 'unknown-name',
      where: '/obligations/0/profile',
      message: expect.stringContaining('Did you mean `school-terms`?'),
    },
  ])
})

test('a baseline that nothing reads is a problem, one that is missing is not', () => {
  const baseline = {
    from: '2025-04-01', to: '2026-03-31', figures: { deeds: { number: 1 } }, source: 'Notes',
    recordedOn: '2026-05-01',
  }
  const contract = aContract({ obligations: [anAdoption('promise-kept', { baseline })] })
  expect(contractFitsRules(contract, RULES)).toMatchObject([
    { code: 'not-allowed', where: '/obligations/0/baseline' },
  ])
})
