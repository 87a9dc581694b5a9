import { expect, test } from 'vitest'
import { contractFitsRules } from '#app/checks/contract-fits-rules.ts'
import type { ChangeMeasure } from '#app/rules/measure.ts'
import { aContract, anAdoption } from '../support/a-return.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'

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

test('a target in another unit than its measure, or above all, is a problem', () => {
  const withTarget = (value: number, unit: 'people' | 'basis points') =>
    contractFitsRules(
      aContract({ obligations: [anAdoption('promise-kept', { target: { value, unit } })] }),
      RULES,
    )
  expect(withTarget(3, 'people')).toMatchObject([
    { code: 'wrong-unit', where: '/obligations/0/target/unit' },
  ])
  expect(withTarget(10_001, 'basis points')).toMatchObject([
    { code: 'out-of-range', where: '/obligations/0/target/value' },
  ])
  expect(withTarget(10_000, 'basis points')).toEqual([])
})

test('a change in points has its target in what is counted, a change in per cent in a share', () => {
  const fits = (as: ChangeMeasure['as'], unit: 'times' | 'basis points') => {
    const change: ChangeMeasure = {
      id: 'fewer-deeds',
      title: 'Fewer deeds',
      shape: 'change-from-baseline',
      unit: 'times',
      words: { part: 'deeds', whole: 'deeds' },
      part: { figure: 'deeds' },
      as,
    }
    const rules = aRuleSet({ measures: [change], obligations: [anObligation('fewer-deeds')] })
    const target = { value: 3, unit }
    const contract = aContract({ obligations: [anAdoption('promise-kept', { target })] })
    return contractFitsRules(contract, rules).length === 0
  }
  expect([fits('points', 'times'), fits('points', 'basis points')]).toEqual([true, false])
  expect([fits('per-cent', 'times'), fits('per-cent', 'basis points')]).toEqual([false, true])
})

test('what is planned is counted in the unit of the measure', () => {
  const plannedWhole = { value: 3000, unit: 'pence' } as const
  const contract = aContract({ obligations: [anAdoption('promise-kept', { plannedWhole })] })
  expect(contractFitsRules(contract, RULES)).toMatchObject([
    { code: 'wrong-unit', where: '/obligations/0/plannedWhole/unit' },
  ])
})
