import { sql } from 'kysely'
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { connect, openStore, type StorePlace } from '#app/store/open-store.ts'
import { anEmptyStore, emptyPlace, ENGINES } from '../support/stores.ts'

const aContractor = {
  id: 'K-1',
  name: 'Made-up Ltd',
  address: 'Nowhere 1',
  recorded_at: '2026-11-23T09:00:00.000Z',
  archived_at: null,
}

describe.each(ENGINES)('a store on %s', (engine) => {
  test('keeps what was written after it is closed and opened again', async () => {
    await using empty = await emptyPlace(engine)
    const first = await opened(empty.place)
    await first.write((tx) => tx.insertInto('contractor').values(aContractor).execute())
    await first.close()

    const again = await opened(empty.place)
    const found = await again.read.selectFrom('contractor').select('name').execute()
    await again.close()

    expect(found.map(({ name }) => name)).toEqual(['Made-up Ltd'])
  })

  test('writes all of a transaction or nothing', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty

    const half = store.write(async (tx) => {
      await tx.insertInto('contractor').values(aContractor).execute()
      throw new Error('the work broke off')
    })

    await expect(half).rejects.toThrow('the work broke off')
    expect(await store.read.selectFrom('contractor').selectAll().execute()).toEqual([])
  })

  test('loses nothing when many read and then write at once', async () => {
    await using empty = await anEmptyStore(engine)
    const { store, place } = empty
    const beside = connect(place)
    await store.write((tx) =>
      tx.insertInto('setting').values({ name: 'count', value: '0' }).execute(),
    )
    const raise = (each: typeof store) =>
      each.write(async (tx) => {
        const { value } = await tx
          .selectFrom('setting')
          .select('value')
          .where('name', '=', 'count')
          .executeTakeFirstOrThrow()
        const next = String(Number(value) + 1)
        await tx.updateTable('setting').set({ value: next }).where('name', '=', 'count').execute()
      })
    for (let round = 0; round < 20; round += 1) await Promise.all([raise(store), raise(beside)])
    await beside.close()

    const { value } = await store.read.selectFrom('setting').select('value').executeTakeFirstOrThrow()
    expect(value).toBe('40')
  })

  test('gives whole numbers for counts and for pence', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await store.write(async (tx) => {
      await tx.insertInto('contractor').values(aContractor).execute()
      await tx
        .insertInto('contract')
        .values({
          id: 'A-1',
          title: 'Repairs',
          contractor: 'K-1',
          kind: null,
          from_day: '2026-01-01',
          to_day: '2026-12-31',
          procurement_began: null,
          value_pence: 900_000_000_000,
          ocid: null,
          newest_version: 0,
          recorded_at: aContractor.recorded_at,
          archived_at: null,
        })
        .execute()
    })
    const found = await store.read
      .selectFrom('contract')
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number>('value_pence').as('all')])
      .executeTakeFirstOrThrow()
    expect({ ...found }).toEqual({ count: 1, all: 900_000_000_000 })
  })

  test('refuses the tables of a newer Goodterms, and changes nothing in them', async () => {
    await using empty = await emptyPlace(engine)
    const store = await opened(empty.place)
    await store.write((tx) =>
      sql`insert into kysely_migration (name, timestamp) values ('0999-later', 'x')`.execute(tx),
    )
    await store.close()

    const again = await openStore(empty.place)

    const message = expect.stringContaining('made by a newer Goodterms')
    expect(again).toMatchObject({ ok: false, problems: [{ code: 'store-unfit', message }] })
  })

  test('begins anew where making the tables broke off half-way', async () => {
    await using empty = await emptyPlace(engine)
    const store = connect(empty.place)
    // In the way of the last step: the steps before it must not stay either.
    await store.write((tx) => sql`create table audit_seal (in_the_way text)`.execute(tx))
    await expect(openStore(empty.place)).rejects.toThrow('The tables could not be made.')
    await store.write((tx) => sql`drop table audit_seal`.execute(tx))
    await store.close()

    const again = await opened(empty.place)
    expect(await again.read.selectFrom('audit_seal').selectAll().execute()).toEqual([])
    await again.close()
  })

  test('makes its tables once when two open it at the same time', async () => {
    await using empty = await emptyPlace(engine)
    const both = await Promise.all([opened(empty.place), opened(empty.place)])
    for (const each of both) {
      expect(await each.read.selectFrom('setting').selectAll().execute()).toEqual([])
      await each.close()
    }
  })
})

test('a broken file is refused with the way to mend it', async () => {
  await using empty = await emptyPlace('sqlite')
  if (empty.place.engine !== 'sqlite') throw new Error('not a file')
  writeFileSync(empty.place.file, 'This is not a database.'.repeat(100))

  const broken = await openStore(empty.place)

  const message = expect.stringContaining('restore the newest backup')
  expect(broken).toMatchObject({ ok: false, problems: [{ code: 'store-unfit', message }] })
})

async function opened(place: StorePlace) {
  const store = await openStore(place)
  if (!store.ok) throw new Error(store.problems.map(({ message }) => message).join('\n'))
  return store.value
}
