/**
 * Who asks the API: whose token stands in the header `Authorization`. It looks at nothing else, so
 * a browser that has signed in brings nobody's rights here.
 */
import { hashOfToken, isToken, looksLikeToken } from '../../access/api-token.ts'
import type { Actor } from '../../access/may.ts'
import type { Store } from '../../store/open-store.ts'
import { storeFailureOf } from '../../store/store-failure.ts'
import { markUsed, tokenByHash, type TokenRecord } from '../../store/tokens.ts'
import type { Api } from './api-route.ts'

const BEARER = /^Bearer +([^ ]+)$/i
const MARK_EVERY_MS = 60_000

export type Shown = Actor | 'none' | 'not-good'

export async function tokenActor(
  authorization: string | undefined,
  { store, now }: Pick<Api, 'store' | 'now'>,
): Promise<Shown> {
  if (authorization === undefined) return 'none'
  const text = BEARER.exec(authorization)?.[1] ?? ''
  if (!isToken(text)) return 'not-good'
  const token = await tokenByHash(store.read, hashOfToken(text))
  const at = now()
  if (token === undefined || !isGood(token, at.toISOString())) return 'not-good'
  await noteUse(store, token, at)
  return actorFor(token)
}

/** Ended, withdrawn or replaced is all the same to whoever asks. */
export function isGood(
  { ends_at, revoked_at }: Pick<TokenRecord, 'ends_at' | 'revoked_at'>,
  now: string,
): boolean {
  return now < ends_at && (revoked_at === null || now < revoked_at)
}

/** An address is kept in logs and histories: a token has no place in it, good or not. */
export function isTokenInAddress(address: string): boolean {
  const at = address.indexOf('?')
  const names = [...new URLSearchParams(at === -1 ? '' : address.slice(at + 1)).keys()]
  const asName = names.some((name) => /^(access_)?token$|^api_?key$|^authorization$/i.test(name))
  return asName || looksLikeToken(address)
}

function actorFor({ id, name, contractor, sees_restricted }: TokenRecord): Actor {
  const seesRestricted = sees_restricted === 1
  if (contractor === null) return { id, name, roles: ['council-system'], seesRestricted }
  return { id, name, roles: ['contractor'], contractor, seesRestricted }
}

async function noteUse(store: Store, { id, used_at }: TokenRecord, at: Date): Promise<void> {
  const unlessSince = new Date(at.getTime() - MARK_EVERY_MS).toISOString()
  if (used_at !== null && used_at >= unlessSince) return
  try {
    await store.write((tx) => markUsed(tx, id, { at: at.toISOString(), unlessSince }))
  } catch (error) {
    // Whoever only reads is answered also while nothing can be written.
    if (storeFailureOf(error) === undefined) throw error
  }
}
