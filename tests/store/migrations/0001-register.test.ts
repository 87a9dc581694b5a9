import { expect, test } from 'vitest'
import { addContract, addContractor } from '../../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

test.each(ENGINES)('on %s no contract ends before it begins, or has no contractor', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  await expect(addContract(store)).rejects.toThrow(/foreign key|FOREIGN KEY/)
  await addContractor(store)
  await expect(addContract(store, { to_day: '2025-12-31' })).rejects.toThrow(/check constraint|CHECK/)
  await addContract(store)
})
