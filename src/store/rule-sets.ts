/**
 * Rule sets on record: their files as they came, by hash, and from which month each is live. What
 * the files say is known above.
 */
import type { Period } from '../domain/calendar.ts'
import type { Instant } from './column-types.ts'
import type { Reading, Writing } from './open-store.ts'

export interface RuleSetRecord {
  readonly hash: string
  /** The text of each file by its path in the folder of rules. */
  readonly files: Readonly<Record<string, string>>
}

/** A rule set that is on record already is left as it is. */
export async function recordRuleSet(
  tx: Writing,
  { hash, files }: RuleSetRecord,
  recorded: { readonly at: Instant; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('rule_set')
    .values({
      hash,
      files: JSON.stringify(files),
      recorded_at: recorded.at,
      recorded_by: recorded.by,
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

/** Live from the first of that month, until a later line says otherwise. */
export async function goLive(
  tx: Writing,
  live: { readonly from: Period; readonly hash: string; readonly by: string; readonly at: Instant },
): Promise<void> {
  await tx
    .insertInto('rule_set_live')
    .values({
      from_period: live.from,
      rule_set: live.hash,
      approved_by: live.by,
      approved_at: live.at,
    })
    .execute()
}

/** The hash of the rule set that is live in the month; undefined before the first. */
export async function liveRuleSet(read: Reading, period: Period): Promise<string | undefined> {
  const found = await read
    .selectFrom('rule_set_live')
    .select('rule_set')
    .where('from_period', '<=', period)
    .orderBy('from_period', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.rule_set
}

export async function ruleSetFiles(
  read: Reading,
  hash: string,
): Promise<RuleSetRecord['files'] | undefined> {
  const found = await read
    .selectFrom('rule_set')
    .select('files')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return found === undefined ? undefined : (JSON.parse(found.files) as RuleSetRecord['files'])
}
