import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrearsPence, rateWithArrears } from '#app/assessment/shapes/rate.ts'
import { compareFractions } from '#app/domain/fraction.ts'

test('arrears of 11p an hour for 37 and a half hours are £4.13, rounded up for the worker', () => {
  expect(arrearsPence([1260, 1], 1271, 2250)).toBe(413)
})

test('arrears paid bring any rate to the floor, and a penny less does not', () => {
  const aCase = fc.record({
    pence: fc.integer({ min: 0, max: 5_000_000 }),
    hours: fc.integer({ min: 1, max: 200_000 }),
    floor: fc.integer({ min: 1, max: 3000 }),
    minutes: fc.integer({ min: 1, max: 44_640 }),
  })
  fc.assert(
    fc.property(aCase, ({ pence, hours, floor, minutes }) => {
      fc.pre(pence < floor * hours)
      const owed = arrearsPence([pence, hours], floor, minutes)
      const after = (paid: number) => rateWithArrears([pence, hours], paid, minutes)
      expect(compareFractions(after(owed), [floor, 1])).toBeGreaterThanOrEqual(0)
      expect(compareFractions(after(owed - 1), [floor, 1])).toBeLessThan(0)
    }),
  )
})

test('no arrears leave the rate as it is', () => {
  expect(rateWithArrears([1345, 1], 0, 60)).toEqual([1345, 1])
})
