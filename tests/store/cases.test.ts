import { describe, expect, test } from 'vitest'
import {
  caseById,
  caseEvents,
  casesOf,
  findingInForce,
  openCaseOf,
  recordCase,
  recordCaseClosed,
  recordCaseEvent,
  setReviewDay,
} from '#app/store/cases.ts'
import { AT, recordMadeUp, recordPerson } from '../support/a-register.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const OPENED = {
  id: 'C-1',
  contract: 'A-1',
  obligation: 'promise-kept',
  is_restricted: 0,
  opened_for: '2026-10',
  review_on: '2026-12-01',
} as const
const BY = { at: AT, person: 'P-1' }

describe.each(ENGINES)('a case on %s', (engine) => {
  test('is on record with what was said of it, in the order in which it was said', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordPerson(store, 'P-1', 'Morgan Sampleton')
    await recordMadeUp(store, { id: 'A-1' })
    await store.write(async (tx) => {
      await recordCase(tx, OPENED, BY)
      await recordCaseEvent(tx, 'C-1', { ...BY, what: 'opened', words: 'Twelve hours short' })
      await recordCaseEvent(tx, 'C-1', { ...BY, person: 'P-2', what: 'note', words: 'Rang' })
      await setReviewDay(tx, 'C-1', '2027-01-04')
    })
    expect(await caseById(store.read, 'C-1')).toMatchObject({
      openedBy: 'Morgan Sampleton',
      review_on: '2027-01-04',
      closed_at: null,
    })
    expect((await caseEvents(store.read, 'C-1')).map(({ person, words }) => [person, words]))
      .toEqual([['Morgan Sampleton', 'Twelve hours short'], ['P-2', 'Rang']])
  })

  test('is the only open one of its contract and obligation', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordMadeUp(store, { id: 'A-1' })
    await store.write((tx) => recordCase(tx, OPENED, BY))
    expect(await openCaseOf(store.read, 'A-1', 'promise-kept')).toBe('C-1')
    const second = store.write((tx) => recordCase(tx, { ...OPENED, id: 'C-2' }, BY))
    await expect(second).rejects.toThrow(/unique/i)

    await store.write((tx) => recordCaseClosed(tx, 'C-1', { at: AT, because: 'Made up for' }))
    expect(await openCaseOf(store.read, 'A-1', 'promise-kept')).toBeUndefined()
    await store.write((tx) => recordCase(tx, { ...OPENED, id: 'C-2' }, BY))
    const all = await casesOf(store.read, 'A-1', { withRestricted: false })
    expect(all.map(({ id }) => id)).toEqual(['C-2', 'C-1'])
  })

  test('of a restricted finding is listed only where it is asked for', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await recordMadeUp(store, { id: 'A-1' })
    await store.write((tx) => recordCase(tx, { ...OPENED, is_restricted: 1 }, BY))
    expect(await casesOf(store.read, 'A-1', { withRestricted: false })).toEqual([])
    expect(await casesOf(store.read, 'A-1', { withRestricted: true })).toHaveLength(1)
  })

  test('has its finding by the decision that is in force', async () => {
    await using empty = await anEmptyStore(engine)
    await recordMadeUp(empty.store, { id: 'A-1', months: [{ period: '2026-10' }] })
    const { read } = empty.store
    expect(await findingInForce(read, 'A-1', '2026-10', 'promise-kept')).toEqual({
      outcome: 'not-met',
      isRestricted: false,
      ruleSet: 'a',
    })
    expect(await findingInForce(read, 'A-1', '2026-09', 'promise-kept')).toBeUndefined()
  })
})
