import { expect, test } from 'vitest'
import { examplesOf } from '#app/catalogue/catalogue-examples.ts'
import type { ObligationExample, RuleSet } from '#app/rules/grammar.ts'
import { aContract } from '../support/a-return.ts'
import { anObligation, SHARE, wordedRules } from '../rules/worded-rules.ts'

function shown(expect: ObligationExample['expect'], obligation = anObligation(SHARE.id)) {
  const example = { name: 'A case', contract: aContract(), returns: [], period: '2026-10', expect }
  const examples: RuleSet['examples'] = [
    { obligation: obligation.id, examples: [example] },
    { obligation: 'another', examples: [example] },
  ]
  return examplesOf(obligation, [SHARE], { ...wordedRules(), examples })
}

test('an example has its name, what comes out and why', () => {
  expect(shown({ outcome: 'cannot-tell', reason: 'no-target' })).toEqual([
    { name: 'A case', outcome: 'cannot-tell', outcomeWords: 'Cannot tell', reason: 'no target', cure: [] },
  ])
})

test('an outcome has the words of its obligation', () => {
  const wording = {
    outcomes: { 'not-met': 'Appears to be below' }, headings: {}, notes: [], notChecked: [],
  }
  const [example] = shown({ outcome: 'not-met' }, anObligation(SHARE.id, { wording }))
  expect(example?.outcomeWords).toBe('Appears to be below')
})

test('a cure is said in the unit of its measure, or in money and heads', () => {
  const cure = {
    'more-on-top': 120, 'in-place-of-others': 60, 'less-of-the-part': 60, 'more-of-the-rest': 60,
    'of-what-is-planned': 60, 'still-needed': 60, 'catch-up': 60, 'allowance-left': 60,
    'use-less': 60, 'pay-arrears': 1345, 'raise-pay': 2, 'pay-overdue': 100, 'more-on-time': 3,
    'provide-document': 1, 'send-return': 1, 'supply-data': 1,
  }
  expect(shown({ outcome: 'not-met', cure })[0]?.cure).toEqual([
    'pay £13.45 that is owed',
    'raise the pay of 2 people',
    '2 hours more on top',
    '1 hour in place of others',
    '1 hour less',
    '1 hour more of the rest',
    '1 hour of what is planned',
    '1 hour more for the whole target',
    '1 hour more for what is due by now',
    'no more than 1 hour to the end',
    '1 hour less',
    'pay £1.00 that is overdue',
    'the next 3 on time',
    'the document',
    'the return',
    'what is missing',
  ])
})
