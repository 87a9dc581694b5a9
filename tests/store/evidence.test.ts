import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctedReturns, everVerified, evidenceOf, recordEvidence } from '#app/store/evidence.ts'
import { anExampleStore, type ExampleStore } from '../support/part-of-example.ts'
import { correctReturn, seeEvidence } from '../support/recorded-evidence.ts'
import { ENGINES } from '../support/stores.ts'

const FIGURE = 'residents-newly-supported'
const JUNE = { from: '2026-06', to: '2026-06' }
const START_MS = 60_000

describe.each(ENGINES)('evidence on record on %s', (engine) => {
  let example: ExampleStore

  beforeAll(async () => {
    example = await anExampleStore([], JUNE, engine)
  }, START_MS)
  afterAll(() => example[Symbol.asyncDispose]())

  test('comes with the newest act first, and with who recorded it', async () => {
    const { store } = example
    const june = { contract: 'H-205', period: '2026-06', figure: FIGURE }
    await seeEvidence(store, { ...june, at: '2026-11-01T10:00:00.000Z' })
    await seeEvidence(store, { ...june, standing: 'reported', at: '2026-11-02T10:00:00.000Z' })
    await seeEvidence(store, { ...june, period: '2026-05' })

    const acts = await evidenceOf(store.read, ['H-205'], JUNE)
    expect(acts.map(({ standing }) => standing)).toEqual(['reported', 'verified'])
    expect(acts[0]?.name).toBe('officer')
    expect(await evidenceOf(store.read, [], JUNE)).toEqual([])
    expect(await evidenceOf(store.read, ['T-206'], JUNE)).toEqual([])
  })

  test('knows which figures were verified before an instant', async () => {
    const { store } = example
    const seen = { contract: 'X-212', period: '2026-06', figure: 'new-starters' }
    await seeEvidence(store, { ...seen, at: '2026-09-30T10:00:00.000Z' })
    await seeEvidence(store, { ...seen, figure: 'waste', at: '2026-10-02T10:00:00.000Z' })

    const before = await everVerified(store.read, '2026-10-01')
    expect(before).toContainEqual({ contract: 'X-212', figure: 'new-starters' })
    expect(before).not.toContainEqual({ contract: 'X-212', figure: 'waste' })
  })

  test('finds the versions of a return with evidence that was corrected, and of no other', async () => {
    const { store } = example
    await seeEvidence(store, { contract: 'L-204', period: '2026-06', figure: 'supply-chain-spend' })
    expect(await correctedReturns(store.read, ['L-204'], JUNE)).toEqual([])

    await correctReturn(store, { contract: 'L-204', period: '2026-06' }, {})
    await correctReturn(store, { contract: 'G-201', period: '2026-06' }, {})
    const found = await correctedReturns(store.read, ['L-204', 'G-201'], JUNE)
    expect(found.map(({ contract, version }) => `${contract} ${version}`).toSorted()).toEqual([
      'L-204 1', 'L-204 2',
    ])
    expect(await correctedReturns(store.read, [], JUNE)).toEqual([])
  })

  test('nothing recorded leaves nothing', async () => {
    await example.store.write((tx) => recordEvidence(tx, []))
    expect(await evidenceOf(example.store.read, ['R-202'], JUNE)).toEqual([])
  })
})
