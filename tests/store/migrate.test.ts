import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

describe.each(ENGINES)('the tables on %s', (engine) => {
  test('hold text and whole numbers, and refuse anything else', async () => {
    await using empty = await anEmptyStore(engine)
    const words = sql`insert into audit_seal (seq, audit, hash) values ('words', 1, 'x')`
    await expect(empty.store.write((tx) => words.execute(tx))).rejects.toThrow(/invalid input syntax|datatype mismatch/)
  })

  test('record each step that was taken, in order', async () => {
    await using empty = await anEmptyStore(engine)
    const { rows } = await sql<{ name: string }>`
      select name from kysely_migration order by name`.execute(empty.store.read)
    expect(rows.map(({ name }) => name.slice(0, 4))).toEqual(
      rows.map((_, at) => String(at + 1).padStart(4, '0')),
    )
  })
})
