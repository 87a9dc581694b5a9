import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { recordAct } from '#app/store/audit.ts'
import { openStore, type Store, type StorePlace } from '#app/store/open-store.ts'
import { set, settingOf } from '#app/store/settings.ts'
import { storeFailureOf } from '#app/store/store-failure.ts'
import { anEmptyStore, emptyPlace, ENGINES } from '../support/stores.ts'

const ROOT = join(import.meta.dirname, '../..')
const PAGE_BYTES = 4_096

const KILLED = `
import { openStore } from '${ROOT}/src/store/open-store.ts'
let count = 0
const onQuery = () => { if (++count === Number(process.argv[2])) process.kill(process.pid, 'SIGKILL') }
await openStore(JSON.parse(process.argv[1]), { onQuery })
`
const HOLDER = `
import { DatabaseSync } from 'node:sqlite'
const database = new DatabaseSync(process.argv[1])
database.exec('begin immediate')
console.log('held')
process.stdin.once('end', () => { database.exec('rollback'); database.close() }).resume()
`

describe.each(ENGINES)('a store on %s whose tables were being made', (engine) => {
  test.each([5, 20, 45])('starts clean after it was killed at query %i', async (point) => {
    await using empty = await emptyPlace(engine)
    const script = ['--input-type=module', '-e', KILLED, JSON.stringify(empty.place), String(point)]
    expect(spawnSync(process.execPath, script).signal).toBe('SIGKILL')

    const store = await opened(empty.place)

    expect(await store.read.selectFrom('audit_seal').selectAll().execute()).toEqual([])
    await store.close()
  })
})

test('a full disk keeps what was acknowledged, nothing half, and goes on once there is space', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store } = empty
  await pagesMax(store, 150)
  let acknowledged = 0
  let failure
  while (failure === undefined) {
    try {
      await keep(store, acknowledged)
      acknowledged += 1
    } catch (error) {
      failure = storeFailureOf(error)
    }
  }
  expect(failure).toBe('full')
  expect(acknowledged).toBeGreaterThan(0)
  expect(await kept(store)).toEqual({ answers: acknowledged, acts: acknowledged })

  await pagesMax(store, 100_000)
  await keep(store, acknowledged)
  expect(await kept(store)).toEqual({ answers: acknowledged + 1, acts: acknowledged + 1 })
})

test('while another program holds the lock reads go on, and a write waits for it', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store, place } = empty
  if (place.engine !== 'sqlite') throw new Error('not a file')
  const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, place.file])
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  const write = store.write((tx) => set(tx, 'outbox_held', 'yes'))
  for (let count = 0; count < 20; count += 1) {
    expect(await settingOf(store.read, 'outbox_held')).toBeUndefined()
  }

  holder.stdin.end()
  await write

  expect(await settingOf(store.read, 'outbox_held')).toBe('yes')
})

test('a file with two bytes turned in its middle is refused with the way to mend it', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store, place } = empty
  if (place.engine !== 'sqlite') throw new Error('not a file')
  for (let number = 0; number < 20; number += 1) await keep(store, number)
  await store.close()
  const pages = statSync(place.file).size / PAGE_BYTES
  const file = openSync(place.file, 'r+')
  writeSync(file, Buffer.from([0x55, 0x55]), 0, 2, Math.floor(pages / 2) * PAGE_BYTES)
  closeSync(file)

  const again = await openStore(place)

  expect(again).toHaveProperty('problems.0.message', expect.stringContaining('newest backup'))
})

async function opened(place: StorePlace): Promise<Store> {
  const store = await openStore(place)
  if (!store.ok) throw new Error(store.problems[0]?.message)
  return store.value
}

// A limit on pages is one of the connection that writes.
async function pagesMax(store: Store, count: number): Promise<void> {
  await store.write((tx) => sql.raw(`pragma max_page_count = ${count}`).execute(tx))
}

async function keep(store: Store, number: number): Promise<void> {
  const now = () => new Date('2026-11-23T09:00:00Z')
  await store.write(async (tx) => {
    await recordAct(tx, { now }, { actor: 'system', action: 'erase', object: `x/${number}` })
    const answer = { owner: 'x', request_hash: '', status: 200, answer: 'x'.repeat(20_000) }
    const row = { key: String(number), made_at: now().toISOString(), ...answer }
    await tx.insertInto('idempotency').values(row).execute()
  })
}

async function kept({ read }: Store) {
  const answers = await read.selectFrom('idempotency').select('key').execute()
  const acts = await read.selectFrom('audit').select('id').execute()
  return { answers: answers.length, acts: acts.length }
}
