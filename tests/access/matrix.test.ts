import { expect, test } from 'vitest'
import { MATRIX, reachOf } from '#app/access/matrix.ts'
import { COUNCIL_ROLES } from '#app/access/roles.ts'

test('an auditor reads, and changes nothing', () => {
  const changes = Object.keys(MATRIX).filter(
    (action) => !/\.(read|use)$/.test(action) && reachOf('auditor', action as keyof typeof MATRIX),
  )
  expect(changes).toEqual([])
})

test('an administrator reads no finding, no report and no row', () => {
  for (const action of ['contract.read', 'rows.read', 'report.read', 'draft.read'] as const) {
    expect(reachOf('administrator', action)).toBeUndefined()
  }
})

test('rows of pay are open to the contractor alone', () => {
  expect(COUNCIL_ROLES.filter((role) => reachOf(role, 'rows.read') !== undefined)).toEqual([])
  expect(reachOf('contractor', 'rows.read')).toBe('own')
})

test('a system of the council reads, and changes nothing', () => {
  const actions = (Object.keys(MATRIX) as (keyof typeof MATRIX)[]).filter(
    (action) => reachOf('council-system', action) !== undefined,
  )
  expect(actions.filter((action) => !action.endsWith('.read'))).toEqual(['return.try'])
})

test('a contractor reaches nothing beyond what is its own', () => {
  const reaches = Object.keys(MATRIX).map((action) =>
    reachOf('contractor', action as keyof typeof MATRIX),
  )
  expect(reaches).not.toContain('all')
})
