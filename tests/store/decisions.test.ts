import { describe, expect, test } from 'vitest'
import { decisionsInForce, keysInForce, noticesOf, recordDecision } from '#app/store/decisions.ts'
import type { Store } from '#app/store/open-store.ts'
import { addContract, addContractor, addRuleSet, aDecision, AT } from '../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const YEAR = { from: '2026-01', to: '2026-12' }

describe.each(ENGINES)('decisions on %s', (engine) => {
  test('are found with their annex and notices', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await readied(store)
    await store.write((tx) => recordDecision(tx, aDecision()))
    const [found] = await decisionsInForce(store.read, 'A-1', YEAR)
    expect(found?.body).toBe('{"findings":[]}')
    expect(found?.annex).toMatchObject({ hash: 'annex', body: '{"rows":[]}', erased_at: null })
    expect(await noticesOf(store.read, ['D-1'])).toMatchObject([{ subject: 'All met' }])
    expect(await keysInForce(store.read, ['A-1'], '2026-10')).toEqual(new Map([['A-1', 'key-1']]))
  })

  test('supersede the one before, which stays as it was with its drafts', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await readied(store)
    await store.write((tx) => recordDecision(tx, aDecision()))
    await store.write((tx) => recordDecision(tx, aDecision({ id: 'D-2', key: 'key-2' })))
    expect((await decisionsInForce(store.read, 'A-1', YEAR)).map(({ decision }) => decision.id))
      .toEqual(['D-2'])
    const all = await store.read.selectFrom('decision').select(['id', 'superseded_at']).execute()
    expect(all.map((row) => ({ ...row })).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'D-1', superseded_at: AT },
      { id: 'D-2', superseded_at: null },
    ])
    const [draft] = await noticesOf(store.read, ['D-1'])
    expect(draft?.superseded_at).toBe(AT)
  })

  test('leave an issued notice in force when the month is decided anew', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await readied(store)
    await store.write((tx) => recordDecision(tx, aDecision()))
    await store.write((tx) => tx.updateTable('notice').set({ issued_at: AT }).execute())
    await store.write((tx) => recordDecision(tx, aDecision({ id: 'D-2', key: 'key-2' })))
    const [issued] = await noticesOf(store.read, ['D-1'])
    expect(issued).toMatchObject({ issued_at: AT, superseded_at: null })
  })
})

async function readied(store: Store): Promise<void> {
  await addContractor(store)
  await addContract(store)
  await addRuleSet(store)
}
