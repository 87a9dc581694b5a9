import { describe, expect, test } from 'vitest'
import { contractsDecided, contractsOnceDecided, decidedIn } from '#app/store/decided-on.ts'
import { recordExample } from '../support/recorded-example.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

describe.each(ENGINES)('what was decided, on %s', (engine) => {
  test('a decision whose body is gone is given as empty, not left out', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordExample(store, 'month', { from: '2026-10', to: '2026-10' })
    await store.write((tx) => tx.deleteFrom('decision_body').execute())

    const contracts = await contractsDecided(store.read, '2026-10')
    const rows = await decidedIn(store.read, contracts, '2026-10')

    expect(rows.map(({ decision }) => decision.contract)).toEqual(contracts)
    expect(rows.every(({ body, findings }) => body === '' && findings.length > 0)).toBe(true)
    expect(await decidedIn(store.read, [], '2026-10')).toEqual([])
    expect(await contractsDecided(store.read, '2026-09')).toEqual([])
  })

  test('the audit knows of what was decided, also where that is gone', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordExample(store, 'month', { from: '2026-10', to: '2026-10' })
    const contracts = await contractsDecided(store.read, '2026-10')
    await store.write((tx) => tx.updateTable('decision').set({ superseded_at: 'x' }).execute())

    expect(await contractsDecided(store.read, '2026-10')).toEqual([])
    expect(await contractsOnceDecided(store.read, '2026-10')).toEqual(contracts)
    expect(await contractsOnceDecided(store.read, '2026-09')).toEqual([])
  })
})
