/**
 * The rules by which a month is judged: those that were live in it, read from the store and made
 * ready once. Rules whose files no longer say what their hash says are never used.
 */
import { prepareRules, type PreparedRules } from '../../assessment/prepare.ts'
import type { Period } from '../../domain/calendar.ts'
import { ruleSetFrom } from '../../rules/load-folder.ts'
import { ruleFilesOf } from '../../rules/read-rule-files.ts'
import type { Store } from '../../store/open-store.ts'
import { liveRuleSet, ruleSetFiles } from '../../store/rule-sets.ts'

export interface RulesOnRecord {
  /** Throws where no rule set is live, or where the one that is was changed in the store. */
  readonly liveIn: (period: Period) => Promise<PreparedRules>
  /** The rules of an old decision; undefined where they are not on record. */
  readonly byHash: (hash: string) => Promise<PreparedRules | undefined>
}

export function rulesOnRecord({ read }: Pick<Store, 'read'>): RulesOnRecord {
  // A rule set never changes, so it is made ready once.
  const ready = new Map<string, Promise<PreparedRules | undefined>>()

  async function byHash(hash: string): Promise<PreparedRules | undefined> {
    const known = ready.get(hash) ?? prepared(hash)
    ready.set(hash, known)
    // What failed may be well the next time.
    known.catch(() => ready.delete(hash))
    return known
  }

  async function prepared(hash: string): Promise<PreparedRules | undefined> {
    const files = await ruleSetFiles(read, hash)
    if (files === undefined) return undefined
    const ruleSet = ruleSetFrom(ruleFilesOf(files), `rule set ${hash}`)
    if (!ruleSet.ok || ruleSet.value.hash !== hash) throw new Error(changedOutside(hash))
    return prepareRules(ruleSet.value)
  }

  return {
    byHash,
    async liveIn(period) {
      const hash = await liveRuleSet(read, period)
      const rules = hash === undefined ? undefined : await byHash(hash)
      if (rules === undefined) throw new Error(`No rule set is live in ${period}.`)
      return rules
    },
  }
}

function changedOutside(hash: string): string {
  return (
    `The rule set ${hash} was changed in the database, past Goodterms. Nothing is judged by it: ` +
    'restore it from a backup, and find out who changed it.'
  )
}
