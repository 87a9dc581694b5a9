import { describe, expect, test } from 'vitest'
import { closeCase, openCase } from '#app/checks/record/follow-case.ts'
import { countNeeds, needing, NEEDS, newestDecidedOf, type NeedsAsk } from '#app/store/needs.ts'
import { aFinding, aNotice } from '../checks/a-checked-contract.ts'
import { recordAnew, recordMadeUp, type MadeUpMonth } from '../support/a-register.ts'
import { aContract } from '../support/a-return.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const ASK: NeedsAsk = {
  scope: { reach: 'all' },
  seesRestricted: false,
  today: '2026-11-23',
  since: '2025-11',
  dueMonths: ['2026-08', '2026-09', '2026-10'],
  reasonsOfOurs: ['no-target'],
}
const MET: MadeUpMonth = { period: '2026-10', findings: [aFinding({ outcome: 'met' })] }
const MISSED: MadeUpMonth = { period: '2026-10' }

describe.each(ENGINES)('what needs somebody on %s', (engine) => {
  test('is counted for each need', async () => {
    await using empty = await anEmptyStore(engine)
    const untold = aFinding({ obligation: 'untold', outcome: 'cannot-tell', reason: 'no-target' })
    const unsent = aFinding({ outcome: 'cannot-tell', reason: 'not-reported' })
    await recordMadeUp(
      empty.store,
      { id: 'A-1', months: [{ ...MISSED, notices: [aNotice()] }] },
      { id: 'A-2', months: [{ period: '2026-10', findings: [untold, unsent] }] },
      { id: 'A-3', months: [{ ...MET, isWithoutReturn: true }] },
    )
    const counts = await countNeeds(empty.store.read, NEEDS, ASK)
    expect(Object.fromEntries(counts.map(({ need, count }) => [need, count]))).toEqual({
      'not-met': 1,
      overdue: 1,
      'to-approve': 1,
      review: 0,
      ours: 1,
    })
  })

  test('is each return whose day has passed, from the first month that was decided on', async () => {
    await using empty = await anEmptyStore(engine)
    const late = { from: '2026-09-01', to: '2027-03-31' }
    await recordMadeUp(
      empty.store,
      // September was decided without a return, October not at all: both are missing.
      { id: 'A-1', months: [{ ...MET, period: '2026-09', isWithoutReturn: true }] },
      { id: 'A-2', months: [{ ...MET, period: '2026-09' }, MET] },
      // Never decided: every month from its first, and none after its end.
      { id: 'A-3', ...late },
      { id: 'A-4', ...late, to: '2026-09-30' },
      { id: 'A-5', from: '2026-11-01', to: '2027-03-31' },
    )
    const found = await empty.store.read
      .selectFrom(needing(empty.store.read, 'overdue', ASK).as('one'))
      .select('one.contract')
      .orderBy('one.contract')
      .execute()
    const told = ['A-1', 'A-1', 'A-3', 'A-3', 'A-4']
    expect(found.map(({ contract }) => contract)).toEqual(told)
    const counts = await countNeeds(empty.store.read, ['overdue'], ASK)
    expect(counts).toEqual([{ need: 'overdue', count: 5 }])
    const none = await countNeeds(empty.store.read, ['overdue'], { ...ASK, dueMonths: [] })
    expect(none).toEqual([{ need: 'overdue', count: 0 }])
  })

  test('is no shortfall that is followed up, and a case on its day', async () => {
    await using empty = await anEmptyStore(engine)
    await recordMadeUp(empty.store, { id: 'A-1', months: [MISSED] })
    await openCase(
      { store: empty.store, now: () => new Date(), actor: { id: 'P-1', roles: [] } },
      {
        contract: 'A-1',
        period: '2026-10',
        obligation: 'promise-kept',
        words: 'Agreed a plan',
        reviewOn: '2026-11-23',
      },
    )
    const counts = await countNeeds(empty.store.read, ['not-met', 'review'], ASK)
    expect(counts.map(({ count }) => count)).toEqual([0, 1])
    const earlier = await countNeeds(empty.store.read, ['review'], { ...ASK, today: '2026-11-22' })
    expect(earlier.map(({ count }) => count)).toEqual([0])
  })

  test('is no shortfall whose case of the same month was closed, but that of a month later', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordMadeUp(store, { id: 'A-1', months: [MISSED] })
    const by = { store, now: () => new Date(), actor: { id: 'P-1', roles: [] } }
    const opened = await openCase(by, {
      contract: 'A-1',
      period: '2026-10',
      obligation: 'promise-kept',
      words: 'Agreed a plan',
      reviewOn: '2026-12-01',
    })
    if (opened.is !== 'opened') throw new Error('no case was opened')
    await closeCase(by, opened.id, 'Made up for')
    const count = async () => (await countNeeds(store.read, ['not-met'], ASK))[0]?.count
    expect(await count()).toBe(0)
    const contract = aContract({ id: 'A-1' })
    await recordAnew(store, contract, { period: '2026-11', isWithoutReturn: true })
    expect(await count()).toBe(1)
  })

  test('goes by the newest month of a contract alone', async () => {
    await using empty = await anEmptyStore(engine)
    const months = [{ ...MISSED, period: '2026-09' }, MET]
    await recordMadeUp(empty.store, { id: 'A-1', months })
    const counts = await countNeeds(empty.store.read, ['not-met'], ASK)
    expect(counts).toEqual([{ need: 'not-met', count: 0 }])
    const newest = await empty.store.read
      .selectFrom('contract')
      .select(newestDecidedOf('contract.id').as('newest'))
      .execute()
    expect(newest.map((row) => row.newest)).toEqual(['2026-10'])
  })

  test('is told of restricted findings only to those who may see them', async () => {
    await using empty = await anEmptyStore(engine)
    const findings = [aFinding({ visibility: 'restricted' })]
    const notices = [aNotice({ kind: 'restricted-note', restricted: true })]
    await recordMadeUp(empty.store, {
      id: 'A-1',
      months: [{ period: '2026-10', findings, notices }],
    })
    const needs = ['not-met', 'to-approve'] as const
    const open = await countNeeds(empty.store.read, needs, ASK)
    const all = await countNeeds(empty.store.read, needs, { ...ASK, seesRestricted: true })
    expect(open.map(({ count }) => count)).toEqual([0, 0])
    expect(all.map(({ count }) => count)).toEqual([1, 1])
  })

  test('keeps to what somebody may see, and gives the contracts that it counts', async () => {
    await using empty = await anEmptyStore(engine)
    await recordMadeUp(
      empty.store,
      { id: 'A-1', managers: ['P-1'], months: [MISSED] },
      { id: 'A-2', managers: ['P-2'], months: [MISSED] },
    )
    const ask = { ...ASK, scope: { reach: 'own', person: 'P-1', isManager: true } } as const
    const counts = await countNeeds(empty.store.read, ['not-met'], ask)
    expect(counts).toEqual([{ need: 'not-met', count: 1 }])
    const found = await empty.store.read
      .selectFrom(needing(empty.store.read, 'not-met', ask).as('one'))
      .select('one.contract')
      .execute()
    expect(found.map(({ contract }) => contract)).toEqual(['A-1'])
  })
})
