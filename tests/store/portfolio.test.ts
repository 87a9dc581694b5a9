import { describe, expect, test } from 'vitest'
import {
  CONTRACTS_ON_A_PAGE,
  managersOf,
  newestDecidedMonth,
  portfolioCells,
  portfolioCount,
  portfolioPage,
  runningChecks,
  type PortfolioAsk,
} from '#app/store/portfolio.ts'
import { aFinding } from '../checks/a-checked-contract.ts'
import { AT, recordMadeUp, recordPerson } from '../support/a-register.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const ASK: PortfolioAsk = {
  filter: {
    search: '',
    kind: '',
    manager: '',
    contractor: '',
    standing: 'running',
    outcome: '',
    need: '',
  },
  needs: {
    scope: { reach: 'all' },
    seesRestricted: false,
    today: '2026-11-23',
    since: '2025-11',
    dueMonths: ['2026-08', '2026-09', '2026-10'],
    reasonsOfOurs: ['no-target'],
  },
  sort: 'contract',
  page: 1,
}

describe.each(ENGINES)('the portfolio on %s', (engine) => {
  test('comes page by page, each contract once', async () => {
    await using empty = await anEmptyStore(engine)
    const ids = Array.from({ length: CONTRACTS_ON_A_PAGE + 2 }, (_, index) => `A-${100 + index}`)
    await recordMadeUp(empty.store, ...ids.map((id) => ({ id })))
    const first = await portfolioPage(empty.store.read, ASK)
    const second = await portfolioPage(empty.store.read, { ...ASK, page: 2 })
    expect([...first, ...second].map(({ id }) => id)).toEqual(ids)
    expect(second).toHaveLength(2)
    expect(await portfolioCount(empty.store.read, ASK)).toBe(ids.length)
  })

  test('has what presses most first, and what was never decided last', async () => {
    await using empty = await anEmptyStore(engine)
    const behind = [aFinding({ outcome: 'behind' })]
    const met = [aFinding({ outcome: 'met' })]
    await recordMadeUp(
      empty.store,
      { id: 'A-0' },
      { id: 'A-1', months: [{ period: '2026-10', findings: met }] },
      { id: 'A-2', months: [{ period: '2026-10', findings: behind }] },
      { id: 'A-3', months: [{ period: '2026-09' }, { period: '2026-10', findings: behind }] },
      { id: 'A-4', months: [{ period: '2026-10' }] },
    )
    const page = await portfolioPage(empty.store.read, { ...ASK, sort: 'outcome' })
    expect(page.map(({ id }) => id)).toEqual(['A-4', 'A-2', 'A-3', 'A-1', 'A-0'])
  })

  test('shows nobody another’s contracts', async () => {
    await using empty = await anEmptyStore(engine)
    await recordMadeUp(
      empty.store,
      { id: 'A-1', managers: ['P-1'] },
      { id: 'A-2', managers: ['P-2'] },
    )
    const idsFor = async (scope: PortfolioAsk['needs']['scope']) => {
      const ask = { ...ASK, needs: { ...ASK.needs, scope } }
      const page = await portfolioPage(empty.store.read, ask)
      expect(await portfolioCount(empty.store.read, ask)).toBe(page.length)
      return page.map(({ id }) => id)
    }
    expect(await idsFor({ reach: 'own', person: 'P-1', isManager: true })).toEqual(['A-1'])
    expect(await idsFor({ reach: 'own', person: 'P-8', isManager: true, contractor: 'FIRM-A-2' })).toEqual(['A-2'])
    expect(await idsFor({ reach: 'none' })).toEqual([])
  })

  test('gives the decisions in force of some months, managers and the newest month', async () => {
    await using empty = await anEmptyStore(engine)
    const { read } = empty.store
    await recordPerson(empty.store, 'P-1', 'Morgan Sampleton')
    const months = [{ period: '2026-08' }, { period: '2026-09' }, { period: '2026-10' }]
    await recordMadeUp(empty.store, { id: 'A-1', managers: ['P-1'], months })
    const cells = await portfolioCells(read, ['A-1'], { from: '2026-09', to: '2026-10' })
    expect(new Set(cells.map(({ period, worst }) => `${period} ${worst}`))).toEqual(
      new Set(['2026-09 not-met', '2026-10 not-met']),
    )
    expect(await managersOf(read, ['A-1'])).toEqual([
      { contract: 'A-1', name: 'Morgan Sampleton' },
    ])
    expect(await newestDecidedMonth(read)).toBe('2026-10')
    expect(await portfolioCells(read, [], { from: '2026-09', to: '2026-10' })).toEqual([])
  })

  test('tells how far checks have come, while they run', async () => {
    await using empty = await anEmptyStore(engine)
    const { read } = empty.store
    expect(await runningChecks(read)).toBeUndefined()
    await empty.store.write((tx) =>
      tx
        .insertInto('job')
        .values({
          id: 'J-1',
          kind: 'check-months',
          same_as: null,
          input: '{}',
          state: 'running',
          attempts: 1,
          due_at: AT,
          locked_until: null,
          done_count: 37,
          of_count: 138,
          outcome: null,
          made_at: AT,
          ended_at: null,
        })
        .execute(),
    )
    expect(await runningChecks(read)).toMatchObject({ done: 37, of: 138 })
  })
})
