/**
 * Does something again and again for as long as the service runs. What goes wrong in one round is
 * said, and the next round tries again.
 */
import { setTimeout as pause } from 'node:timers/promises'

export interface Repeating {
  readonly work: () => Promise<unknown>
  readonly everyMs: number
  readonly onFailure: (error: unknown) => void
}

/** Gives the way to stop it: a round that has begun is waited for. */
export function startRepeating({ work, everyMs, onFailure }: Repeating): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const rounds = async (): Promise<void> => {
    while (!signal.aborted) {
      await work().catch(onFailure)
      await pause(everyMs, undefined, { signal }).catch(() => undefined)
    }
  }
  const running = rounds()
  return async () => {
    stopping.abort()
    await running
  }
}
