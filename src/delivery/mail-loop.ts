/**
 * Looks into the outbox again and again for as long as the service runs. What goes wrong in one
 * round is said, and the next round tries again.
 */
import type { Clock } from '../store/audit.ts'
import type { Store } from '../store/open-store.ts'
import { sendWaiting } from './send-waiting.ts'
import type { Transport } from './transport.ts'

const EVERY_MS = 2_000

export interface MailLoopInput extends Clock {
  readonly store: Store
  readonly transport: Transport
  /** Told of a round that broke off, by a text without addresses or links. */
  readonly onFailure: (error: unknown) => void
  readonly everyMs?: number
}

/** Gives the way to stop it: a mail that is being handed over is waited for. */
export function startMailLoop(input: MailLoopInput): () => Promise<void> {
  const { store, transport, onFailure, now, everyMs = EVERY_MS } = input
  const stopping = new AbortController()
  const stopped = Promise.withResolvers<void>()
  const rounds = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await sendWaiting(store, transport, { now }).catch(onFailure)
      await Promise.race([stopped.promise, pause(everyMs)])
    }
  }
  const running = rounds()
  return async () => {
    stopping.abort()
    stopped.resolve()
    await running
  }
}

// It keeps nobody waiting who wants to stop.
function pause(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve, ms).unref()
  return promise
}
