import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  contractEntries, contractEntry, decisionBodies, decisionBody, decisionLines, findingLines,
  outcomeCounts, returnLines, returnOnRecord, versionBodies,
} from '#app/store/api-lists.ts'
import type { Reading } from '#app/store/open-store.ts'
import { ENGINES } from '../support/stores.ts'
import { REPAIRS, runningApi, type RunningApi } from '../web/api/running-api.ts'

const ALL = { reach: 'all' } as const
const OWN = { reach: 'own', person: 'p', isManager: true, contractor: REPAIRS.contractor } as const
const FIRST = { offset: 0, limit: 1000 }

describe.each(ENGINES)('what the API lists on %s', (engine) => {
  let api: RunningApi
  let read: Reading
  beforeAll(async () => {
    api = await runningApi(engine)
    read = api.store.read
  })
  afterAll(() => api[Symbol.asyncDispose]())

  test('contracts, by their references, within the scope', async () => {
    const all = (await contractEntries(read, ALL, FIRST)).map(({ id }) => id)
    expect(all).toEqual(['C-009', 'G-017', 'K-112', 'L-023', 'R-041', 'T-005', 'W-030'])
    const some = await contractEntries(read, ALL, { offset: 2, limit: 2 })
    expect(some.map(({ id }) => id)).toEqual(['K-112', 'L-023'])
    expect((await contractEntries(read, OWN, FIRST)).map(({ id }) => id)).toEqual(['R-041'])
    expect(await contractEntry(read, 'R-041')).toMatchObject({ contractor: REPAIRS.contractor })
    expect(await versionBodies(read, 'R-041', FIRST)).toHaveLength(1)
  })

  test('returns, the newest month and version first', async () => {
    const lines = await returnLines(read, 'R-041', FIRST)
    const months = lines.map(({ period, version }) => `${period} ${version}`)
    expect(months).toEqual(['2026-10 2', '2026-09 1', '2026-08 1', '2026-07 1'])
    expect(await returnOnRecord(read, 'R-041', '2026-10', undefined)).toMatchObject({ version: 2 })
    expect(await returnOnRecord(read, 'R-041', '2026-10', 7)).toBeUndefined()
  })

  test('decisions in force, with their findings counted as far as they may be seen', async () => {
    const [line] = await decisionLines(read, 'R-041', FIRST)
    const { id = '' } = line ?? {}
    const sum = async (seesRestricted: boolean) =>
      (await outcomeCounts(read, [id], { seesRestricted }))
        .reduce((count, each) => count + each.count, 0)
    const hidden = await read
      .selectFrom('finding')
      .select('obligation')
      .where('decision', '=', id)
      .where('is_restricted', '=', 1)
      .execute()
    expect(hidden.length).toBeGreaterThan(0)
    expect((await sum(true)) - (await sum(false))).toBe(hidden.length)
    expect(await decisionBodies(read, [id])).toEqual(
      new Map([[id, await decisionBody(read, 'R-041', '2026-10')]]),
    )
    expect(await decisionBody(read, 'R-041', '2026-09')).toBeUndefined()
  })

  test('findings, by what is asked for, never a restricted one by mistake', async () => {
    const seen = { scope: ALL, seesRestricted: true }
    const unseen = { scope: ALL, seesRestricted: false }
    const all = await findingLines(read, seen, {}, FIRST)
    const open = await findingLines(read, unseen, {}, FIRST)
    expect(open.length).toBeLessThan(all.length)
    const late = { contract: 'R-041', period: '2026-10', outcome: 'behind' }
    const behind = await findingLines(read, unseen, late, FIRST)
    expect(behind.map(({ obligation }) => obligation)).toContain('building-futures-hours')
    const none = await findingLines(read, unseen, { obligation: 'nothing' }, FIRST)
    expect(none).toEqual([])
    const own = await findingLines(read, { ...unseen, scope: OWN }, {}, FIRST)
    expect(new Set(own.map(({ contract }) => contract))).toEqual(new Set(['R-041']))
  })
})
