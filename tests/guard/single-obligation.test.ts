import { expect, test } from 'vitest'
import { preparedFor } from '#app/guard/single-obligation.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'

test('one obligation is prepared, with everything that it reads', () => {
  const obligations = ['a', 'b'].map((id) => anObligation('share-of-time', { id }))
  const rules = aRuleSet({ obligations })
  const prepared = preparedFor({ id: 'b' }, rules)
  expect(prepared.obligations.map(({ obligation }) => obligation.id)).toEqual(['b'])
  expect(prepared.ruleSet.measures).toBe(rules.measures)
  expect(preparedFor({ id: 'c' }, rules).obligations).toEqual([])
})
