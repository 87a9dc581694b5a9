import { expect, test } from 'vitest'
import { contractFitsRules } from '#app/checks/contract-fits-rules.ts'
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
