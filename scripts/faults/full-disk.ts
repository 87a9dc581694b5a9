/**
 * F6: the disk is full. What was acknowledged is kept, nothing is half there, and the store goes
 * on by itself once there is space.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordAct } from '#app/store/audit.ts'
import { brokenParts } from '#app/store/node-sqlite.ts'
import type { Store } from '#app/store/open-store.ts'
import { storeFailureOf } from '#app/store/store-failure.ts'
import { aSmallDisk, fileIn, storeIn, type Fault } from './fault.ts'

const DISK_MB = 16
const FILLER_BYTES = 4_000_000
const ANSWER = 'x'.repeat(20_000)
const WRITES_MAX = 10_000

export const fullDisk: Fault = {
  title: 'disk full',
  async run(say) {
    using disk = aSmallDisk(DISK_MB)
    if (disk === undefined) {
      say('No small disk can be mounted by this user. Run it as root, or trust tests/store.')
      return false
    }
    const filler = join(disk.path, 'filler')
    writeFileSync(filler, Buffer.alloc(FILLER_BYTES))
    const store = await storeIn(disk.path)
    const acknowledged = await writeUntilFull(store, say)
    const kept = await rows(store)
    say(`Acknowledged ${acknowledged}, kept ${kept.answers}, acts kept ${kept.acts}.`)
    rmSync(filler)
    await write(store, 'after')
    const after = await rows(store)
    await store.close()
    const broken = brokenParts(fileIn(disk.path), 'whole')
    say(`After space was freed: ${after.answers} kept. Integrity: ${broken[0] ?? 'ok'}.`)
    const isWhole = kept.answers === acknowledged && kept.acts === acknowledged
    return isWhole && after.answers === acknowledged + 1 && broken.length === 0
  },
}

async function writeUntilFull(store: Store, say: (line: string) => void): Promise<number> {
  for (let count = 0; count < WRITES_MAX; count += 1) {
    try {
      await write(store, String(count))
    } catch (error) {
      say(`Write ${count + 1} ended with: ${storeFailureOf(error)} (${String(error)}).`)
      return count
    }
  }
  throw new Error('the disk was never full')
}

async function write(store: Store, key: string): Promise<void> {
  const now = () => new Date()
  await store.write(async (tx) => {
    await recordAct(tx, { now }, { actor: 'system', action: 'sign-in', object: `person/${key}` })
    const answer = { owner: 'fault', request_hash: '', status: 200, answer: ANSWER }
    const made_at = now().toISOString()
    await tx.insertInto('idempotency').values({ key, made_at, ...answer }).execute()
  })
}

async function rows({ read }: Store) {
  const answers = await read.selectFrom('idempotency').select('key').execute()
  const acts = await read.selectFrom('audit').select('id').execute()
  return { answers: answers.length, acts: acts.length }
}
