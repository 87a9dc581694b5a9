import { expect, test } from 'vitest'
import { addPerson } from '../../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

test.each(ENGINES)('on %s an e-mail address is one person’s', async (engine) => {
  await using empty = await anEmptyStore(engine)
  await addPerson(empty.store, { id: 'P-1', email: 'a@council.example' })
  const second = addPerson(empty.store, { id: 'P-2', email: 'a@council.example' })
  await expect(second).rejects.toThrow(/unique|UNIQUE/)
})
