import { expect, test } from 'vitest'
import { prepareRules } from '#app/assessment/prepare.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'

test('obligations are run in the order of their ids, however the files were read', () => {
  const obligations = ['b', 'c', 'a'].map((id) => anObligation('share-of-time', { id }))
  const prepared = prepareRules(aRuleSet({ obligations }))
  expect(prepared.obligations.map(({ obligation }) => obligation.id)).toEqual(['a', 'b', 'c'])
})

test('an empty group that slipped past the loader stops the rule set, not a return', () => {
  const empty = anObligation('share-of-time', { requires: { all: [] } })
  expect(() => prepareRules(aRuleSet({ obligations: [empty] }))).toThrow('empty groups')
})
