import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '#app/access/may.ts'
import { deliveredOnRecord } from '#app/checks/record/delivered-on-record.ts'
import { assignManagers } from '#app/store/contracts.ts'
import { anExampleStore, type ExampleStore } from '../../support/part-of-example.ts'
import { seeEvidence } from '../../support/recorded-evidence.ts'
import { ENGINES } from '../../support/stores.ts'

const ALL: Scope = { reach: 'all' }
const MONTHS = { from: '2026-05', to: '2026-06' }
const START_MS = 60_000
const QUERIES_MAX = 8

describe.each(ENGINES)('committed against delivered on %s', (engine) => {
  let example: ExampleStore
  let queries = 0

  beforeAll(async () => {
    const watch = { onQuery: () => (queries += 1) }
    example = await anExampleStore(['T-206', 'B-209', 'X-212'], MONTHS, engine, watch)
    await example.store.write((tx) => assignManagers(tx, 'X-212', ['morgan']))
    for (const figure of ['employees-offered-wellbeing', 'employees-at-month-end']) {
      for (const period of ['2026-04', '2026-05', '2026-06']) {
        await seeEvidence(example.store, { contract: 'B-209', period, figure })
      }
    }
  }, START_MS)
  afterAll(() => example[Symbol.asyncDispose]())

  test('moves a commitment to the column of what its figures are worth', async () => {
    const report = await reported(ALL)
    expect(report.contracts).toBe(3)
    const wellbeing = report.priorities
      .flatMap(({ outcomes }) => outcomes)
      .find(({ title }) => title.includes('wellbeing'))
    const { reported: asReported, verified } = wellbeing?.counts.commitments ?? {}
    expect([asReported, verified]).toEqual([0, 1])
  })

  test('is kept to the contracts of a manager', async () => {
    const report = await reported({ reach: 'own', person: 'morgan', isManager: true })
    expect(report.contracts).toBe(1)
    expect((await reported({ reach: 'none' })).contracts).toBe(0)
  })

  test('tells what was missed in an earlier month of the span', async () => {
    const span = await reported(ALL)
    const june = await reported(ALL, { from: '2026-06', to: '2026-06' })
    expect(span.all.missed.reported).toBeGreaterThanOrEqual(june.all.missed.reported)
    expect(june.all.missed).toEqual(june.all.outcomes['not-met'])
  })

  test('asks the store a fixed number of queries', async () => {
    queries = 0
    await reported(ALL)
    expect(queries).toBeLessThanOrEqual(QUERIES_MAX)
  })

  function reported(scope: Scope, months = MONTHS) {
    return deliveredOnRecord(example.store.read, example.ruleSet, scope, months)
  }
})
