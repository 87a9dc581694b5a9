/**
 * F8: another program holds the lock. Whoever writes waits and then says so; whoever reads is not
 * held up, and nor is anything else.
 */
import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '#app/store/open-store.ts'
import { set } from '#app/store/settings.ts'
import { storeFailureOf } from '#app/store/store-failure.ts'
import { aFolder, fileIn, storeIn, type Fault } from './fault.ts'

const HELD_S = [3, 10, 60]
const LOOK_EVERY_MS = 5
const LAG_MAX_MS = 100
const SECOND_MS = 1_000

const HOLD = `
import { DatabaseSync } from 'node:sqlite'
const database = new DatabaseSync(process.argv[1])
database.exec('begin immediate')
console.log('held')
process.stdin.once('end', () => { database.exec('rollback'); database.close() }).resume()
`

export const locked: Fault = {
  title: 'database locked by another program',
  async run(say) {
    using folder = aFolder()
    const store = await storeIn(folder.path)
    let isWell = true
    for (const seconds of HELD_S) {
      const seen = await withLockHeld(fileIn(folder.path), seconds * SECOND_MS, store)
      say(
        `Held ${seconds} s: the write ended with "${seen.write}" after ${seen.waitedMs} ms; ` +
          `${seen.reads} reads, the slowest ${seen.slowestMs} ms; ` +
          `lag p99 ${seen.lag99Ms} ms, longest ${seen.lagMs} ms.`,
      )
      isWell &&= seen.lagMs < LAG_MAX_MS && seen.writesAfter
    }
    await store.close()
    return isWell
  },
}

async function withLockHeld(file: string, ms: number, store: Store) {
  const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLD, file])
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  const began = performance.now()
  const write = store
    .write((tx) => set(tx, 'outbox_held', 'no'))
    .then(() => 'done', (error: unknown) => storeFailureOf(error) ?? String(error))
    .then((said) => ({ said, waitedMs: Math.round(performance.now() - began) }))
  let reads = 0
  let slowest = 0
  const lags: number[] = []
  while (performance.now() - began < ms) {
    const before = performance.now()
    await store.read.selectFrom('setting').selectAll().execute()
    slowest = Math.max(slowest, performance.now() - before)
    reads += 1
    const slept = performance.now()
    await pause(LOOK_EVERY_MS)
    lags.push(performance.now() - slept - LOOK_EVERY_MS)
  }
  const gone = new Promise((resolve) => holder.once('exit', resolve))
  holder.stdin.end()
  await gone
  const { said, waitedMs } = await write
  const writesAfter = await store.write((tx) => set(tx, 'outbox_held', 'no')).then(() => true)
  const sorted = lags.toSorted((a, b) => a - b)
  const lagMs = Math.round(sorted.at(-1) ?? 0)
  const lag99Ms = Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0)
  const slowestMs = Math.round(slowest)
  return { write: said, waitedMs, reads, slowestMs, lagMs, lag99Ms, writesAfter }
}
