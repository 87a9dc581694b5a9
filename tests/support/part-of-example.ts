/**
 * A store that holds the example year, with some contracts checked in some of its months, as if
 * the returns had come one by one. For tests of what is read from a store that somebody works with.
 */
import { join } from 'node:path'
import { checkMonths } from '#app/checks/record/check-months.ts'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { recordFolder } from '#app/checks/record/record-folder.ts'
import { rulesOnRecord, type RulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import type { RuleSet } from '#app/rules/grammar.ts'
import type { Engine, Store, StoreWatch } from '#app/store/open-store.ts'
import { anEmptyStore } from './stores.ts'

const ROOT = join(import.meta.dirname, '../..')
export const CHECKED_ON = '2026-11-23'
export const clock = { now: () => new Date('2026-11-23T09:00:00.000Z') }

export interface ExampleStore extends AsyncDisposable {
  readonly store: Store
  readonly rules: RulesOnRecord
  readonly ruleSet: RuleSet
}

/** The rules and nothing else. */
export async function aStoreWithRules(
  engine: Engine = 'sqlite',
  watch: StoreWatch = {},
): Promise<ExampleStore> {
  const empty = await anEmptyStore(engine, watch)
  const imported = await importFirstRules(empty.store, join(ROOT, 'rules'), clock)
  if (!imported.ok || imported.value === undefined) throw new Error('the rules were not taken over')
  return {
    store: empty.store,
    rules: rulesOnRecord(empty.store),
    ruleSet: imported.value,
    [Symbol.asyncDispose]: () => empty[Symbol.asyncDispose](),
  }
}

/** The whole example year is on record; only these contracts are decided, in these months. */
export async function anExampleStore(
  contracts: readonly string[],
  months: { readonly from: string; readonly to: string },
  engine: Engine = 'sqlite',
  watch: StoreWatch = {},
): Promise<ExampleStore> {
  const opened = await aStoreWithRules(engine, watch)
  const { store, rules, ruleSet } = opened
  const actor = { id: 'example', roles: [] }
  const by = { actor, ruleSet, today: CHECKED_ON, ...clock }
  await recordFolder(store, join(ROOT, 'examples/year'), by)
  const ended = await checkMonths({ store, rules, today: CHECKED_ON, months, contracts, ...clock })
  if (ended.failed.length > 0) throw new Error('a contract of the example could not be checked')
  return opened
}
