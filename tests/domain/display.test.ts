import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  amountInWords,
  basisPointsInWords,
  counted,
  countInWords,
  hourlyDifferenceInWords,
  hourlyRateInWords,
  hoursInWords,
  moneyInWords,
  pointsBetweenInWords,
  shareRoundedDownInWords,
  shareRoundedUpInWords,
  smallNumberInWords,
  targetShareInWords,
  withoutRepeats,
} from '#app/domain/display.ts'

test('pence read as pounds and pence with thousands separated', () => {
  expect([0, 5, 100, 123456, 100000000].map(moneyInWords)).toEqual([
    '£0.00',
    '£0.05',
    '£1.00',
    '£1,234.56',
    '£1,000,000.00',
  ])
})

test('a credit reads with its sign before the pound', () => {
  expect(moneyInWords(-123456)).toBe('-£1,234.56')
})

test('the largest whole number of pence is still shown to the penny', () => {
  expect(moneyInWords(Number.MAX_SAFE_INTEGER)).toBe('£90,071,992,547,409.91')
})

test('a part of a penny is our own mistake and is refused', () => {
  expect(() => moneyInWords(1.5)).toThrow('only whole numbers are shown, got 1.5')
})

test('minutes read as hours and minutes, never as decimals', () => {
  expect([88320, 90, 60, 30, 1, 0, 61, -90].map(hoursInWords)).toEqual([
    '1,472 hours',
    '1 hour 30 minutes',
    '1 hour',
    '30 minutes',
    '1 minute',
    '0 hours',
    '1 hour 1 minute',
    '-1 hour 30 minutes',
  ])
})

test('counts have thousands separated', () => {
  expect([0, 999, 1000, 18400, 1234567, -1000].map(countInWords)).toEqual([
    '0',
    '999',
    '1,000',
    '18,400',
    '1,234,567',
    '-1,000',
  ])
})

test('one thing is singular and every other number is plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'invoice'))).toEqual([
    '0 invoices',
    '1 invoice',
    '2 invoices',
  ])
})

test('a heading spells small numbers and writes large ones', () => {
  expect([1, 3, 10, 11].map(smallNumberInWords)).toEqual(['One', 'Three', 'Ten', '11'])
})

test('a share is rounded down, to one decimal or to two', () => {
  expect(shareRoundedDownInWords([1472, 18400])).toBe('8.0%')
  expect(shareRoundedDownInWords([50, 600], 2)).toBe('8.33%')
})

test('a share just under ten per cent never reads as ten, and exactly ten does', () => {
  expect(shareRoundedDownInWords([99999, 1000000])).toBe('9.9%')
  expect(shareRoundedDownInWords([99999, 1000000], 2)).toBe('9.99%')
  expect(shareRoundedDownInWords([1, 10])).toBe('10.0%')
})

test('a share just over a limit never reads as the limit', () => {
  expect(shareRoundedUpInWords([100001, 1000000])).toBe('10.1%')
  expect(shareRoundedUpInWords([1, 10])).toBe('10.0%')
})

test('a share above the whole and a share below nothing are shown as they are', () => {
  expect(shareRoundedDownInWords([3, 2])).toBe('150.0%')
  expect(shareRoundedDownInWords([-1, 3])).toBe('-33.4%')
})

test('basis points read exactly, without needless noughts', () => {
  expect([1000, 1293, 1250, 1205, 0, 10000].map(basisPointsInWords)).toEqual([
    '10%',
    '12.93%',
    '12.5%',
    '12.05%',
    '0%',
    '100%',
  ])
})

test('a target finer than a basis point is rounded up', () => {
  expect(targetShareInWords([1000, 10000])).toBe('10%')
  expect(targetShareInWords([1, 3])).toBe('33.34%')
})

test('a rate of whole pence reads in pounds, and a part of a penny is rounded down', () => {
  expect(hourlyRateInWords([1345, 1])).toBe('£13.45')
  expect(hourlyRateInWords([2690, 2])).toBe('£13.45')
  expect(hourlyRateInWords([134499999, 100000])).toBe('£13.4499')
})

test('what a worker is short of is never rounded away', () => {
  expect(hourlyDifferenceInWords(1271, [1260, 1])).toBe('£0.11')
  expect(hourlyDifferenceInWords(1345, [134499999, 100000])).toBe('£0.0001')
})

test('an amount is said with its unit', () => {
  expect(
    [
      [36800, 'pence'],
      [22080, 'minutes'],
      [1, 'people'],
      [3, 'people'],
      [19, 'times'],
      [1, 'days'],
      [2, 'weeks'],
      [1000, 'basis points'],
    ].map(([amount, unit]) => amountInWords(Number(amount), String(unit))),
  ).toEqual(['£368.00', '368 hours', '1 person', '3 people', '19', '1 day', '2 weeks', '10%'])
})

test('weight stays in kilograms, and small weight is said in what it fills', () => {
  const amounts: readonly (readonly [number, string])[] = [
    [1_234, 'kilograms'], [12_345, 'grams'], [1_500_000, 'grams'], [450, 'grams'], [0, 'grams'],
    [1_616_701_200, 'milligrams'], [1_500, 'milligrams'], [7, 'milligrams'], [-2_500, 'grams'],
  ]
  expect(amounts.map(([amount, unit]) => amountInWords(amount, unit))).toEqual([
    '1,234 kg', '12.345 kg', '1,500 kg', '450 g', '0 kg',
    '1,616.7012 kg', '1.5 g', '7 mg', '-2.5 kg',
  ])
})

test('energy is in kilowatt hours, area in square metres with its hectares', () => {
  expect(amountInWords(12_345_678, 'watt-hours')).toBe('12,345.678 kWh')
  expect(amountInWords(450, 'watt-hours')).toBe('450 Wh')
  expect(amountInWords(9_999, 'square-metres')).toBe('9,999 m²')
  expect(amountInWords(10_000, 'square-metres')).toBe('10,000 m² (1 hectare)')
  expect(amountInWords(12_400, 'square-metres')).toBe('12,400 m² (1.24 hectares)')
  expect([amountInWords(1, 'units'), amountInWords(3, 'weeks')]).toEqual(['1 unit', '3 weeks'])
})

test('milligrams are rounded to whole grams where that is asked for', () => {
  expect(amountInWords(1_616_701_200, 'milligrams', 'down')).toBe('1,616.701 kg')
  expect(amountInWords(1_616_701_200, 'milligrams', 'up')).toBe('1,616.702 kg')
  expect(amountInWords(-1_616_701_200, 'milligrams', 'up')).toBe('-1,616.701 kg')
  // Short ones, and other units, stay exact.
  expect(amountInWords(999_999, 'milligrams', 'up')).toBe('999.999 g')
  expect(amountInWords(12_345_678, 'watt-hours', 'up')).toBe('12,345.678 kWh')
  expect(amountInWords(12_345, 'kilograms', 'up')).toBe('12,345 kg')
  expect(amountInWords(90, 'minutes', 'up')).toBe('1 hour 30 minutes')
})

test('weight is exact to the last milligram', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: Number.MAX_SAFE_INTEGER }), (milligrams) => {
      const [whole = '', part = ''] = amountInWords(milligrams, 'milligrams').split(/[. ]kg|[.]/)
      expect(Number(`${whole.replaceAll(/[, kg]/g, '')}${part.replace(' kg', '').padEnd(6, '0')}`))
        .toBe(milligrams)
    }),
  )
})

test('what lacks to a target in points is never made smaller', () => {
  expect(pointsBetweenInWords([5, 100], [27_797, 1_000_000])).toBe('2.3 percentage points')
  expect(pointsBetweenInWords([5, 100], [4, 100])).toBe('1 percentage point')
  expect(pointsBetweenInWords([4, 100], [5, 100])).toBe('1 percentage point')
  expect(pointsBetweenInWords([5, 100], [49_999, 1_000_000])).toBe('0.1 percentage points')
})

test('a share that is shown is never above the share that is meant', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 }), (part, whole) => {
      const tenths = Number(shareRoundedDownInWords([part, whole]).replaceAll(/[.,%]/g, ''))
      expect(BigInt(tenths) * BigInt(whole) <= BigInt(part) * 1000n).toBe(true)
      expect(BigInt(tenths + 1) * BigInt(whole) > BigInt(part) * 1000n).toBe(true)
    }),
  )
})

test('money can be read back to the same pence', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (pence) => {
      expect(Number(moneyInWords(pence).replaceAll(/[£.,]/g, ''))).toBe(pence === 0 ? 0 : pence)
    }),
  )
})

test('the first of each text is kept, in order, without empty ones', () => {
  expect(withoutRepeats(['b', '', 'a', 'b'])).toEqual(['b', 'a'])
})
