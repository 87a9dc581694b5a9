/**
 * Answers kept for repeats of the same request, by whose request it was and the key that they gave
 * it. What was sent is not kept, only its hash.
 */
import type { Instant } from './column-types.ts'
import type { Writing } from './open-store.ts'
import type { IdempotencyTable } from './work-tables.ts'

/**
 * Looked up before anything is done, in the transaction that keeps the answer: so of two equal
 * requests at once one is stopped by the database, tried again, and then finds the other's answer.
 */
export async function keptAnswer(
  tx: Writing,
  { owner, key }: Pick<IdempotencyTable, 'owner' | 'key'>,
): Promise<IdempotencyTable | undefined> {
  return tx
    .selectFrom('idempotency')
    .selectAll()
    .where('owner', '=', owner)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function keepAnswer(tx: Writing, kept: IdempotencyTable): Promise<void> {
  await tx.insertInto('idempotency').values(kept).execute()
}

/** Of one owner, made before that moment. */
export async function forgetAnswers(
  tx: Writing,
  { owner, before }: { readonly owner: string; readonly before: Instant },
): Promise<void> {
  await tx
    .deleteFrom('idempotency')
    .where('owner', '=', owner)
    .where('made_at', '<', before)
    .execute()
}
