/**
 * Finds out whether the store can be read and written at this moment, by doing both. It never
 * waits for long, and writes one line that is always the same.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { stepsOfNewer } from './migrate.ts'
import type { Store } from './open-store.ts'
import { storeFailureOf, type StoreFailure } from './store-failure.ts'

export type NotReady = StoreFailure | 'newer-schema'

const ANSWERS_WITHIN_MS = 2_000
const LINE = 'last-proved-writable'

/** Undefined where the store is well. Throws what is no failure of the store. */
export async function whyNotReady(store: Store, now: Date): Promise<NotReady | undefined> {
  const waiting = new AbortController()
  const proof = proved(store, now)
  const tooLong = pause(ANSWERS_WITHIN_MS, 'too-long' as const, waiting)
  try {
    const found = await Promise.race([proof, tooLong])
    if (found !== 'too-long') return found
    // Whoever waits for the lock of a file is held up; a server that says nothing is away.
    return store.engine === 'sqlite' ? 'locked' : 'gone'
  } finally {
    waiting.abort()
    tooLong.catch(() => undefined)
    proof.catch(() => undefined)
  }
}

async function proved(store: Store, now: Date): Promise<NotReady | undefined> {
  try {
    if ((await stepsOfNewer(store.read)).length > 0) return 'newer-schema'
    const value = now.toISOString()
    await store.write((tx) =>
      tx
        .insertInto('setting')
        .values({ name: LINE, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute(),
    )
    return undefined
  } catch (error) {
    const failure = storeFailureOf(error)
    if (failure === undefined) throw error
    return failure
  }
}
