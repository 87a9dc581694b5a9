import { describe, expect, test } from 'vitest'
import {
  assignManagers,
  contractBelongs,
  contractsInScope,
  contractsRunning,
  contractVersions,
  recordContractVersion,
} from '#app/store/contracts.ts'
import { aContract } from '../support/a-return.ts'
import { addContract, addContractor, addPerson, AT } from '../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const recorded = { at: AT, by: 'P-1' }

describe.each(ENGINES)('contracts on %s', (engine) => {
  test('keep every version whole, and the register knows the newest', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const first = aContract()
    const variation = { from: '2026-10-01', reference: 'Deed 1' }
    const second = aContract({ version: 2, title: 'Repairs and more', variation })
    await store.write(async (tx) => {
      await recordContractVersion(tx, first, recorded)
      await recordContractVersion(tx, second, recorded)
    })
    expect(await contractVersions(store.read, [first.id])).toEqual([first, second])
    const [line] = await store.read.selectFrom('contract').selectAll().execute()
    expect(line).toMatchObject({ newest_version: 2, title: 'Repairs and more' })
  })

  test('never change a version that is on record', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await store.write((tx) => recordContractVersion(tx, aContract(), recorded))
    const again = store.write((tx) =>
      recordContractVersion(tx, aContract({ title: 'Another' }), recorded),
    )
    await expect(again).rejects.toThrow(/unique|UNIQUE/)
    const [kept] = await contractVersions(store.read, [aContract().id])
    expect(kept?.title).toBe(aContract().title)
  })

  test('run in a month where they adopted something and are not archived', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await addContractor(store)
    await addContract(store, { id: 'RUNS', newest_version: 1 })
    await addContract(store, { id: 'NOTHING-ADOPTED' })
    await addContract(store, { id: 'ARCHIVED', newest_version: 1, archived_at: AT })
    await addContract(store, { id: 'ENDED', newest_version: 1, to_day: '2026-09-30' })
    await addContract(store, { id: 'LAST-DAY', newest_version: 1, to_day: '2026-10-01' })
    const october = { from: '2026-10', to: '2026-10' }
    expect(await contractsRunning(store.read, october)).toEqual(['LAST-DAY', 'RUNS'])
  })

  test('belong to their contractor and to whoever manages them now', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await addContractor(store)
    await addContract(store)
    await addPerson(store, { id: 'P-1' })
    await addPerson(store, { id: 'P-2' })
    expect(await contractBelongs(store.read, 'A-1')).toEqual({ contractor: 'K-1', managers: [] })
    await store.write((tx) => assignManagers(tx, 'A-1', ['P-1']))
    await store.write((tx) => assignManagers(tx, 'A-1', ['P-2']))
    expect(await contractBelongs(store.read, 'A-1')).toEqual({
      contractor: 'K-1',
      managers: ['P-2'],
    })
    expect(await contractBelongs(store.read, 'A-2')).toBeUndefined()
    const own = { reach: 'own', person: 'P-2', isManager: true } as const
    expect(await contractsInScope(store.read, own)).toEqual(['A-1'])
    expect(await contractsInScope(store.read, { reach: 'own', person: 'P-1', isManager: true })).toEqual([])
  })
})
