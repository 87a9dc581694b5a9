import { expect, test } from 'vitest'
import { accessibilityPage } from '#app/web/documents/accessibility-page.ts'
import { COUNCIL } from '../../support/a-rule-set.ts'

test('it gives the ways to reach the council that are on record', () => {
  const contact = { name: 'Contract team', email: 'contracts@council.example' }
  expect(accessibilityPage({ ...COUNCIL, contact })).toMatchObject({
    council: COUNCIL.name,
    contact: 'Contract team',
    ways: ['contracts@council.example'],
    hasWays: true,
  })
})

test('without telephone and e-mail it says so instead of making one up', () => {
  const contact = { name: 'Contract team' }
  expect(accessibilityPage({ ...COUNCIL, contact })).toMatchObject({ ways: [], hasWays: false })
})

test('it says when it was prepared, in words', () => {
  expect(accessibilityPage(COUNCIL).preparedOn).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/)
})
