import { describe, expect, test } from 'vitest'
import {
  activeAdministrators,
  changePerson,
  contractorNames,
  contractorsNamed,
  councilPeople,
  disablePerson,
  peopleInScope,
  personByEmail,
  personById,
} from '#app/store/people.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { aFirm, aPerson, onRecord } from '../web/a-site.ts'

const ALL = { reach: 'all' } as const

describe.each(ENGINES)('people on %s', (engine) => {
  test('are found by id and by address, with all their roles', async () => {
    await using empty = await anEmptyStore(engine)
    const robin = aPerson({ id: 'p-1', roles: ['approver', 'officer'], seesRestricted: true })
    await onRecord(empty.store, robin, aPerson())
    expect(await personById(empty.store.read, 'p-1')).toEqual(robin)
    expect(await personByEmail(empty.store.read, robin.email)).toEqual(robin)
    expect(await personById(empty.store.read, 'p-2')).toBeUndefined()
  })

  test('have one address each: a second person with it is not kept', async () => {
    await using empty = await anEmptyStore(engine)
    await onRecord(empty.store, aPerson({ email: 'a@b.example' }))
    await expect(onRecord(empty.store, aPerson({ email: 'a@b.example' }))).rejects.toThrow(/unique/i)
    expect((await peopleInScope(empty.store.read, ALL, '')).people).toHaveLength(1)
  })

  test('change in everything but whether they may sign in', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const before = aPerson({ id: 'p-1', roles: ['officer'], isDisabled: true })
    await onRecord(store, before)
    const after = { ...before, name: 'New', post: 'Other', roles: ['auditor' as const] }
    await store.write((tx) => changePerson(tx, after))
    expect(await personById(store.read, 'p-1')).toEqual({ ...after, isDisabled: true })
  })

  test('of a firm are listed to that firm alone', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await aFirm(store, 'K-1')
    await aFirm(store, 'K-2')
    const own = aPerson({ contractor: 'K-1', roles: ['contractor'] })
    await onRecord(store, own, aPerson({ contractor: 'K-2', roles: ['contractor'] }), aPerson())
    const scope = { reach: 'own', person: 'x', isManager: true, contractor: 'K-1' } as const
    const { people } = await peopleInScope(store.read, scope, '')
    expect(people.map(({ id }) => id)).toEqual([own.id])
    expect((await peopleInScope(store.read, { reach: 'none' }, '')).people).toEqual([])
    const ofNoFirm = { reach: 'own', person: 'x', isManager: true } as const
    expect((await peopleInScope(store.read, ofNoFirm, '')).people).toEqual([])
  })

  test('are searched by name, address and post, where signs of patterns mean themselves', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const one = aPerson({ name: 'Robin Mockford', post: 'Buyer 100%' })
    await onRecord(store, one, aPerson({ name: 'Sam', post: 'Buyer 1000' }))
    const found = async (search: string) =>
      (await peopleInScope(store.read, ALL, search)).people.map(({ name }) => name)
    expect(await found('ROBIN')).toEqual(['Robin Mockford'])
    expect(await found('100%')).toEqual(['Robin Mockford'])
    expect(await found('_')).toEqual([])
    expect(await found("' or 1=1 --")).toEqual([])
    expect(await found('!')).toEqual([])
  })

  test('who administer are counted only while they may sign in', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const roles = ['administrator' as const]
    await onRecord(store, aPerson({ id: 'a', roles }), aPerson({ id: 'b', roles }), aPerson())
    await store.write((tx) => disablePerson(tx, 'b', '2026-11-23T12:00:00.000Z'))
    expect(await activeAdministrators(store.read)).toEqual(['a'])
    await store.write((tx) => disablePerson(tx, 'b', null))
    expect(await activeAdministrators(store.read)).toEqual(['a', 'b'])
  })

  test('of the council are offered as deputies, without firms and without the disabled', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await aFirm(store, 'K-1')
    const firm = aPerson({ contractor: 'K-1', roles: ['contractor'] })
    await onRecord(store, aPerson({ id: 'a' }), aPerson({ isDisabled: true }), firm)
    expect((await councilPeople(store.read)).map(({ id }) => id)).toEqual(['a'])
  })

  test('belong to a firm that is found by number or name', async () => {
    await using empty = await anEmptyStore(engine)
    await aFirm(empty.store, 'K-1')
    const found = async (text: string) =>
      (await contractorsNamed(empty.store.read, text)).map(({ id }) => id)
    expect(await found('K-1')).toEqual(['K-1'])
    expect(await found('firm k-1')).toEqual(['K-1'])
    expect(await found('Firm')).toEqual([])
    expect(await contractorNames(empty.store.read, ['K-1'])).toEqual(new Map([['K-1', 'Firm K-1']]))
  })
})
