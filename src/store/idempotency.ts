/**
 * Answers kept for repeats of the same request, by whose request it was and the key that they gave
 * it. What was sent is not kept, only its hash; a job erases what is old.
 */
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
