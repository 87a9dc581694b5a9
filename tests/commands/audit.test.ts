import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { breakInWords, keptSealOf } from '#app/commands/audit.ts'
import { recordAct } from '#app/store/audit.ts'
import type { Store } from '#app/store/open-store.ts'
import { settingOf } from '#app/store/settings.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { command, commandOn } from './a-run.ts'

const HASH = 'a'.repeat(64)

describe.each(ENGINES)('the command audit on %s', (engine) => {
  test('says that the chain is whole, and prints the hash to keep elsewhere', async () => {
    await using empty = await anEmptyStore(engine)
    await acts(empty.store, 3)

    const head = await commandOn(empty.place, 'audit', 'head')
    expect(head.out).toMatch(/^[0-9a-f]{64}:3\n$/)
    const verified = await commandOn(empty.place, 'audit', 'verify', '--against', head.out.trim())

    expect(verified).toMatchObject({ code: 0, err: '' })
    expect(verified.out).toContain('3 rows in the chain, 0 rows not sealed yet.')
    expect(verified.out).toContain('nothing before it was cut')
    expect(verified.out).toContain(`Newest hash, to keep elsewhere: ${head.out}`)
  })

  test('names a changed row, ends with 1, and remembers what it found', async () => {
    await using empty = await anEmptyStore(engine)
    const { store, place } = empty
    await acts(store, 3)
    await commandOn(place, 'audit', 'head')
    await store.write(async (tx) => {
      const drop = engine === 'sqlite' ? 'audit_no_update' : 'audit_no_change on audit'
      await sql.raw(`drop trigger ${drop}`).execute(tx)
      await sql.raw("update audit set object = 'x' where id = 2").execute(tx)
    })

    const verified = await commandOn(place, 'audit', 'verify')

    expect(verified.code).toBe(1)
    expect(verified.out).toContain('Row 2 (seal 2, 2026-11-23T09:00:00.000Z, sign-in) was changed')
    expect(await settingOf(store.read, 'audit_verified')).toContain('"isWhole":false')
  })

  test('says when nothing keeps the audit from change, and when it was emptied', async () => {
    await using empty = await anEmptyStore(engine)
    const { store, place } = empty
    await acts(store, 3)
    const drop = engine === 'sqlite' ? 'audit_no_delete' : 'audit_no_change on audit'
    await store.write((tx) => sql.raw(`drop trigger ${drop}`).execute(tx))
    const unguarded = await commandOn(place, 'audit', 'verify')
    expect(unguarded.code).toBe(1)
    expect(unguarded.out).toContain('keep the table audit from change are gone')

    await store.write((tx) => sql.raw('delete from audit').execute(tx))
    const emptied = await commandOn(place, 'audit', 'verify')
    expect(emptied.code).toBe(1)
    expect(emptied.out).toContain('The audit is empty')
  })

  test('says when the hash that was kept is not in the chain', async () => {
    await using empty = await anEmptyStore(engine)
    await acts(empty.store, 1)
    const verified = await commandOn(empty.place, 'audit', 'verify', '--against', HASH)
    expect(verified.code).toBe(1)
    expect(verified.out).toContain('is NOT in the chain')
  })
})

test('what is no hash is refused before the store is opened', async () => {
  expect(keptSealOf(HASH)).toEqual({ hash: HASH })
  expect(keptSealOf(`${HASH}:12`)).toEqual({ hash: HASH, seq: 12 })
  expect((await command('audit', 'verify', '--against', 'abc')).code).toBe(2)
  expect((await command('audit')).err).toContain('Say "audit verify" or "audit head".')
})

test('each kind of break has its words', () => {
  const place = { seq: 4, audit: 7, at: '2026-11-23T09:00:00.000Z', action: 'erase' }
  expect(breakInWords({ kind: 'inserted', ...place })).toContain('Row 7')
  expect(breakInWords({ kind: 'missing', ...place, at: undefined })).toContain('is gone')
  expect(breakInWords({ kind: 'seal-missing', ...place })).toContain('Seal 4 is gone')
})

async function acts(store: Store, count: number): Promise<void> {
  const now = () => new Date('2026-11-23T09:00:00Z')
  for (let number = 0; number < count; number += 1) {
    const act = { actor: 'system', action: 'sign-in', object: `person/${number}` } as const
    await store.write((tx) => recordAct(tx, { now }, act))
  }
}
