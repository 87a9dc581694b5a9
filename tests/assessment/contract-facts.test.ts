import { expect, test } from 'vitest'
import { contractFact } from '#app/assessment/contract-facts.ts'
import { aContract } from '../support/a-return.ts'

test('a contract’s kind and value are facts', () => {
  const contract = aContract({ valuePence: 500 })
  expect(contractFact('contract-kind', contract)).toEqual({ kind: 'words', value: ['repairs'] })
  expect(contractFact('contract-value', contract)).toEqual({ kind: 'number', lo: [500, 1], hi: [500, 1] })
})

test('a value that is not on record is not known, and it says what to add', () => {
  expect(contractFact('contract-value', aContract())).toMatchObject({
    unknown: { message: 'The contract has no value on record.', forCouncil: 'Add `valuePence`.' },
  })
})
