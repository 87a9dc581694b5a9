/**
 * One-time links by which people sign in. Of a person the newest alone counts, once, and for ten
 * minutes. Only the hash of a link is kept.
 */
import type { Reading, Writing } from './open-store.ts'

/** ASVS 5.0, 6.5.5: at most ten minutes. */
export const LINK_MINUTES = 10
const LINK_MS = LINK_MINUTES * 60_000

export async function recordLink(
  tx: Writing,
  link: { readonly tokenHash: string; readonly person: string; readonly at: Date },
): Promise<void> {
  const asked_at = link.at.toISOString()
  await endLinksOf(tx, link.person, link.at)
  await tx
    .insertInto('sign_in_link')
    .values({
      token_hash: link.tokenHash,
      person: link.person,
      asked_at,
      ends_at: new Date(link.at.getTime() + LINK_MS).toISOString(),
      used_at: null,
    })
    .execute()
}

export async function endLinksOf(tx: Writing, person: string, at: Date): Promise<void> {
  const now = at.toISOString()
  await tx
    .updateTable('sign_in_link')
    .set({ ends_at: now })
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .execute()
}

/** Whether it could be used at this moment; using it decides. */
export async function isOpenLink(read: Reading, tokenHash: string, at: Date): Promise<boolean> {
  const now = at.toISOString()
  const found = await read
    .selectFrom('sign_in_link')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return found !== undefined
}

/** Gives whose link it was; undefined where it is used, ended or unknown. One use wins. */
export async function useLink(
  tx: Writing,
  tokenHash: string,
  at: Date,
): Promise<string | undefined> {
  const now = at.toISOString()
  const used = await tx
    .updateTable('sign_in_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    // With a clock that was put back no link lives on.
    .where('asked_at', '<=', now)
    .returning('person')
    .executeTakeFirst()
  return used?.person
}
