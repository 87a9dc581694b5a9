import { describe, expect, test } from 'vitest'
import { CASE_EVENTS, closeCase, noteOnCase, openCase } from '#app/checks/record/follow-case.ts'
import { caseById, caseEvents } from '#app/store/cases.ts'
import type { Store } from '#app/store/open-store.ts'
import { aFinding } from '../a-checked-contract.ts'
import { recordMadeUp } from '../../support/a-register.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

const ASKED = {
  contract: 'A-1',
  period: '2026-10',
  obligation: 'promise-kept',
  words: 'Twelve hours short; they say the van broke down',
  reviewOn: '2026-12-01',
}
const by = (store: Store) => ({
  store,
  now: () => new Date('2026-11-23T09:00:00Z'),
  actor: { id: 'P-1', roles: ['contract-manager'] as const },
})

describe.each(ENGINES)('a case that is followed on %s', (engine) => {
  test('is opened, noted on and closed, each with its line in the audit', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordMadeUp(store, { id: 'A-1', months: [{ period: '2026-10' }] })
    const opened = await openCase(by(store), ASKED)
    if (opened.is !== 'opened') throw new Error('no case was opened')
    const note = { words: 'Visited', reviewOn: '2027-01-04' }
    expect(await noteOnCase(by(store), opened.id, note)).toBe(true)
    expect(await closeCase(by(store), opened.id, 'Made up for in November')).toBe(true)

    expect(await caseById(store.read, opened.id)).toMatchObject({
      opened_by: 'P-1',
      review_on: '2027-01-04',
      closed_because: 'Made up for in November',
    })
    const events = await caseEvents(store.read, opened.id)
    expect(events.map(({ what }) => what)).toEqual(CASE_EVENTS)
    const audit = await store.read.selectFrom('audit').selectAll().orderBy('id').execute()
    expect(audit.map(({ action, object, actor }) => [action, object, actor])).toEqual(
      events.map(() => ['case.change', `case/${opened.id}`, 'P-1']),
    )
    expect(JSON.stringify(audit)).not.toContain('van broke down')
  })

  test('is opened once: a second try is told which', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordMadeUp(store, { id: 'A-1', months: [{ period: '2026-10' }] })
    const tries = await Promise.all(Array.from({ length: 5 }, () => openCase(by(store), ASKED)))
    const ids = new Set(tries.map((each) => (each.is === 'nothing-missed' ? '' : each.id)))
    expect(tries.filter((each) => each.is === 'opened')).toHaveLength(1)
    expect(ids.size).toBe(1)
  })

  test('is not opened where nothing was missed', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const findings = [aFinding({ outcome: 'behind' })]
    await recordMadeUp(store, { id: 'A-1', months: [{ period: '2026-10', findings }] })
    expect(await openCase(by(store), ASKED)).toEqual({ is: 'nothing-missed' })
    expect(await openCase(by(store), { ...ASKED, contract: 'A-2' })).toEqual({
      is: 'nothing-missed',
    })
  })

  test('takes nothing more once it is closed', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordMadeUp(store, { id: 'A-1', months: [{ period: '2026-10' }] })
    const opened = await openCase(by(store), ASKED)
    if (opened.is !== 'opened') throw new Error('no case was opened')
    await closeCase(by(store), opened.id, 'Done')
    expect(await noteOnCase(by(store), opened.id, { words: 'Late' })).toBe(false)
    expect(await closeCase(by(store), opened.id, 'Again')).toBe(false)
    expect(await caseEvents(store.read, opened.id)).toHaveLength(2)
  })
})
