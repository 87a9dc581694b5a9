import { expect, test } from 'vitest'
import {
  addManagers,
  contractorsOnRecord,
  contractsOnRecord,
  managersByEmail,
  recordRegister,
  type RegisterRecord,
} from '#app/store/register-records.ts'
import { addPerson, AT } from '../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

test.each(ENGINES)('on %s thousands of contracts are recorded in one go', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  const records = Array.from({ length: 1200 }, (_, at) => aRecord(at))
  await store.write((tx) => recordRegister(tx, records, AT))
  const references = records.map(({ entry }) => entry.id)
  expect((await contractsOnRecord(store.read, [...references, 'NONE'])).size).toBe(1200)
  const contractors = await contractorsOnRecord(store.read)
  expect(contractors).toHaveLength(1200)
  expect(contractors[0]?.identifiers).toEqual([{ scheme: 'GB-COH', id: '00000000' }])
})

test.each(ENGINES)('on %s only people who may manage are found by their address', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  await addPerson(store, { id: 'M', email: 'm@x.example' }, ['contract-manager'])
  await addPerson(store, { id: 'O', email: 'o@x.example' }, ['officer'])
  await addPerson(store, { id: 'D', email: 'd@x.example', disabled_at: AT }, ['contract-manager'])
  const found = await managersByEmail(store.read, ['m@x.example', 'o@x.example', 'd@x.example'])
  expect([...found]).toEqual([['m@x.example', 'M']])
  await store.write((tx) => recordRegister(tx, [aRecord(1)], AT))
  await store.write((tx) => addManagers(tx, [{ contract: 'N-1', person: 'M' }]))
  expect(await store.read.selectFrom('contract_manager').selectAll().execute()).toHaveLength(1)
})

function aRecord(at: number): RegisterRecord {
  const id = String(at).padStart(8, '0')
  return {
    entry: {
      id: `N-${at}`,
      title: `Contract ${at}`,
      contractor: { name: `Firm ${at}`, address: '', identifiers: [{ scheme: 'GB-COH', id }] },
      from: '2026-01-01',
      to: '2027-12-31',
    },
    contractor: { id: `GB-COH-${id}`, isNew: true },
  }
}
