import { describe, expect, test } from 'vitest'
import type { Actor } from '#app/access/may.ts'
import { activeAdministrators, personById } from '#app/store/people.ts'
import { formOfPerson } from '#app/web/people/person-form.ts'
import { savePerson, setDisabled } from '#app/web/people/save-person.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'
import { aPerson, NOON, onRecord } from '../a-site.ts'

const site = { now: () => NOON }
const admin: Actor = { id: 'admin', name: 'A', roles: ['administrator'], seesRestricted: false }

describe.each(ENGINES)('the last administrator on %s', (engine) => {
  test('neither loses the role nor is disabled, by whomever', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const last = aPerson({ id: 'last', roles: ['administrator'] })
    await onRecord(store, last)
    const form = { ...formOfPerson(last), roles: ['officer' as const] }
    const saving = { site, actor: admin, before: last, form }
    const saved = await store.write((tx) => savePerson(tx, saving))
    expect(saved).toMatchObject({ ok: false, problems: [{ field: 'roles' }] })
    const change = { actor: admin, person: last, isDisabled: true }
    const disabled = await store.write((tx) => setDisabled(tx, site, change))
    expect(disabled).toMatchObject({ field: 'roles' })
    expect(await activeAdministrators(store.read)).toEqual(['last'])
  })

  test('stays when two administrators disable each other at once', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const one = aPerson({ id: 'one', roles: ['administrator'] })
    const other = aPerson({ id: 'other', roles: ['administrator'] })
    await onRecord(store, one, other)
    const disable = (actor: Actor, person: typeof one) =>
      store.write((tx) => setDisabled(tx, site, { actor, person, isDisabled: true }))
    const ended = await Promise.all([
      disable({ ...admin, id: 'one' }, other),
      disable({ ...admin, id: 'other' }, one),
    ])
    expect(ended.filter((each) => each === undefined)).toHaveLength(1)
    expect(await activeAdministrators(store.read)).toHaveLength(1)
  })
})

test('nothing is kept of a person with a problem', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store } = empty
  const before = aPerson({ id: 'p' })
  await onRecord(store, before, aPerson({ email: 'taken@council.example' }))
  const form = { ...formOfPerson(before), name: 'New', email: 'taken@council.example' }
  const saving = { site, actor: admin, before, form }
  const saved = await store.write((tx) => savePerson(tx, saving))
  expect(saved).toMatchObject({ ok: false, problems: [{ field: 'email' }] })
  expect(await personById(store.read, 'p')).toEqual(before)
})
