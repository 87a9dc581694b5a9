import { describe, expect, test } from 'vitest'
import {
  monthsWithReturns,
  newestReturns,
  recordReturn,
  returnVersions,
} from '#app/store/returns.ts'
import { aReturn } from '../support/a-return.ts'
import { addContract, addContractor, AT } from '../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

describe.each(ENGINES)('returns on %s', (engine) => {
  test('are kept in every version, and the newest of each month counts', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await addContractor(store)
    await addContract(store)
    const first = { ...aReturn(), contract: 'A-1', period: '2026-09' }
    const wrong = { ...aReturn(), contract: 'A-1', period: '2026-10' }
    const corrected = { ...wrong, version: 2, correctionReason: 'A slip' }
    await store.write(async (tx) => {
      for (const each of [first, wrong, corrected]) {
        await recordReturn(tx, each, { at: AT, from: 'P-1' })
      }
    })
    const newest = await newestReturns(store.read, ['A-1'], '2026-10')
    expect(newest.toSorted((a, b) => (a.period < b.period ? -1 : 1))).toEqual([first, corrected])
    expect(await newestReturns(store.read, ['A-1'], '2026-09')).toEqual([first])
    expect(await returnVersions(store.read, 'A-1', '2026-10')).toEqual([corrected, wrong])
    expect(await monthsWithReturns(store.read)).toEqual({ from: '2026-09', to: '2026-10' })
  })

  test('are never changed: the same version cannot come twice', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await addContractor(store)
    await addContract(store)
    const one = { ...aReturn(), contract: 'A-1', period: '2026-10' }
    const received = { at: AT, from: 'P-1' }
    await store.write((tx) => recordReturn(tx, one, received))
    await expect(store.write((tx) => recordReturn(tx, one, received))).rejects.toThrow(/unique|UNIQUE/)
  })
})
