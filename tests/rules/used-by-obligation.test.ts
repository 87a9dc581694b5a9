import { expect, test } from 'vitest'
import { requiredOf, usedByObligation } from '#app/rules/used-by-obligation.ts'
import { anObligation } from './worded-rules.ts'

const LARGE = { fact: 'contract-value', operator: 'atLeast', value: { parameter: 'large' } } as const
const SMALL = { fact: 'contract-value', operator: 'below', value: { parameter: 'small' } } as const

test('an obligation names measures, parameters on both sides, and bands', () => {
  const obligation = anObligation('share-of-time', {
    requires: { any: [{ fact: 'share-of-time', operator: 'atLeast', value: { parameter: 'least' } }] },
    appliesWhen: { all: [LARGE, { not: SMALL }, { any: [LARGE] }, { all: [SMALL] }] },
    bands: { parameter: 'strip' },
  })
  expect(usedByObligation(obligation).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'measure share-of-time',
    'parameter least',
    'parameter large', 'parameter small', 'parameter large', 'parameter small',
    'bands strip',
  ])
})

test('what is required stands in all or in any', () => {
  const comparison = { fact: 'share-of-time', operator: 'isTrue' } as const
  expect(requiredOf({ requires: { all: [comparison] } })).toEqual([comparison])
  expect(requiredOf({ requires: { any: [comparison] } })).toEqual([comparison])
})
