import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmount } from '#app/intake/adoption/adoption-sheet-amount.ts'
import type { AmountKind } from '#app/intake/adoption/adoption-terms.ts'

test.each<[string, AmountKind, number]>([
  ['10%', 'per cent', 1000],
  ['10 %', 'per cent', 1000],
  ['12.93%', 'per cent', 1293],
  ['7.5 per cent', 'per cent', 750],
  ['5 points', 'points', 500],
  ['2.5 percentage points', 'points', 250],
  ['£5,000', 'pence', 500_000],
  ['£ 12.50', 'pence', 1250],
  ['5,000 pounds', 'pence', 500_000],
  ['60p', 'pence', 60],
  ['1,200 hours', 'minutes', 72_000],
  ['7.25 hrs', 'minutes', 435],
  ['90 minutes', 'minutes', 90],
  ['12', 'people', 12],
  ['1,200 people', 'people', 1200],
  ['12', 'times', 12],
  ['400', 'units', 400],
  ['2 weeks', 'days', 14],
  ['12 weeks', 'weeks', 12],
  ['2.5 hectares', 'square-metres', 25_000],
  ['300 m²', 'square-metres', 300],
  ['50 kg', 'kilograms', 50],
  ['1.5 tonnes', 'kilograms', 1500],
  ['2 kg', 'grams', 2000],
  ['3 g', 'milligrams', 3000],
  ['12,000 kWh', 'watt-hours', 12_000_000],
  ['12,000\u{a0}kWh', 'watt-hours', 12_000_000],
])('“%s” of %s is %i whole units', (text, kind, value) => {
  expect(readAmount(text, kind)).toEqual({ ok: true, value })
})

test.each<[string, AmountKind, string]>([
  ['10', 'per cent', 'Write a percentage, such as 10%.'],
  ['0.1', 'per cent', 'Write a percentage, such as 10%.'],
  ['5 points', 'per cent', 'Write a percentage, such as 10%.'],
  ['5%', 'points', 'Write percentage points, such as 5 points.'],
  ['5000', 'pence', 'Write an amount of money with its sign, such as £5,000.'],
  ['£5k', 'pence', 'Write an amount of money with its sign, such as £5,000.'],
  ['1200', 'minutes', 'Write a time with its unit, such as 1,200 hours.'],
  ['12 sessions', 'times', 'Write a number, such as 12.'],
  ['£12', 'people', 'Write a number of people, such as 12.'],
  ['50', 'kilograms', 'Write a weight with its unit, such as 50 kg.'],
  ['-12', 'times', 'Write a number, such as 12.'],
  ['1,20', 'times', 'Write a number, such as 12.'],
  ['12,5%', 'per cent', 'Write 12.5%.'],
  ['constructor', 'times', 'Write a number, such as 12.'],
  ['12 constructor', 'times', 'Write a number, such as 12.'],
])('“%s” of %s could mean something else, and is refused with what to write', (text, kind, advice) => {
  const reading = readAmount(text, kind)
  expect(reading).toMatchObject({ ok: false, code: 'not-a-number' })
  expect(!reading.ok && reading.message).toContain(advice)
})

test.each<[string, AmountKind, string]>([
  ['12.5', 'people', 'whole people'],
  ['£1.005', 'pence', 'whole pence'],
  ['10.005%', 'per cent', 'a whole hundredth of a per cent'],
  ['0.01 hours', 'minutes', 'whole minutes'],
  ['0.00001 hectares', 'square-metres', 'whole square metres'],
  ['99999999999999999 hours', 'minutes', 'or is too large'],
])('“%s” of %s is no whole unit, and nothing is rounded', (text, kind, why) => {
  const reading = readAmount(text, kind)
  expect(!reading.ok && reading.message).toContain(why)
  expect(!reading.ok && reading.message).toContain('nothing is rounded')
})

describe('where a column says in what it counts', () => {
  test('a number may stand alone', () => {
    expect(readAmount('12,000', 'kilograms', 'bare')).toEqual({ ok: true, value: 12_000 })
    expect(readAmount('12 tonnes', 'kilograms', 'bare')).toEqual({ ok: true, value: 12_000 })
  })
})

test('whatever whole number of pence is written as pounds comes back as it was', () => {
  fc.assert(fc.property(fc.nat(1_000_000_000), (pence) => {
    const pounds = Math.floor(pence / 100).toLocaleString('en-GB')
    const text = `£${pounds}.${String(pence % 100).padStart(2, '0')}`
    expect(readAmount(text, 'pence')).toEqual({ ok: true, value: pence })
  }))
})
