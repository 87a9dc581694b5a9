/**
 * Takes the folder of rules over as the first rule set of a store, live for every month. Later
 * rule sets come by approval; this never replaces one.
 */
import { accepted, type Checked } from '../../domain/problem.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import { ruleSetFrom } from '../../rules/load-folder.ts'
import { readRuleFiles, textsOf } from '../../rules/read-rule-files.ts'
import { recordAct, type Clock } from '../../store/audit.ts'
import type { Store } from '../../store/open-store.ts'
import { goLive, liveRuleSet, recordRuleSet } from '../../store/rule-sets.ts'

// Before every contract: an old month that is checked late has rules too.
const FIRST_MONTH = '1900-01'
const NEWEST_MONTH = '2199-12'

/** Gives the rule set that was taken over; undefined where one was live before. */
export async function importFirstRules(
  store: Store,
  folder: string,
  clock: Clock,
): Promise<Checked<RuleSet | undefined>> {
  if ((await liveRuleSet(store.read, NEWEST_MONTH)) !== undefined) return accepted(undefined)
  const read = await readRuleFiles(folder)
  if (!read.ok) return read
  const ruleSet = ruleSetFrom(read.value, folder)
  if (!ruleSet.ok) return ruleSet
  const { hash } = ruleSet.value
  const at = clock.now().toISOString()
  await store.write(async (tx) => {
    if ((await liveRuleSet(tx, NEWEST_MONTH)) !== undefined) return
    await recordRuleSet(tx, { hash, files: textsOf(read.value, folder) }, { at, by: 'system' })
    await goLive(tx, { from: FIRST_MONTH, hash, by: 'system', at })
    const object = `rule-set/${hash}`
    await recordAct(tx, clock, { actor: 'system', action: 'rules.import', object })
  })
  return accepted(ruleSet.value)
}
