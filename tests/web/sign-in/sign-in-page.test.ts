import { expect, test } from 'vitest'
import type { OfferedPerson } from '#app/store/example-people.ts'
import { sentPage, signInPage } from '#app/web/sign-in/sign-in-page.ts'

const input = { listensHereOnly: true, mail: 'smtp' } as const
const someone = (id: string, role: 'auditor' | 'administrator'): OfferedPerson => ({
  id,
  name: id,
  post: 'Post',
  contractor: null,
  roles: [role],
})

test('people of the example stand under their roles, in the order of the roles', () => {
  const example = [someone('a', 'auditor'), someone('b', 'administrator'), someone('c', 'auditor')]
  const { roles } = signInPage({ input, actor: undefined, back: '/', example })
  expect(roles.map(({ role, people }) => [role.split(':', 1)[0], people.map(({ id }) => id)])).toEqual([
    ['Administrator', ['b']],
    ['Auditor', ['a', 'c']],
  ])
})

test('whoever has signed in hears as whom', () => {
  const actor = { id: 'p', name: 'Robin', roles: ['auditor' as const], seesRestricted: false }
  expect(signInPage({ input, actor, back: '/', example: [] }).signedInAs).toBe('Robin')
  expect(signInPage({ input, actor: undefined, back: '/', example: [] }).signedInAs).toBe('')
})

test('that mail goes into a folder is said where it does', () => {
  expect(sentPage(input).isIntoFolder).toBe(false)
  expect(sentPage({ ...input, mail: 'folder' }).isIntoFolder).toBe(true)
})
