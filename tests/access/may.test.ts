import { describe, expect, test } from 'vitest'
import { ACTIONS, may, mayAtAll, scopeOf, type Actor } from '#app/access/may.ts'
import { ROLES, type Role } from '#app/access/roles.ts'

const everyRole = Object.keys(ROLES) as readonly Role[]

test('whoever has no role may do nothing', () => {
  const nobody = actor([])
  expect(ACTIONS.filter((action) => mayAtAll(nobody, action))).toEqual([])
})

describe('a contract manager', () => {
  const manager = actor(['contract-manager'])

  test('reads own contracts and no others', () => {
    expect(may(manager, 'contract.read', { managers: ['me', 'other'] })).toBe(true)
    expect(may(manager, 'contract.read', { managers: ['other'] })).toBe(false)
    expect(may(manager, 'contract.read', {})).toBe(false)
    expect(scopeOf(manager, 'contract.read')).toEqual({ reach: 'own', person: 'me', isManager: true })
  })

  test('does not become a contractor by managing its contract', () => {
    const oddly = { ...manager, contractor: 'K-1' }
    expect(may(oddly, 'contract.read', { contractor: 'K-1' })).toBe(false)
    expect(scopeOf(oddly, 'contract.read')).toEqual({ reach: 'own', person: 'me', isManager: true })
  })
})

describe('a contractor’s person', () => {
  const person = actor(['contractor'], 'K-1')

  test('reaches what belongs to the own firm, and nothing of another', () => {
    expect(may(person, 'return.send', { contractor: 'K-1' })).toBe(true)
    expect(may(person, 'return.send', { contractor: 'K-2' })).toBe(false)
    expect(scopeOf(person, 'return.send')).toEqual({
      reach: 'own',
      person: 'me',
      isManager: false,
      contractor: 'K-1',
    })
  })

  test('without a firm reaches nothing, not even what belongs to no firm', () => {
    expect(may(actor(['contractor']), 'contract.read', {})).toBe(false)
  })

  test('sees no draft, no case and no report', () => {
    for (const action of ['draft.read', 'case.read', 'report.read', 'export.read'] as const) {
      expect(mayAtAll(person, action)).toBe(false)
    }
  })
})

test('two roles together reach as far as the wider one', () => {
  const both = actor(['contract-manager', 'officer'])
  expect(scopeOf(both, 'contract.read')).toEqual({ reach: 'all' })
  expect(may(both, 'contract.read', { managers: [] })).toBe(true)
})

test('a list shows what may be read one by one, no more and no less', () => {
  const objects = [
    { contractor: 'K-1', managers: ['me'] },
    { contractor: 'K-1', managers: ['other'] },
    { contractor: 'K-2', managers: ['me'] },
    { contractor: 'K-2', managers: [] },
  ]
  for (const role of everyRole) {
    for (const action of ACTIONS) {
      const one = actor([role], role.startsWith('contractor') ? 'K-1' : undefined)
      const scope = scopeOf(one, action)
      const listed = objects.filter(
        (object) =>
          scope.reach === 'all' ||
          (scope.reach === 'own' &&
            ((scope.isManager && object.managers.includes(scope.person)) ||
              object.contractor === scope.contractor)),
      )
      const allowed = objects.filter((object) => may(one, action, object))
      expect({ role, action, allowed }).toEqual({ role, action, allowed: listed })
    }
  }
})


function actor(roles: readonly Role[], contractor?: string): Actor {
  return {
    id: 'me',
    name: 'Me',
    roles,
    seesRestricted: false,
    ...(contractor === undefined ? {} : { contractor }),
  }
}
