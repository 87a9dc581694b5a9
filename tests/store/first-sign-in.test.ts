import { describe, expect, test } from 'vitest'
import type { Role } from '#app/access/roles.ts'
import { recordAct } from '#app/store/audit.ts'
import { administratorHasSignedIn } from '#app/store/first-sign-in.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { NOON } from '../web/a-site.ts'

describe.each(ENGINES)('whether an administrator has signed in, on %s', (engine) => {
  test.each<[string, string, Role, boolean]>([
    ['an administrator', 'p-1', 'administrator', true],
    ['an officer', 'p-1', 'officer', false],
    ['the administrator of the example', 'example-administrator', 'administrator', false],
  ])('after %s', async (_who, id, role, expected) => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const actor = { id, roles: [role] }
    const act = { actor, action: 'sign-in', object: `person/${id}` } as const
    expect(await administratorHasSignedIn(store.read)).toBe(false)
    await store.write((tx) => recordAct(tx, { now: () => NOON }, act))
    expect(await administratorHasSignedIn(store.read)).toBe(expected)
  })
})
