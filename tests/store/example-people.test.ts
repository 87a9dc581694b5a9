import { describe, expect, test } from 'vitest'
import { contractBelongs, recordContractVersion } from '#app/store/contracts.ts'
import { deputiesOf } from '#app/store/deputies.ts'
import { offeredExamplePeople, recordExamplePeople } from '#app/store/example-people.ts'
import { disablePerson, personById } from '#app/store/people.ts'
import { settingOf } from '#app/store/settings.ts'
import { aContract } from '../support/a-return.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { aPerson, NOON, onRecord } from '../web/a-site.ts'

const at = NOON.toISOString()
const when = { at, today: '2026-11-23' }

describe.each(ENGINES)('the example people on %s', (engine) => {
  test('manage their contracts, have a deputy, and say that the example is loaded', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const contract = aContract()
    await store.write((tx) => recordContractVersion(tx, contract, { at, by: 'example' }))
    await store.write((tx) => recordExamplePeople(tx, [contract], when))

    const belongs = await contractBelongs(store.read, contract.id)
    expect(belongs?.managers).toEqual(['example-manager-1'])
    expect(await deputiesOf(store.read, 'example-approver')).toMatchObject([
      { deputy: 'example-deputy', from: '2026-11-23', to: '2026-12-23' },
    ])
    expect(await settingOf(store.read, 'example')).toBe('loaded')
  })

  test('are put back when the example is loaded again, and nobody else is changed', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const contract = aContract()
    const real = aPerson({ id: 'real' })
    await onRecord(store, real)
    await store.write((tx) => recordContractVersion(tx, contract, { at, by: 'example' }))
    await store.write((tx) => recordExamplePeople(tx, [contract], when))
    const before = await offeredExamplePeople(store.read)
    await store.write((tx) => recordExamplePeople(tx, [contract], when))
    expect(await offeredExamplePeople(store.read)).toEqual(before)
    expect(await personById(store.read, 'real')).toEqual(real)
  })

  test('are offered while they may sign in', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await onRecord(store, aPerson({ id: 'real' }))
    await store.write((tx) => recordExamplePeople(tx, [], when))
    await store.write((tx) => disablePerson(tx, 'example-officer', at))
    const ids = (await offeredExamplePeople(store.read)).map(({ id }) => id)
    expect(ids).toEqual([
      'example-administrator',
      'example-approver',
      'example-auditor',
      'example-deputy',
    ])
  })
})
