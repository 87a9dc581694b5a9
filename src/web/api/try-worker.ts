/**
 * The service's side of the thread that tries returns: begins it with the first one, and anew where
 * it died or fell silent.
 */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { StorePlace } from '../../store/open-store.ts'
import type { TryOut } from './try-route.ts'
import type { FromTryThread, TryThreadInput } from './try-thread.ts'

export interface TryWorker {
  /** One at a time. */
  readonly tryOut: TryOut
  readonly close: () => Promise<void>
}

const MEMORY_MAX_MB = 512
const SILENCE_MAX_MS = 20_000

export function startTryWorker(
  place: StorePlace,
  silenceMaxMs: number = SILENCE_MAX_MS,
): TryWorker {
  let thread: Worker | undefined

  function runningThread(): Worker {
    if (thread !== undefined) return thread
    const workerData: TryThreadInput = { place }
    const begun = new Worker(new URL('try-thread.ts', import.meta.url), {
      workerData,
      name: 'trials',
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MAX_MB },
    })
    // An error is told to the trial that it ended; without a listener it would end the service.
    begun.on('error', () => undefined)
    begun.once('exit', () => {
      if (thread === begun) thread = undefined
    })
    thread = begun
    return begun
  }

  return {
    tryOut: async (trial) => {
      const running = runningThread()
      const silent = setTimeout(() => void running.terminate(), silenceMaxMs)
      const over = new AbortController()
      const { signal } = over
      try {
        const heard = once(running, 'message', { signal }) as Promise<[FromTryThread]>
        const ended = once(running, 'exit', { signal }).then(() => {
          throw new Error('The thread ended before its trial.')
        })
        running.postMessage(trial, [])
        const [said] = await Promise.race([heard, ended])
        if (said.say === 'broke') throw new Error('The trial broke off.', { cause: said.error })
        return said.answer
      } finally {
        clearTimeout(silent)
        over.abort()
      }
    },
    close: async () => {
      await thread?.terminate()
    },
  }
}
