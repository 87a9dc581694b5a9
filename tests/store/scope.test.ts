import { expect, test } from 'vitest'
import type { Scope } from '#app/access/may.ts'
import { inScope } from '#app/store/scope.ts'
import { addContract, addContractor, addPerson } from '../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

test.each(ENGINES)('a list on %s holds what the scope holds', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  for (const id of ['K-1', 'K-2']) await addContractor(store, { id })
  await addContract(store, { id: 'A-1', contractor: 'K-1' })
  await addContract(store, { id: 'A-2', contractor: 'K-2' })
  await addContract(store, { id: 'A-3', contractor: 'K-2' })
  await addPerson(store, { id: 'P-1' })
  await store.write((tx) =>
    tx.insertInto('contract_manager').values({ contract: 'A-3', person: 'P-1' }).execute(),
  )
  const listed = async (scope: Scope): Promise<readonly string[]> => {
    const rows = await store.read
      .selectFrom('contract')
      .select('contract.id')
      .where(inScope(scope))
      .orderBy('contract.id')
      .execute()
    return rows.map(({ id }) => id)
  }
  expect(await listed({ reach: 'all' })).toEqual(['A-1', 'A-2', 'A-3'])
  expect(await listed({ reach: 'none' })).toEqual([])
  expect(await listed({ reach: 'own', person: 'P-1', isManager: true })).toEqual(['A-3'])
  expect(await listed({ reach: 'own', person: 'X', isManager: true, contractor: 'K-1' })).toEqual(['A-1'])
  expect(await listed({ reach: 'own', person: 'P-1', isManager: true, contractor: 'K-1' })).toEqual(['A-1', 'A-3'])
})
