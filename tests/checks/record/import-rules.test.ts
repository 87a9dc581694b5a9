import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const ROOT = join(import.meta.dirname, '../../..')
const clock = { now: () => new Date('2026-11-23T09:00:00Z') }

test.each(ENGINES)('on %s the folder is taken over once, and by nobody in particular', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  const first = await importFirstRules(store, join(ROOT, 'rules'), clock)
  expect(first).toMatchObject({ ok: true, value: { hash: expect.any(String) as string } })
  const again = await importFirstRules(store, join(ROOT, 'rules'), clock)
  expect(again).toEqual({ ok: true, value: undefined })
  expect(await store.read.selectFrom('rule_set').select('hash').execute()).toHaveLength(1)
  const acts = await store.read.selectFrom('audit').select(['actor', 'action']).execute()
  expect(acts.map((act) => ({ ...act }))).toEqual([{ actor: 'system', action: 'rules.import' }])
})

test('rules that are refused leave nothing behind', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store } = empty
  const refused = await importFirstRules(store, join(ROOT, 'examples'), clock)
  expect(refused.ok).toBe(false)
  expect(await store.read.selectFrom('rule_set').select('hash').execute()).toEqual([])
})
