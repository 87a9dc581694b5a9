import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '#app/access/may.ts'
import { assignManagers } from '#app/store/contracts.ts'
import {
  decisionBodies,
  findingPlace,
  missedFindings,
  monthsDecided,
  newestFindings,
  receivedReturns,
} from '#app/store/findings-list.ts'
import { anExampleStore, type ExampleStore } from '../support/part-of-example.ts'
import { correctReturn } from '../support/recorded-evidence.ts'
import { ENGINES } from '../support/stores.ts'

const MONTHS = { from: '2026-05', to: '2026-06' }
const ALL: Scope = { reach: 'all' }
const START_MS = 60_000

describe.each(ENGINES)('findings across contracts on %s', (engine) => {
  let example: ExampleStore

  beforeAll(async () => {
    example = await anExampleStore(['H-205', 'T-206'], MONTHS, engine)
    await example.store.write((tx) => assignManagers(tx, 'T-206', ['morgan']))
  }, START_MS)
  afterAll(() => example[Symbol.asyncDispose]())

  test('are the newest of each contract and obligation that says something', async () => {
    const found = await newestFindings(example.store.read, ALL, MONTHS)
    expect(new Set(found.map(({ contract }) => contract))).toEqual(new Set(['H-205', 'T-206']))
    expect(new Set(found.map(({ period }) => period))).toEqual(new Set(['2026-06']))
    expect(found.map(({ outcome }) => outcome)).not.toContain('not-due')
    const names = found.map(({ contract, obligation }) => `${contract} ${obligation}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test('never hold what is restricted', async () => {
    const place = { contract: 'T-206', period: '2026-06', obligation: 'minimum-wage' }
    expect(await findingPlace(example.store.read, place)).toMatchObject({ isRestricted: true })
    const found = await newestFindings(example.store.read, ALL, MONTHS)
    expect(found.map(({ obligation }) => obligation)).not.toContain('minimum-wage')
  })

  test('are kept to the contracts of a manager', async () => {
    const own: Scope = { reach: 'own', person: 'morgan', isManager: true }
    const found = await newestFindings(example.store.read, own, MONTHS)
    expect(new Set(found.map(({ contract }) => contract))).toEqual(new Set(['T-206']))
    expect(await newestFindings(example.store.read, { reach: 'none' }, MONTHS)).toEqual([])
    expect(await monthsDecided(example.store.read, { reach: 'none' })).toBeUndefined()
  })

  test('tell which were not met in some month', async () => {
    const missed = await missedFindings(example.store.read, ALL, MONTHS)
    expect(missed).toContainEqual({ contract: 'T-206', obligation: 'school-sessions' })
  })

  test('say whose a finding is, and nothing of one that is not there', async () => {
    const place = { contract: 'T-206', period: '2026-06', obligation: 'school-sessions' }
    const found = await findingPlace(example.store.read, place)
    expect(found).toMatchObject({ isRestricted: false, belongs: { managers: ['morgan'] } })
    const elsewhere = { ...place, period: '2027-01' }
    expect(await findingPlace(example.store.read, elsewhere)).toBeUndefined()
  })

  test('know the months that were decided', async () => {
    expect(await monthsDecided(example.store.read, ALL)).toEqual(MONTHS)
  })

  test('give the bytes of decisions by their ids', async () => {
    const [first] = await newestFindings(example.store.read, ALL, MONTHS)
    const bodies = await decisionBodies(example.store.read, [first?.decision ?? ''])
    expect(JSON.parse(bodies.get(first?.decision ?? '') ?? '{}')).toMatchObject({
      contract: first?.contract, period: first?.period,
    })
    expect(await decisionBodies(example.store.read, [])).toEqual(new Map())
  })

  test('every version of a return is found, the oldest first', async () => {
    const place = { contract: 'H-205', period: '2025-12' }
    await correctReturn(example.store, place, {})
    const months = { from: '2025-12', to: '2025-12' }
    const found = await receivedReturns(example.store.read, 'H-205', months)
    expect(found.map(({ version }) => version)).toEqual([1, 2])
  })
})
