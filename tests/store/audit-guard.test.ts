import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { auditGuard } from '#app/store/audit-guard.ts'
import { recordAct } from '#app/store/audit.ts'
import type { Store } from '#app/store/open-store.ts'
import { set } from '#app/store/settings.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

describe.each(ENGINES)('what guards the audit on %s', (engine) => {
  const guard = (store: Store) => auditGuard(store.read, engine)

  test('is there in a new store, with rows and without', async () => {
    await using empty = await anEmptyStore(engine)
    expect(await guard(empty.store)).toEqual({ unguarded: [], isEmptied: false })
    await anAct(empty.store)
    expect(await guard(empty.store)).toEqual({ unguarded: [], isEmptied: false })
  })

  test.each(['audit', 'audit_seal'])('is missed where the triggers of %s are gone', async (table) => {
    await using empty = await anEmptyStore(engine)
    await run(empty.store, engine === 'sqlite'
      ? `drop trigger ${table}_no_update`
      : `drop trigger ${table}_no_change on ${table}`)
    expect(await guard(empty.store)).toMatchObject({ unguarded: [table] })
  })

  test('is missed where a trigger does nothing any more', async () => {
    await using empty = await anEmptyStore(engine)
    const statements =
      engine === 'sqlite'
        ? [
            'drop trigger audit_no_delete',
            'create trigger audit_no_delete before delete on audit begin select 1; end',
          ]
        : ['alter table audit disable trigger audit_no_change']
    for (const statement of statements) await run(empty.store, statement)
    expect(await guard(empty.store)).toMatchObject({ unguarded: ['audit'] })
  })

  test('tells an emptied audit from one that never had a row', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await anAct(store)
    await run(store, engine === 'sqlite'
      ? 'drop trigger audit_no_delete'
      : 'drop trigger audit_no_change on audit')
    await run(store, 'delete from audit')
    expect(await guard(store)).toEqual({ unguarded: ['audit'], isEmptied: true })
  })

  test('tells an emptied audit by what was verified, where its numbers begin anew', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await store.write((tx) => set(tx, 'audit_verified', JSON.stringify({ seq: 3 })))
    expect(await guard(store)).toMatchObject({ isEmptied: true })
  })
})

async function anAct(store: Store): Promise<void> {
  const act = { actor: 'system', action: 'sign-in', object: 'person/1' } as const
  await store.write((tx) => recordAct(tx, { now: () => new Date('2026-11-23T09:00:00Z') }, act))
}

async function run(store: Store, statement: string): Promise<void> {
  await store.write((tx) => sql.raw(statement).execute(tx))
}
