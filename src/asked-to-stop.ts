/**
 * When the service stops: asked to by a signal, or because of a fault that nobody caught. After
 * such a fault it cannot be known what state it left, so the service answers what it has begun and
 * ends; whoever keeps it running starts it anew.
 */
import type { Log } from './log.ts'

export interface Stopping {
  /** Settles once with the code with which the program is to end. */
  readonly asked: Promise<0 | 1>
}

/** Of the process only what is needed here. */
export interface Signals {
  readonly on: (name: string, listener: (what: unknown) => void) => unknown
  readonly exit: (code: number) => unknown
}

// One wish may come several times at once: to the group of processes, and passed on by a parent.
const SAME_WISH_MS = 1_000
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
const FAULTS = ['uncaughtException', 'unhandledRejection'] as const

/**
 * Listens from the first moment, so that no request to stop is lost while the service starts.
 * `clock` gives milliseconds and never goes back.
 */
export function listenForStop(process: Signals, log: Log, clock: () => number): Stopping {
  const { promise, resolve } = Promise.withResolvers<0 | 1>()
  let askedAt: number | undefined

  function stop(code: 0 | 1): void {
    // A second wish to stop is meant: the store is safe at every moment, so nothing is waited for.
    if (askedAt !== undefined && clock() - askedAt >= SAME_WISH_MS) process.exit(1)
    askedAt ??= clock()
    resolve(code)
  }
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      log.info('Asked to stop', { signal })
      stop(0)
    })
  }
  for (const fault of FAULTS) {
    process.on(fault, (error) => {
      log.fault('A fault that nobody caught: the service ends', error)
      // Of several faults the first ends the service in order.
      if (askedAt === undefined) stop(1)
    })
  }
  return { asked: promise }
}
