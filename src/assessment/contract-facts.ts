/**
 * The contract facts that `appliesWhen` may see. What a contract does not record is not known,
 * and is never guessed.
 */
import { fraction } from '../domain/fraction.ts'
import type { Contract } from '../domain/contract.ts'
import type { ContractFact } from '../rules/vocabulary.ts'
import { numberFact, unknownFact, wordsFact } from './fact.ts'
import type { Fact } from './types.ts'

export function contractFact(name: ContractFact, contract: Contract): Fact {
  switch (name) {
    case 'contract-kind':
      return wordsFact([contract.kind])
    case 'contract-value':
      return contract.valuePence === undefined
        ? unknownFact('not-reported', 'The contract has no value on record.', 'Add `valuePence`.')
        : numberFact(fraction(contract.valuePence, 1))
  }
}
