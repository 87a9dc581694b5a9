import { expect, test } from 'vitest'
import { CONTRACTOR_ROLES, COUNCIL_ROLES, isRole, ROLES } from '#app/access/roles.ts'

test('every role is of the council’s people, of a contractor’s, or of a system', () => {
  const ofPeople = [...COUNCIL_ROLES, ...CONTRACTOR_ROLES]
  expect([...ofPeople, 'council-system'].toSorted()).toEqual(Object.keys(ROLES).toSorted())
})

test('only what is in the list is a role', () => {
  expect(isRole('auditor')).toBe(true)
  for (const text of ['', 'root', 'constructor', '__proto__', 'Auditor']) {
    expect(isRole(text)).toBe(false)
  }
})
