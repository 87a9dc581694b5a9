import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrearsOf, rateWithArrears } from '#app/assessment/shapes/rate.ts'
import { compareFractions } from '#app/domain/fraction.ts'
import { minutes, pence } from '#app/domain/quantities.ts'

test('arrears of 11p an hour for 37 and a half hours are £4.13, rounded up for the worker', () => {
  expect(arrearsOf([1260, 1], pence(1271), minutes(2250))).toBe(413)
})

test('arrears paid bring any rate to the floor, and a penny less does not', () => {
  const aCase = fc.record({
    pay: fc.integer({ min: 0, max: 5_000_000 }),
    hours: fc.integer({ min: 1, max: 200_000 }),
    floor: fc.integer({ min: 1, max: 3000 }),
    worked: fc.integer({ min: 1, max: 44_640 }),
  })
  fc.assert(
    fc.property(aCase, ({ pay, hours, floor, worked }) => {
      fc.pre(pay < floor * hours)
      const owed = arrearsOf([pay, hours], pence(floor), minutes(worked))
      const after = (paid: number) => rateWithArrears([pay, hours], pence(paid), minutes(worked))
      expect(compareFractions(after(owed), [floor, 1])).toBeGreaterThanOrEqual(0)
      expect(compareFractions(after(owed - 1), [floor, 1])).toBeLessThan(0)
    }),
  )
})

test('no arrears leave the rate as it is', () => {
  expect(rateWithArrears([1345, 1], pence(0), minutes(60))).toEqual([1345, 1])
})
