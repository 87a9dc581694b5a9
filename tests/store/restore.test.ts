import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { ERASED_AFTER } from '#app/domain/erased-after.ts'
import { auditHead, sealAudit, verifyAudit } from '#app/store/audit-chain.ts'
import { recordAct } from '#app/store/audit.ts'
import { backUp } from '#app/store/backup.ts'
import { eraseOld } from '#app/store/erasures.ts'
import { connect, openStore, type Engine, type Store, type StorePlace } from '#app/store/open-store.ts'
import { outboxIsHeld } from '#app/store/outbox-held.ts'
import { restore } from '#app/store/restore.ts'
import { recordExample } from '../support/recorded-example.ts'
import { emptyPlace, ENGINES } from '../support/stores.ts'

const clock = { now: () => new Date('2026-11-23T09:00:00.000Z') }
const now = clock.now()
const HAS_PG_DUMP = spawnSync('pg_dump', ['--version']).status === 0
// The programs of PostgreSQL come with its server on most machines, and cannot be packed.
const RESTORED = ENGINES.filter((engine) => engine === 'sqlite' || HAS_PG_DUMP)

describe.each(RESTORED)('a restore on %s', (engine) => {
  test('brings back what was on record, with its chain, and puts the rest aside', async () => {
    await using made = await backedUp(engine)
    const { place, file } = made
    await changed(place, (store) => acts(store, 'person/after', 1))

    const restored = await restore(place, { from: file, ...clock })

    if (!restored.ok) throw new Error(restored.problems[0]?.message)
    expect(restored.value.sealed).toBe(3)
    const { aside } = restored.value
    expect(aside !== undefined && existsSync(aside)).toBe(true)
    await using store = await reopened(place)
    const objects = await store.read.selectFrom('audit').select('object').orderBy('id').execute()
    expect(objects.map(({ object }) => object)).toEqual([
      'person/before',
      'person/before',
      'person/before',
      'store',
    ])
    expect(await verifyAudit(store.read, {})).toMatchObject({ breaks: [], sealed: 4, unsealed: 0 })
  })

  test('leaves nobody signed in, and sends no mail before it is released', async () => {
    await using made = await backedUp(engine, signedIn)
    const restored = await restore(made.place, { from: made.file, ...clock })
    expect(restored).toMatchObject({ ok: true })
    await using store = await reopened(made.place)
    for (const table of ['session', 'sign_in_link', 'sign_in_attempt'] as const) {
      expect(await store.read.selectFrom(table).selectAll().execute()).toEqual([])
    }
    expect(await outboxIsHeld(store.read)).toBe(true)
    expect(await store.read.selectFrom('person').select('id').execute()).toHaveLength(1)
  })

  test('erases again what was erased after the backup', async () => {
    await using made = await backedUp(engine, (store) =>
      recordExample(store, 'month', { from: '2026-10', to: '2026-10' }),
    )
    const later = { now: () => new Date('2028-01-01T00:00:00Z') }
    await changed(made.place, (store) => eraseOld(store, later, ERASED_AFTER))

    const restored = await restore(made.place, { from: made.file, ...clock })

    expect(restored).toMatchObject({ ok: true, value: { erasedAgain: 7 } })
    await using store = await reopened(made.place)
    const annexes = await store.read.selectFrom('annex').select('body').execute()
    expect(annexes.filter(({ body }) => body !== null)).toEqual([])
  })

  test('is refused while the store is in use, and changes nothing', async () => {
    await using made = await backedUp(engine)
    await using running = await reopened(made.place)
    await running.read.selectFrom('setting').selectAll().execute()

    const restored = await restore(made.place, { from: made.file, ...clock })

    const message = expect.stringContaining('The store is in use')
    expect(restored).toMatchObject({ ok: false, problems: [{ message }] })
    expect(await outboxIsHeld(running.read)).toBe(false)
  })

  test('is refused with a backup whose audit was changed, or lacks the hash kept', async () => {
    await using made = await backedUp(engine)
    const kept = { hash: 'a'.repeat(64) }
    const restored = await restore(made.place, { from: made.file, kept, ...clock })
    const message = expect.stringContaining('does not hold the hash')
    expect(restored).toHaveProperty('problems.0.message', message)
  })
})

test('a restore elsewhere makes the store there', async () => {
  await using made = await backedUp('sqlite')
  await using elsewhere = await emptyPlace('sqlite')
  const restored = await restore(elsewhere.place, { from: made.file, ...clock })
  expect(restored).toMatchObject({ ok: true, value: { aside: undefined, sealed: 3 } })
  await using store = await reopened(elsewhere.place)
  expect((await auditHead(store.read))?.seq).toBe(4)
})

test('a store that can no longer be read is replaced, and its list of erasures is kept to', async () => {
  await using made = await backedUp('sqlite', (store) =>
    recordExample(store, 'month', { from: '2026-10', to: '2026-10' }),
  )
  if (made.place.engine !== 'sqlite') throw new Error('not a file')
  const { file } = made.place
  await using old = await reopened(made.place)
  const { id } = await old.read.selectFrom('decision').select('id').limit(1).executeTakeFirstOrThrow()
  await old.close()
  writeFileSync(file, 'This is not a database.'.repeat(100))
  const erasure = { id: '1', kind: 'annexes', object: `decision/${id}`, erased_at: '2026-11-23' }
  writeFileSync(join(dirname(file), 'erasures.json'), JSON.stringify({ erasures: [erasure] }))

  const restored = await restore(made.place, { from: made.file, ...clock })

  expect(restored).toMatchObject({ ok: true, value: { erasedAgain: 1 } })
  await using store = await reopened(made.place)
  const annex = await store.read
    .selectFrom('annex')
    .select('body')
    .where('decision', '=', id)
    .executeTakeFirstOrThrow()
  expect(annex.body).toBeNull()
})

test('what is no backup of ours is refused, and the store stays as it is', async () => {
  await using made = await backedUp('sqlite')
  using folder = aFolder()
  const broken = join(folder.path, 'broken.sqlite')
  writeFileSync(broken, 'This is not a database.'.repeat(100))
  const foreign = join(folder.path, 'foreign.sqlite')
  const other = connect({ engine: 'sqlite', file: foreign })
  await other.write((tx) => sql`create table something (else_entirely text)`.execute(tx))
  await other.close()
  for (const from of [broken, foreign, join(folder.path, 'none')]) {
    expect(await restore(made.place, { from, ...clock })).toMatchObject({ ok: false })
  }
  await using store = await reopened(made.place)
  expect((await auditHead(store.read))?.seq).toBe(3)
  if (made.place.engine !== 'sqlite') throw new Error('not a file')
  const left = readdirSync(dirname(made.place.file)).filter((name) => name.includes('restoring'))
  expect(left).toEqual([])
})

async function backedUp(engine: Engine, fill: (store: Store) => Promise<unknown> = async () => {}) {
  const empty = await emptyPlace(engine)
  const folder = aFolder()
  await using store = await reopened(empty.place)
  await acts(store, 'person/before', 3)
  await fill(store)
  const to = join(folder.path, 'backup')
  const made = await backUp(store, empty.place, { to, now })
  if (!made.ok) throw new Error(made.problems[0]?.message)
  return {
    place: empty.place,
    file: to,
    async [Symbol.asyncDispose]() {
      folder[Symbol.dispose]()
      await empty[Symbol.asyncDispose]()
    },
  }
}

async function changed(place: StorePlace, change: (store: Store) => Promise<unknown>): Promise<void> {
  await using store = await reopened(place)
  await change(store)
  await sealAudit(store)
}

async function reopened(place: StorePlace): Promise<Store & AsyncDisposable> {
  const opened = await openStore(place)
  if (!opened.ok) throw new Error(opened.problems[0]?.message)
  let isClosed = false
  const close = async () => {
    if (!isClosed) await opened.value.close()
    isClosed = true
  }
  return { ...opened.value, close, [Symbol.asyncDispose]: close }
}

async function signedIn({ write }: Store): Promise<void> {
  const moment = { ends_at: '2026-11-24T09:00:00.000Z' }
  await write(async (tx) => {
    const person = {
      id: 'person-1',
      name: 'Made-up Person',
      email: 'a@b.example',
      post: '',
      contractor: null,
      sees_restricted: 0,
      recorded_at: '2026-11-23T09:00:00.000Z',
      disabled_at: null,
    } as const
    await tx.insertInto('person').values(person).execute()
    const began = { began_at: person.recorded_at, seen_at: person.recorded_at }
    await tx
      .insertInto('session')
      .values({ token_hash: 'a', person: person.id, ...began, ...moment })
      .execute()
    await tx
      .insertInto('sign_in_link')
      .values({
        token_hash: 'a',
        person: person.id,
        asked_at: person.recorded_at,
        used_at: null,
        ...moment,
      })
      .execute()
    await tx
      .insertInto('sign_in_attempt')
      .values({ token_hash: 'a', state: 'x', nonce: 'x', verifier: 'x', ...moment })
      .execute()
  })
}

async function acts(store: Store, object: string, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    await store.write((tx) =>
      recordAct(tx, clock, { actor: 'system', action: 'sign-in', object }),
    )
  }
}

function aFolder() {
  const path = mkdtempSync(join(tmpdir(), 'goodterms-restore-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) }
}
