import { expect, test } from 'vitest'
import { inputsOf } from '#app/checks/record/replay-inputs.ts'
import type { DecisionTable } from '#app/store/judging-tables.ts'

const decision: DecisionTable = {
  id: '1',
  contract: 'R-041',
  period: '2026-10',
  key: 'k',
  rule_set: 'h',
  contract_version: 2,
  return_version: null,
  worst: 'met',
  drafted_on: '2026-11-23',
  decided_at: '2026-11-23T09:00:00.000Z',
  superseded_at: null,
}
const manifest = { assessment: '2', ruleSet: 'h', contract: 'c', returns: [] }
const nothing = { versions: [], returns: [] }
const noRules = { liveIn: () => Promise.reject(new Error('not asked')), byHash: async () => undefined }

test('says that the rule set is gone', async () => {
  expect(await inputsOf(decision, manifest, nothing, noRules)).toBe(
    'The rule set h is not on record any more.',
  )
})

test('passes on why a rule set cannot be used', async () => {
  const rules = { ...noRules, byHash: () => Promise.reject(new Error('It was changed.')) }
  expect(await inputsOf(decision, manifest, nothing, rules)).toBe('It was changed.')
})
