import { expect, test } from 'vitest'
import type { Actor } from '#app/access/may.ts'
import { formOfPerson } from '#app/web/people/person-form.ts'
import { peoplePage, personPage } from '#app/web/people/person-page.ts'
import { aPerson } from '../a-site.ts'

const actor = (changes: Partial<Actor> = {}): Actor => ({
  id: 'actor',
  name: 'A',
  roles: ['administrator'],
  seesRestricted: false,
  ...changes,
})
const AUDITOR = actor({ roles: ['auditor'] })
const LEAD = actor({ roles: ['contractor-lead'], contractor: 'K-1' })
const shown = (person = aPerson()) => ({
  person,
  form: formOfPerson(person),
  problems: [],
  firm: '',
  deputies: [],
  others: [],
  isSaved: false,
})

test('an auditor reads and is offered no change', () => {
  expect(peoplePage(AUDITOR, { people: [], hasMore: false, search: '', firms: new Map() })).toMatchObject({
    mayChange: false,
  })
  expect(personPage(AUDITOR, shown())).toMatchObject({ mayChange: false, maySetRights: false })
})

test('a lead is offered the roles of a contractor only', () => {
  const page = personPage(LEAD, shown(aPerson({ contractor: 'K-1', roles: ['contractor'] })))
  expect(page.roles.map(({ role }) => role)).toEqual(['contractor', 'contractor-lead'])
  expect(page).toMatchObject({ mayNameFirm: false, mayGiveRestricted: false, maySetRights: true })
})

test('on their own page nobody is offered their own rights', () => {
  expect(personPage(actor(), shown(aPerson({ id: 'actor' })))).toMatchObject({
    isOwn: true,
    maySetRights: false,
    mayGiveRestricted: false,
  })
})

test('deputies are for approvers, and nobody is their own', () => {
  const head = aPerson({ id: 'head', roles: ['approver'] })
  const others = [head, aPerson({ id: 'kit', name: 'Kit', post: 'Buyer' })]
  const days = { from: '2026-11-23', to: '2026-11-24' }
  const deputies = [{ deputy: 'kit', name: 'Kit', ...days }]
  const { deputy } = personPage(actor(), { ...shown(head), others, deputies })
  expect(deputy.others).toEqual([{ id: 'kit', words: 'Kit, Buyer' }])
  expect(deputy.deputies[0]?.days).toBe('from 23 November 2026 to 24 November 2026')
  expect(personPage(actor(), shown()).deputy.isShown).toBe(false)
})

test('each problem leads to its field', () => {
  const problems = [
    { field: 'email', message: 'x' },
    { field: 'roles', message: 'y' },
  ] as const
  const page = personPage(actor(), { ...shown(), problems })
  expect(page.problems.map(({ href }) => href)).toEqual(['#email', '#role-administrator'])
  expect(page.errors['email']).toEqual(['x'])
})
