import { expect, test } from 'vitest'
import type { Role } from '#app/access/roles.ts'
import { frameFor } from '#app/web/frame.ts'
import { COUNCIL } from '../support/a-rule-set.ts'
import { anActor } from '../support/running-site.ts'

const frameOf = frameFor(COUNCIL, '/s.css')

function pagesOf(role: Role | undefined): readonly string[] {
  const actor = role === undefined ? undefined : anActor(role)
  return frameOf('x', { actor }).pages.map(({ href }) => href)
}

test('every page says its own name first, then that of the service', () => {
  expect(frameOf('October 2026').title).toBe('October 2026 – Goodterms')
})

test('a way to reach the council that is not on record is left out', () => {
  const contact = { name: 'Team', email: 'team@council.example' }
  expect(frameFor({ ...COUNCIL, contact }, '/s.css')('x').contact.ways).toEqual([
    'team@council.example',
  ])
})

test('whoever has signed in is named, and nobody else', () => {
  expect(frameOf('x', { actor: anActor('officer', { name: 'Robin' }) }).person).toBe('Robin')
  expect(frameOf('x').person).toBe('')
})

test('the header leads only to what is open to the person', () => {
  expect(pagesOf(undefined)).toEqual(['/catalogue', '/framework'])
  expect(pagesOf('contract-manager')).toContain('/adopt')
  expect(pagesOf('officer')).not.toContain('/adopt')
  expect(pagesOf('administrator')).toEqual(expect.arrayContaining(['/register', '/people']))
  expect(pagesOf('administrator')).toContain('/exports')
  expect(pagesOf('contractor')).not.toContain('/people')
  expect(pagesOf('contractor')).not.toContain('/jobs')
})

test('a page is wide only where it says so', () => {
  expect([frameOf('x').isWide, frameOf('x', { width: 'wide' }).isWide]).toEqual([false, true])
})
