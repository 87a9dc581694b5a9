import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareFractions,
  divideRoundingDown,
  divideRoundingHalfUp,
  divideRoundingUp,
  fraction,
  largerFraction,
  smallerFraction,
} from '#app/domain/fraction.ts'

const anInteger = fc.integer({ min: -1_000_000, max: 1_000_000 })
const aWhole = fc.integer({ min: 1, max: 1_000_000 })

test('fractions are compared by what they are worth, not by how they are written', () => {
  expect(compareFractions([1, 2], [50, 100])).toBe(0)
  expect(compareFractions([333_333, 1_000_000], [1, 3])).toBeLessThan(0)
})

test('what floating point cannot tell apart is told apart', () => {
  const big = Number.MAX_SAFE_INTEGER
  expect(compareFractions([big - 1, big], [big - 2, big - 1])).toBeGreaterThan(0)
})

test('the smaller and the larger of two are those two', () => {
  expect(smallerFraction([1, 2], [1, 3])).toEqual([1, 3])
  expect(largerFraction([1, 2], [1, 3])).toEqual([1, 2])
})

test('rounding down, up and to the nearest stay within one of the exact value', () => {
  fc.assert(
    fc.property(anInteger, aWhole, (part, whole) => {
      const [n, d] = [BigInt(part), BigInt(whole)]
      const down = divideRoundingDown(n, d)
      const up = divideRoundingUp(n, d)
      expect(down * whole).toBeLessThanOrEqual(part)
      expect((down + 1) * whole).toBeGreaterThan(part)
      expect(up * whole).toBeGreaterThanOrEqual(part)
      expect((up - 1) * whole).toBeLessThan(part)
      expect([down, up]).toContain(divideRoundingHalfUp(n, d))
    }),
  )
})

test('a half goes up', () => {
  expect(divideRoundingHalfUp(5n, 2n)).toBe(3)
  expect(divideRoundingHalfUp(1_931_507n, 100n)).toBe(19_315)
})

test('a fraction of nothing, or of parts of units, is a fault of ours', () => {
  expect(() => fraction(1, 0)).toThrow('above zero')
  expect(() => fraction(0.5, 1)).toThrow('whole number')
  expect(() => divideRoundingDown(10n ** 20n, 1n)).toThrow('too large')
})
