import { expect, test } from 'vitest'
import {
  contractToAdopt,
  recordAdopted,
  type ContractToAdopt,
} from '#app/checks/record/adopt-on-record.ts'
import { contractVersions } from '#app/store/contracts.ts'
import { aContract, anAdoption } from '../../support/a-return.ts'
import { anActor } from '../../support/running-site.ts'
import { addContract, addContractor, addPerson } from '../../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
const by = anActor('contract-manager')

test.each(ENGINES)('on %s a contract first says its kind and its manager', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  await addContractor(store)
  await addContract(store)
  expect(await contractToAdopt(store.read, 'NONE')).toBeUndefined()
  expect(await contractToAdopt(store.read, 'A-1')).toMatchObject({ missing: expect.stringContaining('what kind') as string })
  await store.write((tx) => tx.updateTable('contract').set({ kind: 'repairs' }).execute())
  expect(await contractToAdopt(store.read, 'A-1')).toMatchObject({ missing: expect.stringContaining('who manages') as string })
  await addPerson(store)
  await store.write((tx) =>
    tx.insertInto('contract_manager').values({ contract: 'A-1', person: 'P-1' }).execute(),
  )
  expect(await contractToAdopt(store.read, 'A-1')).toMatchObject({
    isOnRecord: false,
    contract: { id: 'A-1', version: 1, kind: 'repairs', obligations: [] },
  })
})

test.each(ENGINES)('on %s only what was shown is recorded', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  const first = aContract({ obligations: [anAdoption('promise-kept')] })
  const nothing: ContractToAdopt = { contract: { ...first, obligations: [] }, isOnRecord: false }
  const record = (before: ContractToAdopt, after: typeof first) =>
    store.write((tx) => recordAdopted(tx, clock, { before, after, by }))

  expect(await record(nothing, first)).toBe(true)
  // Somebody else was shown the contract before that.
  expect(await record(nothing, aContract({ title: 'Another' }))).toBe(false)
  const variation = { from: '2026-10-01', reference: 'Deed 1' }
  const second = aContract({ version: 2, variation, obligations: first.obligations })
  expect(await record({ contract: first, isOnRecord: true }, second)).toBe(true)
  expect(await record({ contract: first, isOnRecord: true }, second)).toBe(false)
  expect(await contractVersions(store.read, [first.id])).toEqual([first, second])
})
