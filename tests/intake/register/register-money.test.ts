import fc from 'fast-check'
import { expect, test } from 'vitest'
import { penceOfAmount, readValue } from '#app/intake/register/register-money.ts'

test.each([
  ['£1,234.50', 123_450],
  ['1234.5', 123_450],
  ['1234', 123_400],
  ['GBP 1 234.50', 123_450],
  ['£ 12,345,678', 1_234_567_800],
  ['385000.00', 38_500_000],
  ['0.07', 7],
  ['4.35', 435],
])('%s is %d pence, exactly', (text, pence) => {
  expect(readValue(text)).toEqual({ ok: true, value: pence, notes: [] })
})

test.each([
  '1.2m', '£50k', '12,34', '1,23,456', '1.234,50', '12.505', '1E+06', 'NaN', '€500', '10 000,00',
  '1 2', `1${' '.repeat(200_000)}2`, '٣',
])('the value %j is refused, and not guessed at', (text) => {
  expect(readValue(text)).toMatchObject({ ok: false, code: 'not-a-number' })
})

test.each(['-5.00', '9999999999999.00'])('%s can be the value of no contract', (text) => {
  expect(readValue(text)).toMatchObject({ ok: false, code: 'out-of-range' })
})

test.each(['', '-', 'TBC'])('%j says no value', (text) => {
  expect(readValue(text)).toEqual({ ok: true, value: undefined, notes: [] })
})

test('a value of nought is not known, and that is said', () => {
  expect(readValue('0.00')).toMatchObject({
    value: undefined, notes: [expect.stringContaining('nought')],
  })
})

test('every whole number of pence survives being written with pound sign and commas', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000_000_000 }), (pence) => {
      const pounds = String(Math.floor(pence / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',')
      const text = `£${pounds}.${String(pence % 100).padStart(2, '0')}`
      expect(readValue(text)).toMatchObject({ value: pence })
    }),
    { seed: 20_261_123 },
  )
})

test.each([
  [10_000_000, 1_000_000_000],
  [260_633.18, 26_063_318],
  [1_429_177.28, 142_917_728],
  [0.1, 10],
])('the amount %d is %d pence by its digits', (amount, pence) => {
  expect(penceOfAmount(amount)).toBe(pence)
})

test.each([-1, 0, 0.001, 1e-7, 1e21, 1_000_000_000_000.01])('the amount %d is none', (amount) => {
  expect(penceOfAmount(amount)).toBeUndefined()
})
