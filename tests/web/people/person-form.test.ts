import { expect, test } from 'vitest'
import { EMPTY_PERSON, problemsOfPerson, readPersonForm } from '#app/web/people/person-form.ts'

const sent = new Map(
  Object.entries({
    name: ' Robin ',
    email: 'r@council.example',
    post: 'Buyer',
    contractor: 'K-1',
    'role-administrator': 'yes',
    'role-contractor': 'yes',
    'role-king': 'yes',
    'sees-restricted': 'yes',
    id: 'somebody else',
    isDisabled: 'no',
    __proto__: 'x',
  }),
)

test('named fields are read, and nothing else', () => {
  expect(readPersonForm(sent, 'administrator')).toEqual({
    name: 'Robin',
    email: 'r@council.example',
    post: 'Buyer',
    contractor: 'K-1',
    roles: ['administrator', 'contractor'],
    seesRestricted: true,
  })
})

test('a lead gives no role of the council, no other firm and no restricted findings', () => {
  expect(readPersonForm(sent, 'lead')).toMatchObject({
    contractor: '',
    roles: ['contractor'],
    seesRestricted: false,
  })
})

const fine = { ...EMPTY_PERSON, name: 'Robin', email: 'r@b.example', roles: ['officer' as const] }
const problems = (changes: object, contractor: string | null = null) =>
  problemsOfPerson({ ...fine, ...changes }, contractor).map(({ field }) => field)

test('whoever has a name, one address and a role can be put on record', () => {
  expect(problems({})).toEqual([])
})

test.each([
  ['no name', { name: '' }, 'name'],
  ['a name that turns text round', { name: 'Robin\u202e' }, 'name'],
  ['a name that goes on for ever', { name: 'a'.repeat(201) }, 'name'],
  ['two addresses', { email: 'a@b.example,c@d.example' }, 'email'],
  ['a post with a control character', { post: 'a\u0000' }, 'post'],
  ['no role', { roles: [] }, 'roles'],
  ['a contractor’s role without a contractor', { roles: ['contractor'] }, 'roles'],
])('%s is told beside its field', (_what, changes, field) => {
  expect(problems(changes)).toEqual([field])
})

test('a contractor’s person has no role of the council', () => {
  expect(problems({ roles: ['contractor'] }, 'K-1')).toEqual([])
  expect(problems({ roles: ['contractor', 'officer'] }, 'K-1')).toEqual(['roles'])
})
