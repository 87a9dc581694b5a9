import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whyNotExact } from '#app/json/exact-number.ts'

const EXACT = [
  '0', '12', '-7', '999999999999999', '9007199254740991', '1e2', '1.50', '12.55', '100e-2',
]
test.each(EXACT)('%s is exact', (written) => {
  expect(whyNotExact(written)).toBeUndefined()
})

test.each(['1e309', '-1e309', '1e-400', '9007199254740993', '12345678901234567890', '1e16'])(
  '%s is too large or too small to be exact',
  (written) => {
    expect(whyNotExact(written)).toContain('too large or too long')
  },
)

test('more digits than a number can hold are not exact', () => {
  expect(whyNotExact('0.1000000000000000055511151231257827')).toContain('too long')
})

test('minus nothing is refused, because it equals nothing and is written in two ways', () => {
  expect(whyNotExact('-0')).toBe('is minus nothing; write 0')
  expect(whyNotExact('-0.0')).toBe('is minus nothing; write 0')
})

test('every whole number that is safe is exact', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (number) => {
      expect(whyNotExact(String(number))).toBeUndefined()
    }),
  )
})

test('a number of a million digits is refused at once', () => {
  const began = performance.now()
  expect(whyNotExact(`0.${'0'.repeat(1_000_000)}1`)).toContain('too long')
  expect(whyNotExact(`1${'0'.repeat(1_000_000)}1`)).toContain('too long')
  // Only a hang is meant: the pattern once took minutes here.
  expect(performance.now() - began).toBeLessThan(1000)
})
