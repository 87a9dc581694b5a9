/**
 * A store as a county would have it: the contracts of the example year over and over, each with its
 * own number and all its returns.
 */
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { recordFolder } from '#app/checks/record/record-folder.ts'
import type { MonthlyReturn } from '#app/domain/monthly-return.ts'
import { contractVersions, recordContractVersion } from '#app/store/contracts.ts'
import { openStore, type Store, type StorePlace } from '#app/store/open-store.ts'
import { newestReturns, recordReturn } from '#app/store/returns.ts'

const NEWEST = '2026-09'
const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
const by = { at: '2026-11-23T09:00:00.000Z', by: 'bench', from: 'bench' }

export interface Filled {
  readonly store: Store
  readonly contracts: number
  readonly returns: number
  readonly bytesOfReturn: number
}

export async function fillWithContracts(place: StorePlace, atLeast: number): Promise<Filled> {
  const opened = await openStore(place)
  if (!opened.ok) throw new Error(opened.problems[0]?.message)
  const store = opened.value
  const { versions, returns } = await exampleYear(store)
  const ids = [...new Set(versions.map(({ id }) => id))]
  const copies = Math.ceil(atLeast / ids.length)
  for (let copy = 1; copy < copies; copy += 1) {
    await store.write(async (tx) => {
      for (const version of versions) {
        await recordContractVersion(tx, { ...version, id: `${version.id}-${copy}` }, by)
      }
      for (const sent of returns) {
        await recordReturn(tx, { ...sent, contract: `${sent.contract}-${copy}` }, by)
      }
    })
  }
  const bytes = returns.reduce((sum, sent) => sum + JSON.stringify(sent).length, 0)
  return {
    store,
    contracts: ids.length * copies,
    returns: returns.length * copies,
    bytesOfReturn: Math.round(bytes / returns.length),
  }
}

async function exampleYear(store: Store) {
  const rules = await importFirstRules(store, 'rules', clock)
  if (!rules.ok || rules.value === undefined) throw new Error('the rules were not taken over')
  const actor = { id: 'bench', roles: [] }
  const recorded = { actor, ruleSet: rules.value, today: '2026-11-23', ...clock }
  const { contracts } = await recordFolder(store, 'examples/year', recorded)
  const ids = [...new Set(contracts.map(({ id }) => id))]
  const versions = await contractVersions(store.read, ids)
  const returns: readonly MonthlyReturn[] = await newestReturns(store.read, ids, NEWEST)
  return { versions, returns }
}
