/**
 * Makes, replaces and withdraws tokens: each with its line of the audit, in one transaction. The
 * token itself is given back once, and is nowhere else.
 */
import { randomUUID } from 'node:crypto'
import { hashOfToken, newToken } from '../../access/api-token.ts'
import type { Actor } from '../../access/may.ts'
import { replacedTokenEnd, tokenEnd, USUAL_TOKEN_MONTHS } from '../../access/token-life.ts'
import { recordAct } from '../../store/audit.ts'
import type { Writing } from '../../store/open-store.ts'
import { recordToken, revokeToken, type TokenEntry } from '../../store/tokens.ts'
import type { Site } from '../site.ts'
import { mayGiveSight, type TokenWish } from './token-form.ts'

export interface MadeToken {
  readonly id: string
  readonly token: string
  readonly endsAt: string
}

type Making = Pick<Site, 'store' | 'now'>

export async function makeToken(site: Making, actor: Actor, wish: TokenWish): Promise<MadeToken> {
  const made = drawn(site.now(), wish.months)
  await site.store.write((tx) => record(tx, site, actor, { ...made, wish, did: 'made' }))
  return made
}

/**
 * A new one with the rights that this person may give; the old one is good for another day, or for
 * no moment more.
 */
export async function replaceToken(
  site: Making,
  actor: Actor,
  old: TokenEntry,
  until: 'now' | 'tomorrow',
): Promise<MadeToken> {
  const now = site.now()
  const made = drawn(now, USUAL_TOKEN_MONTHS)
  const wish = {
    name: old.name,
    contractor: old.contractor,
    months: USUAL_TOKEN_MONTHS,
    seesRestricted: old.sees_restricted === 1 && mayGiveSight(actor, old.contractor),
  }
  const ends = until === 'now' ? now : replacedTokenEnd(now)
  await site.store.write(async (tx) => {
    await revokeToken(tx, old.id, ends.toISOString())
    await record(tx, site, actor, { ...made, wish, did: `made in place of ${old.id}` })
  })
  return made
}

/** One that is good no longer is left as it is. */
export async function withdrawToken(site: Making, actor: Actor, id: string): Promise<void> {
  await site.store.write(async (tx) => {
    if (!(await revokeToken(tx, id, site.now().toISOString()))) return
    await recordAct(tx, site, { ...actOn(id, actor), detail: { did: 'withdrawn' } })
  })
}

// Drawn before the transaction: what is done again draws nothing anew.
function drawn(now: Date, months: number): MadeToken {
  return { id: randomUUID(), token: newToken(), endsAt: tokenEnd(now, months).toISOString() }
}

async function record(
  tx: Writing,
  { now }: Making,
  actor: Actor,
  { id, token, endsAt, wish, did }: MadeToken & { readonly wish: TokenWish; readonly did: string },
): Promise<void> {
  await recordToken(tx, {
    id,
    token_hash: hashOfToken(token),
    name: wish.name,
    contractor: wish.contractor,
    sees_restricted: wish.seesRestricted ? 1 : 0,
    made_by: actor.id,
    made_at: now().toISOString(),
    ends_at: endsAt,
  })
  const detail = { did, endsAt, seesRestricted: wish.seesRestricted }
  await recordAct(tx, { now }, { ...actOn(id, actor), detail })
}

function actOn(id: string, actor: Actor) {
  return { actor, action: 'tokens.change', object: `token/${id}` } as const
}
