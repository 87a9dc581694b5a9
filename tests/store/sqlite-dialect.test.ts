import { expect, test } from 'vitest'
import { openNodeSqlite } from '#app/store/node-sqlite.ts'
import { connect } from '#app/store/open-store.ts'
import { anEmptyStore } from '../support/stores.ts'

test('whoever writes waits for the lock, and whoever reads does not', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store, place } = empty
  if (place.engine !== 'sqlite') throw new Error('not a file')
  const other = openNodeSqlite(place.file, 'write')
  other.prepare('begin immediate').run([])

  let isWritten = false
  const writing = store
    .write((tx) => tx.insertInto('setting').values({ name: 'a', value: 'b' }).execute())
    .then(() => (isWritten = true))
  expect(await store.read.selectFrom('setting').selectAll().execute()).toEqual([])
  expect(isWritten).toBe(false)

  other.prepare('rollback').run([])
  await writing
  expect(await store.read.selectFrom('setting').selectAll().execute()).toHaveLength(1)
  other.close()
})

test('a transaction that reads first still writes what it read for', async () => {
  await using empty = await anEmptyStore('sqlite')
  const beside = connect(empty.place)
  const both = [empty.store, beside].map((each, at) =>
    each.write(async (tx) => {
      const rows = await tx.selectFrom('setting').selectAll().execute()
      const row = { name: `of ${at}`, value: String(rows.length) }
      await tx.insertInto('setting').values(row).execute()
    }),
  )
  await Promise.all(both)
  const values = await empty.store.read.selectFrom('setting').select('value').execute()
  expect(values.map(({ value }) => value).toSorted()).toEqual(['0', '1'])
  await beside.close()
})
