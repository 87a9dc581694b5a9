import { expect, test } from 'vitest'
import { contractsThatAdopt, newestVersion, unadopted } from '#app/store/contract-to-adopt.ts'
import { recordContractVersion } from '#app/store/contracts.ts'
import { aContract } from '../support/a-return.ts'
import { addContract, addContractor, addPerson, AT } from '../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

test.each(ENGINES)('on %s a contract adopts from what the register knows of it', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  await addContractor(store)
  await addContract(store, { kind: 'repairs', value_pence: 100 })
  await addContract(store, { id: 'A-2', archived_at: AT })
  expect(await unadopted(store.read, 'A-1')).toMatchObject({ kind: 'repairs', manager: undefined })
  await addPerson(store, { phone: '01632 960001' })
  await store.write((tx) =>
    tx.insertInto('contract_manager').values({ contract: 'A-1', person: 'P-1' }).execute(),
  )
  expect((await unadopted(store.read, 'A-1'))?.manager).toEqual({
    name: 'Ann Example',
    post: 'Officer',
    phone: '01632 960001',
    email: 'p-1@council.example',
  })
  expect(await newestVersion(store.read, 'A-1')).toBeUndefined()
  const all = await contractsThatAdopt(store.read, { reach: 'all' })
  expect(all.map(({ id, version }) => [id, version])).toEqual([['A-1', 0]])
})

test.each(ENGINES)('on %s the newest version is what varies', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  const second = aContract({ version: 2, variation: { from: '2026-10-01', reference: 'Deed' } })
  await store.write(async (tx) => {
    for (const each of [aContract(), second]) {
      await recordContractVersion(tx, each, { at: AT, by: 'P-1' })
    }
  })
  expect(await newestVersion(store.read, second.id)).toEqual(second)
})
