import { describe, expect, test } from 'vitest'
import { EXPORTS, exported, isExport, type ExportName } from '#app/store/exports.ts'
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

  test('keeps to the scope, and holds nothing that is restricted', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await filled(store, 2)
    const { findings, ...rest } = aDecision({ contract: 'A-0' })
    const secret = findings.map((each) => ({ ...each, obligation: 'secret', is_restricted: 1 as const }))
    await store.write((tx) => recordDecision(tx, { ...rest, findings: [...findings, ...secret] }))
    expect((await all(store, ALL, 'findings')).map((line) => line['obligation'])).toEqual(['promise'])
    const nobody = { reach: 'own', person: 'x', isManager: true } as const
    for (const name of Object.keys(EXPORTS) as readonly ExportName[]) {
      expect(await all(store, nobody, name)).toEqual([])
      expect(await all(store, { reach: 'none' }, name)).toEqual([])
    }
  })
})

test('only what is in the list can be asked for', () => {
  expect(isExport('contracts')).toBe(true)
  for (const name of ['person', 'session', '__proto__', 'constructor', '']) {
    expect(isExport(name)).toBe(false)
  }
})

async function filled(store: Store, contracts: number): Promise<void> {
  await addContractor(store)
  await addRuleSet(store)
  for (let at = 0; at < contracts; at += 1) await addContract(store, { id: `A-${at}` })
}

async function all(store: Store, scope: Scope, name: ExportName) {
  const portions = await Array.fromAsync(exported(store.read, scope, name))
  return portions.flat()
}
