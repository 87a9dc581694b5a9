/**
 * Finds out who asks, by the cookie of a session, before any page is worked out.
 */
import type { RequestHandler } from 'express'
import { hashOfSecret, isSecret } from '../../access/secrets.ts'
import { markSeen, sessionHolder } from '../../store/sessions.ts'
import { storeFailureOf } from '../../store/store-failure.ts'
import { todayInLondon } from '../../today.ts'
import { setActor } from '../actor-of.ts'
import type { Site } from '../site.ts'
import { cookieOf } from './session-cookie.ts'

export function sessions(site: Pick<Site, 'store' | 'baseUrl' | 'now'>): RequestHandler {
  return async (request, response, next) => {
    const token = cookieOf(request, 'goodterms', site.baseUrl)
    if (!isSecret(token)) return next()
    const hash = hashOfSecret(token)
    const now = site.now()
    const when = { now, today: todayInLondon(now) }
    const holder = await sessionHolder(site.store.read, hash, when)
    if (holder !== undefined) {
      setActor(response, holder.actor)
      if (holder.isSeenLongAgo) await noteInUse(site, hash, now)
    }
    next()
  }
}

/** What can only be read can still be read: then the session ends a little earlier. */
async function noteInUse(
  { store }: Pick<Site, 'store'>,
  tokenHash: string,
  now: Date,
): Promise<void> {
  try {
    await store.write((tx) => markSeen(tx, tokenHash, now))
  } catch (error) {
    if (storeFailureOf(error) === undefined) throw error
  }
}
