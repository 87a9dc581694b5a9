/**
 * Counts how often something was asked for, and says when it was too often. It is kept in memory:
 * each process counts for itself, and forgets when it is started anew.
 */
import { ipKeyGenerator } from 'express-rate-limit'
import type { Request } from 'express'
import { isOwnMachine } from '../../domain/own-machine.ts'

export interface AskLimit {
  /** Counts one more; gives the seconds to wait where that is too many. */
  readonly secondsToWait: (key: string, now: Date) => number | undefined
}

const KEYS_MAX = 20_000
// A whole council may come from one address, and each person may mistype.
const BY_CLIENT = { max: 60, minutes: 10 }
const FOR_ALL = { max: 600, minutes: 10 }

export function askLimit({ max, minutes }: { max: number; minutes: number }): AskLimit {
  const counts = new Map<string, { count: number; readonly endsAt: number }>()
  return {
    secondsToWait: (key, now) => {
      const at = now.getTime()
      const known = counts.get(key)
      if (known === undefined || known.endsAt <= at) {
        counts.delete(key)
        if (counts.size >= KEYS_MAX) forget(counts, at)
        counts.set(key, { count: 1, endsAt: at + minutes * 60_000 })
        return undefined
      }
      known.count += 1
      return known.count > max ? Math.ceil((known.endsAt - at) / 1_000) : undefined
    },
  }
}

export interface ClientLimit {
  /** Counts one more of this client; gives the seconds to wait where that is too many. */
  readonly secondsToWait: (request: Request, now: Date) => number | undefined
}

/**
 * Behind a proxy that nobody told of all clients are one: then one count, and a generous one,
 * serves all of them, so that nobody shuts the others out with a handful of requests.
 */
export function clientLimit(known: {
  readonly baseUrl: string
  readonly trustedProxies?: number | undefined
}): ClientLimit {
  const areApart = (known.trustedProxies ?? 0) > 0 || isOwnMachine(new URL(known.baseUrl).hostname)
  const limit = askLimit(areApart ? BY_CLIENT : FOR_ALL)
  return {
    secondsToWait: (request, now) =>
      limit.secondsToWait(areApart ? clientOf(request) : 'everybody', now),
  }
}

/** Whoever has a whole network of IPv6 addresses is still one. */
export function clientOf(request: Request): string {
  return request.ip === undefined ? 'unknown' : ipKeyGenerator(request.ip)
}

/** What has ended, or else the oldest: a crowd of made-up keys never fills the memory. */
function forget(counts: Map<string, { readonly endsAt: number }>, at: number): void {
  for (const [key, { endsAt }] of counts) if (endsAt <= at) counts.delete(key)
  const [oldest] = counts.keys()
  if (counts.size >= KEYS_MAX && oldest !== undefined) counts.delete(oldest)
}
