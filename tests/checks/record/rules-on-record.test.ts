import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import { loadRuleSet } from '#app/rules/load-folder.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const RULES = join(import.meta.dirname, '../../../rules')
const clock = { now: () => new Date('2026-11-23T09:00:00Z') }

describe.each(ENGINES)('the rules on %s', (engine) => {
  test('say what the folder says, for every month', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await importFirstRules(store, RULES, clock)
    const folder = await loadRuleSet(RULES)
    if (!folder.ok) throw new Error('the folder was refused')
    const rules = rulesOnRecord(store)
    for (const period of ['1999-12', '2026-10', '2199-12']) {
      expect((await rules.liveIn(period)).ruleSet).toEqual(folder.value)
    }
    expect(await rules.byHash('of no rule set')).toBeUndefined()
  })

  test('that were changed past Goodterms are never used, and who asks is told', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await importFirstRules(store, RULES, clock)
    const { files } = await store.read.selectFrom('rule_set').select('files').executeTakeFirstOrThrow()
    const poisoned = files.replaceAll('1345', '1300')
    expect(poisoned).not.toBe(files)
    await store.write((tx) => tx.updateTable('rule_set').set({ files: poisoned }).execute())
    await expect(rulesOnRecord(store).liveIn('2026-10')).rejects.toThrow(
      'was changed in the database, past Goodterms',
    )
  })
})

test('without a rule set nothing is judged', async () => {
  await using empty = await anEmptyStore('sqlite')
  await expect(rulesOnRecord(empty.store).liveIn('2026-10')).rejects.toThrow(
    'No rule set is live in 2026-10.',
  )
})
