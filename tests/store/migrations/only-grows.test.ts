import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

test.each(ENGINES)('on %s a sealed row cannot be changed, taken away or emptied out', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  const row = { seq: 1, audit: 1, hash: 'x' }
  await store.write((tx) => tx.insertInto('audit_seal').values(row).execute())
  const changes = [
    sql`update audit_seal set hash = 'y'`,
    sql`delete from audit_seal`,
    ...(engine === 'postgres' ? [sql`truncate audit_seal`] : []),
  ]
  for (const change of changes) {
    await expect(store.write((tx) => change.execute(tx))).rejects.toThrow('never changed')
  }
  expect(await store.read.selectFrom('audit_seal').selectAll().execute()).toEqual([
    expect.objectContaining(row),
  ])
})
