import { describe, expect, test } from 'vitest'
import { recordDeputy } from '#app/store/deputies.ts'
import type { Store } from '#app/store/open-store.ts'
import { changePerson, disablePerson } from '#app/store/people.ts'
import {
  beginSession,
  endSession,
  endSessionsOf,
  markSeen,
  sessionHolder,
  sessionsOf,
} from '#app/store/sessions.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { aFirm, aPerson, NOON, onRecord } from '../web/a-site.ts'

const today = '2026-11-23'
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const begin = (store: Store, person: string, tokenHash = 'hash') =>
  store.write((tx) => beginSession(tx, { tokenHash, person, at: NOON }))
const holder = (store: Store, minutes = 0, on = today) =>
  sessionHolder(store.read, 'hash', { now: after(minutes), today: on })

describe.each(ENGINES)('a session on %s', (engine) => {
  test('says who holds it, with all roles and the firm', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await aFirm(store, 'K-1')
    const lead = aPerson({ contractor: 'K-1', roles: ['contractor', 'contractor-lead'] })
    await onRecord(store, lead)
    await begin(store, lead.id)
    expect((await holder(store))?.actor).toEqual({
      id: lead.id,
      name: lead.name,
      roles: ['contractor', 'contractor-lead'],
      contractor: 'K-1',
      seesRestricted: false,
    })
  })

  test('ends after thirty minutes without use', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await onRecord(store, aPerson({ id: 'p' }))
    await begin(store, 'p')
    expect(await holder(store, 29)).toBeDefined()
    expect(await holder(store, 30)).toBeUndefined()
    await store.write((tx) => markSeen(tx, 'hash', after(29)))
    expect(await holder(store, 58)).toBeDefined()
  })

  test('ends after twelve hours, however much it is used', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await onRecord(store, aPerson({ id: 'p' }))
    await begin(store, 'p')
    await store.write((tx) => markSeen(tx, 'hash', after(719)))
    expect(await holder(store, 719)).toBeDefined()
    expect(await holder(store, 720)).toBeUndefined()
  })

  test('is noted as used once a minute at most', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await onRecord(store, aPerson({ id: 'p' }))
    await begin(store, 'p')
    expect((await holder(store, 0.9))?.isSeenLongAgo).toBe(false)
    expect((await holder(store, 1))?.isSeenLongAgo).toBe(true)
  })

  test('lets nobody in who is disabled', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await onRecord(store, aPerson({ id: 'p' }))
    await begin(store, 'p')
    await store.write((tx) => disablePerson(tx, 'p', NOON.toISOString()))
    expect(await holder(store)).toBeUndefined()
  })

  test('makes a deputy an approver on the days given, and on no other', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const head = aPerson({ id: 'head', roles: ['approver'] })
    await onRecord(store, head, aPerson({ id: 'p', roles: ['officer'] }))
    const days = { deputy: 'p', from: '2026-11-23', to: '2026-11-24' }
    await store.write((tx) => recordDeputy(tx, 'head', days))
    await begin(store, 'p')
    const roles = async (on: string) => (await holder(store, 0, on))?.actor.roles
    expect(await roles('2026-11-22')).toEqual(['officer'])
    expect(await roles('2026-11-23')).toEqual(['approver', 'officer'])
    expect(await roles('2026-11-24')).toEqual(['approver', 'officer'])
    expect(await roles('2026-11-25')).toEqual(['officer'])
    await store.write((tx) => changePerson(tx, { ...head, roles: ['officer'] }))
    expect(await roles('2026-11-23')).toEqual(['officer'])
  })

  test('is ended alone, with all others, or with all but one', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await onRecord(store, aPerson({ id: 'p' }), aPerson({ id: 'q' }))
    for (const hash of ['1', '2', '3']) await begin(store, 'p', hash)
    await begin(store, 'q', '4')
    const left = async (person: string) =>
      (await sessionsOf(store.read, person, NOON)).map(({ tokenHash }) => tokenHash).toSorted()
    await store.write((tx) => endSession(tx, '1'))
    expect(await left('p')).toEqual(['2', '3'])
    await store.write((tx) => endSessionsOf(tx, 'p', '3'))
    expect(await left('p')).toEqual(['3'])
    await store.write((tx) => endSessionsOf(tx, 'p'))
    expect([await left('p'), await left('q')]).toEqual([[], ['4']])
  })
})
