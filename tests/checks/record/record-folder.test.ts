import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { recordFolder } from '#app/checks/record/record-folder.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const ROOT = join(import.meta.dirname, '../../..')
const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
const folder = mkdtempSync(join(tmpdir(), 'goodterms-folder-'))
cpSync(join(ROOT, 'examples/month'), folder, { recursive: true })
writeFileSync(join(folder, 'contracts', 'BROKEN.json'), '{ "id": "BROKEN"')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(ENGINES)('on %s what can be read is recorded once, and the rest is said', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  const rules = await importFirstRules(store, join(ROOT, 'rules'), clock)
  if (!rules.ok || rules.value === undefined) throw new Error('the rules were refused')
  const by = { actor: { id: 'example', roles: [] }, ruleSet: rules.value, today: '2026-11-23', ...clock }

  const first = await recordFolder(store, folder, by)
  expect(first.contracts.length).toBeGreaterThan(3)
  expect(first.returns).toBeGreaterThan(5)
  expect(first.problems).toContainEqual(expect.objectContaining({ code: 'not-json' }))

  const again = await recordFolder(store, folder, by)
  expect(again.contracts).toEqual([])
  expect(again.returns).toBe(0)
})
