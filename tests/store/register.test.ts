import { describe, expect, test } from 'vitest'
import { assignManagers } from '#app/store/contracts.ts'
import {
  possibleManagers,
  registerLine,
  registerLines,
  setArchived,
  setKind,
} from '#app/store/register.ts'
import { addContract, addContractor, addPerson, AT } from '../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

describe.each(ENGINES)('the register on %s', (engine) => {
  test('is cut into portions, and says how much there is in all', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await addContractor(store)
    for (const id of ['A-1', 'A-2', 'A-3']) await addContract(store, { id })
    const asked = { scope: { reach: 'all' }, text: '', archived: false } as const
    const second = await registerLines(store.read, { ...asked, skip: 2, atMost: 2 })
    expect(second.all).toBe(3)
    expect(second.lines.map(({ id }) => id)).toEqual(['A-3'])
  })

  test('changes a kind only while nothing is adopted', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await addContractor(store)
    await addContract(store, { id: 'NEW' })
    await addContract(store, { id: 'OLD', kind: 'care', newest_version: 1 })
    for (const id of ['NEW', 'OLD']) await store.write((tx) => setKind(tx, id, 'repairs'))
    expect((await registerLine(store.read, 'NEW'))?.kind).toBe('repairs')
    expect((await registerLine(store.read, 'OLD'))?.kind).toBe('care')
  })

  test('archives without deleting', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await addContractor(store)
    await addContract(store)
    await store.write((tx) => setArchived(tx, 'A-1', AT))
    expect(await registerLine(store.read, 'A-1')).toMatchObject({ isArchived: true })
    expect(await registerLine(store.read, 'A-2')).toBeUndefined()
  })

  test('knows who may manage a contract, and who does', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await addContractor(store)
    await addContract(store)
    await addPerson(store, { id: 'M-1', name: 'Ann' }, ['contract-manager'])
    await addPerson(store, { id: 'M-2', name: 'Bob' }, ['contract-manager', 'officer'])
    await addPerson(store, { id: 'O-1', name: 'Cat' }, ['officer'])
    await store.write((tx) => assignManagers(tx, 'A-1', ['M-2']))
    expect(await possibleManagers(store.read, 'A-1')).toEqual([
      { id: 'M-1', name: 'Ann', isOfContract: false },
      { id: 'M-2', name: 'Bob', isOfContract: true },
    ])
  })
})
