import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { connect } from '#app/store/open-store.ts'
import { whyNotReady } from '#app/store/readiness.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const NOW = new Date('2026-11-23T09:00:00Z')

describe.each(ENGINES)('a store on %s', (engine) => {
  test('that can be read and written is ready, also the second time', async () => {
    await using empty = await anEmptyStore(engine)
    expect(await whyNotReady(empty.store, NOW)).toBeUndefined()
    expect(await whyNotReady(empty.store, NOW)).toBeUndefined()
  })

  test('whose tables a newer Goodterms has changed meanwhile is not', async () => {
    await using empty = await anEmptyStore(engine)
    const step = sql`insert into kysely_migration (name, timestamp) values ('9999-x', '')`
    await empty.store.write((tx) => step.execute(tx))
    expect(await whyNotReady(empty.store, NOW)).toBe('newer-schema')
  })
})

test('a file that another program holds for long is locked', { timeout: 20_000 }, async () => {
  await using empty = await anEmptyStore('sqlite')
  if (empty.place.engine !== 'sqlite') throw new Error('not a file')
  const other = new DatabaseSync(empty.place.file)
  other.exec('begin immediate')
  expect(await whyNotReady(empty.store, NOW)).toBe('locked')
  other.exec('rollback')
  other.close()
})

test('a server that is not there is gone', async () => {
  const nowhere = connect({ engine: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' })
  expect(await whyNotReady(nowhere, NOW)).toBe('gone')
  await nowhere.close()
})
