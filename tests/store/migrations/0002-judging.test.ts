import { expect, test } from 'vitest'
import { addContract, addContractor, addRuleSet, aDecision } from '../../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

test.each(ENGINES)('on %s one decision at most is in force for a contract and month', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  await addContractor(store)
  await addContract(store)
  await addRuleSet(store)
  const inForce = (id: string) =>
    store.write((tx) => {
      const { decision } = aDecision({ id })
      return tx.insertInto('decision').values({ ...decision, superseded_at: null }).execute()
    })
  await inForce('D-1')
  await expect(inForce('D-2')).rejects.toThrow(/unique|UNIQUE/)
})
