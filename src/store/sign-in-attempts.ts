/**
 * What has to be remembered between the way to the council's identity provider and the way back:
 * taken once, so that the same way back leads nowhere a second time.
 */
import type { Writing } from './open-store.ts'

const LONGEST_MS = 10 * 60_000

export interface Attempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Attempts that nobody came back from are forgotten on the way. */
export async function recordAttempt(
  tx: Writing,
  tokenHash: string,
  { state, nonce, verifier }: Attempt,
  at: Date,
): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('ends_at', '<=', at.toISOString()).execute()
  const ends_at = new Date(at.getTime() + LONGEST_MS).toISOString()
  await tx
    .insertInto('sign_in_attempt')
    .values({ token_hash: tokenHash, state, nonce, verifier, ends_at })
    .execute()
}

export async function takeAttempt(
  tx: Writing,
  tokenHash: string,
  at: Date,
): Promise<Attempt | undefined> {
  return tx
    .deleteFrom('sign_in_attempt')
    .where('token_hash', '=', tokenHash)
    .where('ends_at', '>', at.toISOString())
    .returning(['state', 'nonce', 'verifier'])
    .executeTakeFirst()
}
