import { describe, expect, test } from 'vitest'
import { goLive, liveRuleSet, recordRuleSet, ruleSetFiles } from '#app/store/rule-sets.ts'
import { AT } from '../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

describe.each(ENGINES)('rule sets on %s', (engine) => {
  test('are live from the first of a month until the next, and never two at once', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await store.write(async (tx) => {
      for (const [hash, from] of [['one', '2026-01'], ['two', '2026-10']] as const) {
        await recordRuleSet(tx, { hash, files: { 'a.json': hash } }, { at: AT, by: 'P-1' })
        await goLive(tx, { from, hash, by: 'P-2', at: AT })
      }
    })
    expect(await liveRuleSet(store.read, '2025-12')).toBeUndefined()
    expect(await liveRuleSet(store.read, '2026-09')).toBe('one')
    expect(await liveRuleSet(store.read, '2026-10')).toBe('two')
    const second = store.write((tx) => goLive(tx, { from: '2026-10', hash: 'one', by: 'P', at: AT }))
    await expect(second).rejects.toThrow(/unique|UNIQUE/)
  })

  test('keep their files as they came', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const files = { 'council.json': '{\n  "name": "Ñorwich £" }\n' }
    await store.write((tx) => recordRuleSet(tx, { hash: 'one', files }, { at: AT, by: 'P-1' }))
    await store.write((tx) => recordRuleSet(tx, { hash: 'one', files: {} }, { at: AT, by: 'P-1' }))
    expect(await ruleSetFiles(store.read, 'one')).toEqual(files)
    expect(await ruleSetFiles(store.read, 'another')).toBeUndefined()
  })
})
