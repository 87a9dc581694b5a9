import { expect, test } from 'vitest'
import { namesSeveral, saysNothing } from '#app/intake/register/says-nothing.ts'

test.each([
  '', ' ', '-', '–', '--', '?', 'TBC', 'tbc.', 'N/A', 'n/a', 'X', '[removed]', '(none)', 'Unknown',
  'Not known', '...',
])('%j stands for a blank', (text) => {
  expect(saysNothing(text)).toBe(true)
})

test.each(['0', 'No', 'X Ltd', 'TBC Cleaning', 'A', '1', 'null', `${' '.repeat(9)}Road`])(
  '%j says something',
  (text) => {
    expect(saysNothing(text)).toBe(false)
  },
)

test.each(['Various', 'various providers', 'Multiple Suppliers', ' Several '])(
  '%j names no single contractor',
  (text) => {
    expect(namesSeveral(text)).toBe(true)
  },
)

test('a company may be called Various Homes', () => {
  expect(namesSeveral('Various Homes Ltd')).toBe(false)
})

test('a very long text is not searched', () => {
  const blanks = ' '.repeat(2_000_000)
  expect(saysNothing(`a${blanks}a`)).toBe(false)
  expect(namesSeveral(`various${blanks}a`)).toBe(false)
})
