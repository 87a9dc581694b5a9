/**
 * What every request meets before any page: its number and its line in the log, the service's own
 * state for whoever watches over it, and the limits that keep it able to answer.
 */
import type { RequestHandler } from 'express'
import type { Clock } from '../store/audit.ts'
import type { Store } from '../store/open-store.ts'
import { tooBusy, tooSlow, unreadable, type ErrorsInput } from './errors.ts'
import { health } from './health.ts'
import { metricsPage, type Metrics } from './metrics.ts'
import { plainAddress } from './plain-address.ts'
import { requestLog } from './request-log.ts'
import type { Traffic } from './traffic.ts'

export interface FrontDoorInput extends Clock {
  readonly store: Store
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
  readonly traffic: Traffic
  readonly errors: ErrorsInput
}

export function frontDoor(input: FrontDoorInput): readonly RequestHandler[] {
  const { store, metrics, metricsToken: token, traffic, errors, now } = input
  const { onAnswered } = metrics
  return [
    requestLog({ log: errors.log, onAnswered, clock: () => performance.now() }),
    // Before the limit: a busy service still says that it lives.
    health({ store, now, isDraining: traffic.isDraining }),
    metricsPage({ metrics, store, token, baseUrl: errors.baseUrl }),
    traffic.admit({ tooBusy: tooBusy(errors), tooSlow: tooSlow(errors) }),
    plainAddress(unreadable(errors)),
  ]
}
