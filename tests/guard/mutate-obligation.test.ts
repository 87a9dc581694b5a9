import { expect, test } from 'vitest'
import { obligationMutations } from '#app/guard/mutate-obligation.ts'
import { anObligation } from '../support/a-rule-set.ts'

const KIND = { fact: 'contract-kind', operator: 'isOneOf', value: ['repairs'] } as const
const WORTH = { fact: 'contract-value', operator: 'atLeast', value: { parameter: 'large' } } as const

test('one comparison is made strict and turned round, and never dropped', () => {
  const mutations = obligationMutations(anObligation('hours'))
  expect(mutations.map(({ place, words }) => `${place.where} ${words}`)).toEqual([
    '/requires/all/0/operator `hours` must be `above` and not `atLeast`',
    '/requires/all/0/operator the comparison of `hours` is turned round',
  ])
  expect(mutations.map(({ changed }) => changed)).toMatchObject([
    { obligation: { requires: { all: [{ operator: 'above' }] } } },
    { obligation: { requires: { all: [{ operator: 'below' }] } } },
  ])
})

test('of several comparisons each is dropped, and all is read as any', () => {
  const requires = {
    any: [
      { fact: 'paper', operator: 'isTrue' },
      { fact: 'waste', operator: 'atMost', value: { fact: 'target' } },
    ],
  } as const
  const words = obligationMutations(anObligation('waste', { requires })).map((one) => one.words)
  expect(words).toEqual([
    '`waste` must be `below` and not `atMost`',
    'the comparison of `paper` is turned round',
    'the comparison of `waste` is turned round',
    'the comparison of `paper` is dropped',
    'the comparison of `waste` is dropped',
    '`any` is read as `all`',
  ])
})

test('when it applies is turned round too, behind a not as well', () => {
  const appliesWhen = { any: [KIND, { not: WORTH }] } as const
  const changed = obligationMutations(anObligation('hours', { appliesWhen })).slice(2)
  expect(changed.map(({ place, words }) => `${place.where} ${words}`)).toEqual([
    '/appliesWhen/any/0/operator the comparison of `contract-kind` is turned round',
    '/appliesWhen/any/1/not/operator the comparison of `contract-value` is turned round',
    '/appliesWhen/any/0 the comparison of `contract-kind` is dropped',
    '/appliesWhen/any/1/not the comparison of `contract-value` is dropped',
    '/appliesWhen/any `any` is read as `all`',
  ])
})
