/**
 * Says to whoever watches over the service whether it lives, whether it can be sent work, and by
 * which rules it judges. It tells nothing about anybody's data, and needs no sign-in.
 */
import { Router, type Response } from 'express'
import type { Period } from '../domain/calendar.ts'
import type { Clock } from '../store/audit.ts'
import type { Store } from '../store/open-store.ts'
import { whyNotReady, type NotReady } from '../store/readiness.ts'
import { liveRuleSet } from '../store/rule-sets.ts'
import { storeFailureOf } from '../store/store-failure.ts'

export interface HealthInput extends Clock {
  readonly store: Store
  readonly isDraining: () => boolean
}

// Many may ask at once: the store is looked at for all of them together.
const LOOKED_AT_EVERY_MS = 2_000

export function health(input: HealthInput): Router {
  const router = Router({ strict: true, caseSensitive: true })
  const ready = lookedAtNowAndThen(input)
  router.get('/live', (_request, response) => {
    response.json({ status: 'live' })
  })
  router.get('/ready', async (_request, response) => {
    const reason = input.isDraining() ? 'stopping' : await ready()
    if (reason === undefined) response.json({ status: 'ready' })
    else notReady(response, reason)
  })
  router.get('/health', async (_request, response) => {
    try {
      const ruleSet = await liveRuleSet(input.store.read, monthOf(input.now()))
      response.json({ status: 'ok', ruleSet: ruleSet ?? null })
    } catch (error) {
      const failure = storeFailureOf(error)
      if (failure === undefined) throw error
      notReady(response, failure)
    }
  })
  return router
}

function notReady(response: Response, reason: NotReady | 'stopping'): void {
  response.set('Retry-After', '5').status(503).json({ status: 'not ready', reason })
}

function lookedAtNowAndThen({ store, now }: HealthInput): () => Promise<NotReady | undefined> {
  let last: { readonly at: number; readonly found: Promise<NotReady | undefined> } | undefined
  return () => {
    const at = now().getTime()
    if (last === undefined || Math.abs(at - last.at) >= LOOKED_AT_EVERY_MS) {
      last = { at, found: whyNotReady(store, now()) }
    }
    return last.found
  }
}

function monthOf(now: Date): Period {
  return now.toISOString().slice(0, 7)
}
