import { describe, expect, test } from 'vitest'
import { EXPORTS, exported, type ExportName } from '#app/store/exports.ts'
import type { FindingRows } from '#app/store/export-lines.ts'
import { recordDecision } from '#app/store/decisions.ts'
import type { Scope } from '#app/access/may.ts'
import type { Store } from '#app/store/open-store.ts'
import { addContract, addContractor, addRuleSet, aDecision } from '../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const ALL = { reach: 'all' } as const

describe.each(ENGINES)('what goes out of %s', (engine) => {
  test('is all of it, however many lines, in its columns', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await filled(store, 1100)
    const lines = await all(store, ALL, 'contracts')
    expect(lines).toHaveLength(1100)
    expect(new Set(lines.map((line) => line['contract'])).size).toBe(1100)
    for (const name of Object.keys(EXPORTS) as readonly ExportName[]) {
      const [first = {}] = await all(store, ALL, name)
      const known: readonly string[] = EXPORTS[name].columns
      expect(Object.keys(first).filter((column) => !known.includes(column))).toEqual([])
    }
  })

  test('keeps to the scope', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await filled(store, 2)
    await store.write((tx) => recordDecision(tx, aDecision({ contract: 'A-0' })))
    expect(await all(store, ALL, 'findings')).toEqual([{ contract: 'A-0', period: '2026-10' }])
    const nobody = { reach: 'own', person: 'x', isManager: true } as const
    for (const name of Object.keys(EXPORTS) as readonly ExportName[]) {
      expect(await all(store, nobody, name)).toEqual([])
      expect(await all(store, { reach: 'none' }, name)).toEqual([])
    }
  })
})

async function filled(store: Store, contracts: number): Promise<void> {
  await addContractor(store)
  await addRuleSet(store)
  for (let at = 0; at < contracts; at += 1) await addContract(store, { id: `A-${at}` })
}

async function all(store: Store, scope: Scope, name: ExportName) {
  const portions = await Array.fromAsync(exported(store.read, scope, name, placesOnly))
  return portions.flat()
}

const placesOnly: FindingRows = async (months) =>
  months.map(({ contract, period }) => ({ contract, period }))
