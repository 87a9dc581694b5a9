import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { recordAct, recordRefusal } from '#app/store/audit.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
const auditor = { id: 'P-1', roles: ['auditor'] } as const

describe.each(ENGINES)('the audit on %s', (engine) => {
  test('has one row for an act, and none where the act came to nothing', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const act = { actor: auditor, action: 'audit.read', object: 'audit' } as const
    await store.write((tx) => recordAct(tx, clock, act))
    const broken = store.write(async (tx) => {
      await recordAct(tx, clock, act)
      throw new Error('the act broke off')
    })
    await expect(broken).rejects.toThrow('the act broke off')

    const rows = await store.read.selectFrom('audit').selectAll().execute()
    expect(rows.map(({ id: _id, ...row }) => ({ ...row }))).toEqual([
      {
        at: '2026-11-23T09:00:00.000Z',
        actor: 'P-1',
        role: 'auditor',
        action: 'audit.read',
        object: 'audit',
        outcome: 'done',
        request: null,
        detail: '{}',
      },
    ])
  })

  test('has a row for a refusal', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordRefusal({ store, ...clock }, { actor: auditor, action: 'people.change', object: 'x' })
    const [row] = await store.read.selectFrom('audit').select(['outcome']).execute()
    expect(row?.outcome).toBe('refused')
  })

  test('is kept from change by the database itself', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const act = { actor: 'system', action: 'erase', object: 'x' } as const
    await store.write((tx) => recordAct(tx, clock, act))
    for (const change of [
      sql`update audit set actor = 'somebody else'`,
      sql`delete from audit`,
    ]) {
      await expect(store.write((tx) => change.execute(tx))).rejects.toThrow('never changed')
    }
    expect(await store.read.selectFrom('audit').select('actor').execute()).toHaveLength(1)
  })
})
