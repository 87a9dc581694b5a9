import { expect, test } from 'vitest'
import { replacedTokenEnd, tokenEnd, TOKEN_MONTHS } from '#app/access/token-life.ts'

test.each([
  ['2026-11-23T09:00:00.000Z', 12, '2027-11-23T09:00:00.000Z'],
  ['2026-01-31T23:59:59.999Z', 1, '2026-02-28T23:59:59.999Z'],
  ['2024-02-29T00:00:00.000Z', 12, '2025-02-28T00:00:00.000Z'],
])('a token made at %s for %i months ends at %s', (made, months, ends) => {
  expect(tokenEnd(new Date(made), months).toISOString()).toBe(ends)
})

test('no token is good for more than two years', () => {
  expect(Math.max(...TOKEN_MONTHS)).toBe(24)
})

test('a token that was replaced is good for 24 hours more', () => {
  const ends = replacedTokenEnd(new Date('2026-10-24T23:30:00Z'))
  expect(ends.toISOString()).toBe('2026-10-25T23:30:00.000Z')
})
