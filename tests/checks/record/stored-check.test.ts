import { expect, test } from 'vitest'
import { storedChecks } from '#app/checks/record/stored-check.ts'
import { anExampleStore } from '../../support/example-store.ts'

test('the months of a contract come in order, each judged by the version that held in it', async () => {
  await using example = await anExampleStore()
  const year = { from: '2025-10', to: '2026-09' }
  const checks = await storedChecks(example.store.read, 'W-207', year)
  expect(checks.map(({ period }) => period).toSorted()).toEqual(checks.map(({ period }) => period))
  expect(checks).toHaveLength(12)
  expect([...new Set(checks.map(({ contract }) => contract.version))]).toEqual([1, 2])
  for (const { stored, assessment } of checks) expect(assessment.decision.key).toBe(stored.key)
})

test('rows that were erased are gone, and the decision stays', async () => {
  await using example = await anExampleStore()
  const { store } = example
  await store.write((tx) =>
    tx.updateTable('annex').set({ body: null, erased_at: '2027-12-01T00:00:00.000Z' }).execute(),
  )
  const [check] = await storedChecks(store.read, 'R-202', { from: '2025-10', to: '2026-09' })
  expect(check?.rowsErasedAt).toBe('2027-12-01T00:00:00.000Z')
  expect(check?.assessment.annex.rows).toEqual([])
  expect(check?.assessment.decision.findings.length).toBeGreaterThan(0)
})

test('a contract that is not on record has no checks', async () => {
  await using example = await anExampleStore()
  const year = { from: '2025-10', to: '2026-09' }
  expect(await storedChecks(example.store.read, 'NONE', year)).toEqual([])
})
