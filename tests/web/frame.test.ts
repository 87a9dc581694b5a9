import { expect, test } from 'vitest'
import { frameFor } from '#app/web/frame.ts'
import { COUNCIL } from '../support/a-rule-set.ts'

test('every page says its own name first, then that of the service', () => {
  expect(frameFor(COUNCIL, '/s.css')('October 2026').title).toBe('October 2026 – Goodterms')
})

test('a way to reach the council that is not on record is left out', () => {
  const contact = { name: 'Team', email: 'team@council.example' }
  expect(frameFor({ ...COUNCIL, contact }, '/s.css')('x').contact.ways).toEqual([
    'team@council.example',
  ])
})
