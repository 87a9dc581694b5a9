import { expect, test } from 'vitest'
import { contractFact } from '#app/assessment/contract-facts.ts'
import { CONTRACT_FACTS, type ContractFact } from '#app/rules/vocabulary.ts'
import { aContract } from '../support/a-return.ts'

test('every contract fact that a rule may name has a value for a contract that records it', () => {
  const contract = aContract({ valuePence: 1 })
  for (const name of Object.keys(CONTRACT_FACTS) as ContractFact[]) {
    expect(contractFact(name, contract).kind).not.toBe('unknown')
  }
})
