/**
 * F24: a backup is made while others write, and restored elsewhere, with its chain. The times are
 * those of 50,000 acts.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { sealAudit, verifyAudit } from '#app/store/audit-chain.ts'
import { recordAct } from '#app/store/audit.ts'
import { backUp } from '#app/store/backup.ts'
import type { Store } from '#app/store/open-store.ts'
import { restore } from '#app/store/restore.ts'
import { aFolder, fileIn, storeIn, type Fault } from './fault.ts'

const ACTS = 50_000
const now = () => new Date()

export const backupWhileWriting: Fault = {
  title: 'backup while writing, restored elsewhere',
  async run(say) {
    using folder = aFolder()
    using elsewhere = aFolder()
    const store = await storeIn(folder.path)
    await write(store, ACTS)
    const [sealed, sealMs] = await timed(() => sealAudit(store))
    const [verified, verifyMs] = await timed(() => verifyAudit(store.read, {}))
    say(`${sealed} acts sealed in ${sealMs} ms, verified in ${verifyMs} ms.`)

    const done = new AbortController()
    const writing = writeUntil(store, done.signal)
    const place = { engine: 'sqlite', file: fileIn(folder.path) } as const
    const to = join(folder.path, 'backup.sqlite')
    const [made, backupMs] = await timed(() => backUp(store, place, { to, now: now() }))
    done.abort()
    const written = await writing
    await store.close()
    if (!made.ok) return false
    say(`Backup of ${statSync(to).size} bytes in ${backupMs} ms, while ${written} acts were written.`)

    const target = { engine: 'sqlite', file: fileIn(elsewhere.path) } as const
    const [restored, restoreMs] = await timed(() => restore(target, { from: to, now }))
    say(`Restored elsewhere in ${restoreMs} ms, ${restored.ok ? 'with its chain' : 'REFUSED'}.`)
    return restored.ok && verified.breakCount === 0 && written > 0
  },
}

async function write(store: Store, count: number): Promise<void> {
  await store.write(async (tx) => {
    for (let number = 0; number < count; number += 1) {
      const object = `contract/R-${number}/2026-10`
      await recordAct(tx, { now }, { actor: 'system', action: 'check.decide', object })
    }
  })
}

async function writeUntil(store: Store, done: AbortSignal): Promise<number> {
  let written = 0
  while (!done.aborted) {
    await write(store, 1)
    written += 1
    await setImmediate()
  }
  return written
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now()
  const value = await work()
  return [value, Math.round(performance.now() - began)]
}
