import { expect, test } from 'vitest'
import { applicabilityInWords } from '#app/rules/in-words/applicability-in-words.ts'
import type { Applicability, Comparison } from '#app/rules/grammar.ts'
import { wordedRules } from '../worded-rules.ts'

const REPAIRS: Comparison = { fact: 'contract-kind', operator: 'isOneOf', value: ['repairs', 'construction'] }
const NOT_IT: Comparison = { fact: 'contract-kind', operator: 'isNoneOf', value: ['it'] }
const LARGE: Comparison = { fact: 'contract-value', operator: 'atLeast', value: { parameter: 'least-value' } }

test.each<[Applicability | undefined, string]>([
  [undefined, ''],
  [{ all: [REPAIRS] }, 'For repairs and construction contracts'],
  [{ any: [NOT_IT] }, 'For all contracts other than IT contracts'],
  [{ all: [LARGE] }, 'Where the contract\'s value is at least “Least value”'],
  [
    { all: [REPAIRS, LARGE] },
    'Where the contract is for repairs or construction and the contract\'s value is at least “Least value”',
  ],
  [
    { all: [LARGE, { not: REPAIRS }] },
    'Where the contract\'s value is at least “Least value” and the contract is for neither repairs nor construction',
  ],
  [
    { any: [LARGE, { all: [NOT_IT, LARGE] }] },
    'Where the contract\'s value is at least “Least value” or both the contract is for no IT and the ' +
      'contract\'s value is at least “Least value”',
  ],
  [
    { all: [LARGE, { any: [{ ...LARGE, operator: 'below' }] }] },
    'Where the contract\'s value is at least “Least value” and the contract\'s value is less than “Least value”',
  ],
])('%j reads: %s', (appliesWhen, said) => {
  const obligation = appliesWhen === undefined ? {} : { appliesWhen }
  expect(applicabilityInWords(obligation, wordedRules())).toBe(said)
})
