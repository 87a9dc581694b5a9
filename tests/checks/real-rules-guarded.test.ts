import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { lintRules } from '#app/guard/lint-rules.ts'
import { checkMutations } from '#app/guard/mutation-check.ts'
import { missingExamples } from '#app/guard/needed-examples.ts'
import type { RuleWarning } from '#app/guard/rule-warning.ts'
import type { RuleSet } from '#app/rules/grammar.ts'
import { loadRuleSet } from '#app/rules/load-folder.ts'

const PATIENCE_MS = 40_000

let ruleSet: RuleSet
beforeAll(async () => {
  const loaded = await loadRuleSet(join(import.meta.dirname, '../../rules'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, undefined, 2))
  ruleSet = loaded.value
})

test('every obligation has an example of each kind', { timeout: PATIENCE_MS }, async () => {
  expect(inWords(await missingExamples(ruleSet))).toEqual([])
})

test('every target, rate and test is guarded by an example', { timeout: PATIENCE_MS }, async () => {
  const { tried, unnoticed } = await checkMutations(ruleSet)
  expect(inWords(unnoticed)).toEqual([])
  expect(tried).toBeGreaterThan(10 * ruleSet.obligations.size)
})

test('no condition says nothing, and no requirements shut each other out', () => {
  const asChecked = [...ruleSet.parameters.values()].map(({ checkedOn }) => checkedOn).toSorted()[0]
  const warnings = lintRules(ruleSet, { today: asChecked ?? '2026-11-22' })
  expect(inWords(warnings.filter(({ place }) => place.kind !== 'parameter'))).toEqual([])
})

function inWords(warnings: readonly RuleWarning[]): readonly string[] {
  return warnings.map(({ place, message }) => `${place.kind} ${place.id}${place.where}: ${message}`)
}
