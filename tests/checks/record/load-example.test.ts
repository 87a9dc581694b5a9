import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { loadExample } from '#app/checks/record/load-example.ts'
import { offeredExamplePeople } from '#app/store/example-people.ts'
import type { Store } from '#app/store/open-store.ts'
import { EXAMPLE_TODAY, exampleClock } from '../../support/example-store.ts'
import { addContract, addContractor } from '../../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const ROOT = join(import.meta.dirname, '../../..')

async function load(store: Store, asked: unknown[], fail = false): Promise<boolean> {
  const rules = await importFirstRules(store, join(ROOT, 'rules'), exampleClock)
  const ruleSet = rules.ok ? rules.value : undefined
  if (ruleSet === undefined) throw new Error('the rules were not taken over')
  return loadExample(store, join(ROOT, 'examples/year'), {
    ruleSet,
    today: EXAMPLE_TODAY,
    ...exampleClock,
    askForChecks: async (_tx, months) => {
      if (fail) throw new Error('the power went')
      asked.push(months)
    },
  })
}

async function contractsIn({ read }: Store): Promise<number> {
  return (await read.selectFrom('contract').select('id').execute()).length
}

test.each(ENGINES)('on %s an empty store is filled, and its months are to be checked', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const asked: unknown[] = []
  expect(await load(empty.store, asked)).toBe(true)
  expect(await contractsIn(empty.store)).toBe(12)
  expect(asked).toEqual([{ from: '2025-10', to: '2026-09' }])
  const people = await offeredExamplePeople(empty.store.read)
  expect(people.map(({ name }) => name)).toContain('Ashley Specimen')
})

test.each(ENGINES)('on %s a store that holds any contract is left alone', async (engine) => {
  await using empty = await anEmptyStore(engine)
  await addContractor(empty.store)
  await addContract(empty.store)
  const asked: unknown[] = []
  expect(await load(empty.store, asked)).toBe(false)
  expect(await contractsIn(empty.store)).toBe(1)
  expect(asked).toEqual([])
  expect(await offeredExamplePeople(empty.store.read)).toEqual([])
})

test.each(ENGINES)('on %s a start that breaks off leaves nothing half loaded', async (engine) => {
  await using empty = await anEmptyStore(engine)
  await expect(load(empty.store, [], true)).rejects.toThrow('the power went')
  expect(await contractsIn(empty.store)).toBe(0)
  expect(await offeredExamplePeople(empty.store.read)).toEqual([])
})
