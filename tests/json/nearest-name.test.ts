import { expect, test } from 'vitest'
import { nearestName, suggestion } from '#app/json/nearest-name.ts'

const NAMES = ['payFrom', 'payTo', 'paid-minutes', 'worker']

test.each([
  ['payto', 'payTo'],
  ['paidMinutes', 'paid-minutes'],
  ['wroker', 'worker'],
  ['workr', 'worker'],
  ['workers', 'worker'],
  ['payFrum', 'payFrom'],
])('%s is most like %s', (name, nearest) => {
  expect(nearestName(name, NAMES)).toBe(nearest)
})

test('nothing is guessed for a name that is like none', () => {
  expect(nearestName('supplier', NAMES)).toBeUndefined()
  expect(nearestName('x'.repeat(100_000), NAMES)).toBeUndefined()
})

test('where nothing is near, the names are listed', () => {
  expect(suggestion('supplier', ['a', 'b'])).toBe(' Write one of `a`, `b`.')
  expect(suggestion('supplier', [])).toBe('')
  expect(suggestion('payto', NAMES)).toBe(' Did you mean `payTo`?')
})

test('of very many names only the first are listed', () => {
  const many = Array.from({ length: 50 }, (_, index) => `name-${index}`)
  expect(suggestion('supplier', many)).toContain('`name-19`, …')
})
