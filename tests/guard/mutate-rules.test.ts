import { expect, test } from 'vitest'
import { mutationsOf, withChange } from '#app/guard/mutate-rules.ts'
import type { RuleSet } from '#app/rules/grammar.ts'
import { anObligation, aParameter, aRuleSet, FLOOR } from '../support/a-rule-set.ts'
import { aCount, guardedRules, PAIR, STRIP } from '../support/guarded-rules.ts'

const LONG = { field: 'minutes', operator: 'atLeast', value: { parameter: 'least' } } as const

function placesIn(ruleSet: RuleSet): readonly string[] {
  const [obligation] = ruleSet.obligations.values()
  const [examples] = ruleSet.examples
  if (obligation === undefined || examples === undefined) throw new Error('there are no rules')
  return mutationsOf(obligation, examples, ruleSet).map(({ place }) => `${place.kind} ${place.id}`)
}

test('targets, requirement, measure and the parameters that decide are all changed', () => {
  const parameters = [aParameter('least', 1, { unit: 'minutes' })]
  const places = placesIn(guardedRules({ measure: aCount(LONG), parameters, examples: PAIR }))
  expect([...new Set(places)]).toEqual([
    'examples promise-kept',
    'obligation promise-kept',
    'measure time-of-visits',
    'parameter least',
  ])
})

test('interest and least rates beside a finding are left alone, and ratings are tried elsewhere', () => {
  const obligation = anObligation('pay-floor', { bands: { parameter: 'strip' } })
  const floor = { ...FLOOR, neverBelow: [{ parameter: 'margin', because: 'it is the law' }] }
  const rules = aRuleSet({ obligations: [obligation], measures: [floor] })
  const places = placesIn({ ...rules, examples: [{ obligation: obligation.id, examples: [] }] })
  const parameters = places.filter((place) => place.startsWith('parameter'))
  expect([...new Set(parameters)]).toEqual(['parameter floor', 'parameter weeks'])
})

test('a changed definition takes the place of the old one, and nothing else changes', () => {
  const rules = guardedRules()
  const measure = aCount(LONG)
  const changed = withChange(rules, { measure })
  expect(changed.measures.get(measure.id)).toBe(measure)
  expect(changed.obligations).toBe(rules.obligations)
  expect(rules.measures.get(measure.id)).not.toBe(measure)
  expect(withChange(rules, { examples: [] })).toBe(rules)
  expect(withChange(rules, { bands: STRIP }).bands.get('strip')).toBe(STRIP)
})
