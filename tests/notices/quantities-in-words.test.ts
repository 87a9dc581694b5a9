import { expect, test } from 'vitest'
import {
  amountOf,
  moreInWords,
  quantitiesAgainst,
  quantitiesInWords,
  quantityInWords,
  soMuchOf,
} from '#app/notices/quantities-in-words.ts'

const SCHEME = { value: 88_320, unit: 'minutes', name: 'Building Futures hours' }
const WORKED = { value: 1_104_000, unit: 'minutes', name: 'hours worked' }
const SCOPE = { value: 42, unit: 'people', name: 'workers in scope' }

test('part and whole read as people speak', () => {
  expect(quantitiesInWords([SCHEME, WORKED])).toBe(
    '1,472 Building Futures hours out of 18,400 hours worked',
  )
  expect(quantitiesInWords([SCOPE])).toBe('42 workers in scope')
})

test('one of something that is named in the plural stands as in a list', () => {
  const paid = { value: 1, unit: 'people', name: 'workers at the rate' }
  expect(quantitiesInWords([paid, { ...SCOPE, value: 1 }])).toBe(
    'workers at the rate: 1; workers in scope: 1',
  )
  expect(quantitiesInWords([paid, SCOPE])).toBe('workers at the rate: 1; workers in scope: 42')
})

test('hours with minutes keep their own words', () => {
  expect(quantitiesInWords([{ ...SCHEME, value: 90 }, { ...WORKED, value: 60 }])).toBe(
    'Building Futures hours: 1 hour 30 minutes; hours worked: 1 hour',
  )
})

test('money is of something', () => {
  expect(quantitiesInWords([{ value: 123_456, unit: 'pence', name: 'payments' }])).toBe(
    '£1,234.56 of payments',
  )
})

const USED = { value: 12_345, unit: 'watt-hours', name: 'energy used' }
const BEFORE = { value: 20_055, unit: 'watt-hours', name: 'energy used in the baseline' }

test('weight, energy and area are of something', () => {
  expect(quantitiesInWords([{ value: 1_234, unit: 'kilograms', name: 'waste' }])).toBe(
    '1,234 kg of waste',
  )
  expect(quantitiesInWords([USED])).toBe('12.345 kWh of energy used')
})

test('both sides are rounded so that neither flatters', () => {
  const carbon = { value: 12_345_678, unit: 'milligrams', name: 'carbon' }
  const before = { ...carbon, value: 20_055_550, name: 'carbon in the baseline' }
  expect(quantitiesAgainst([carbon, before], 'up')).toBe(
    '12.346 kg of carbon, against 20.055 kg in the baseline',
  )
  expect(quantitiesAgainst([carbon, before], 'down', ' in the whole baseline')).toBe(
    '12.345 kg of carbon, against 20.056 kg in the whole baseline',
  )
  expect(quantitiesAgainst([USED, BEFORE])).toBe(
    '12.345 kWh of energy used, against 20.055 kWh in the baseline',
  )
})

test('more than one pair are listed, each beside its baseline', () => {
  const jobs = { value: 1, unit: 'times', name: 'jobs done' }
  const jobsBefore = { value: 2, unit: 'times', name: 'jobs done in the baseline' }
  expect(quantitiesAgainst([USED, BEFORE, jobs, jobsBefore])).toBe(
    'energy used: 12.345 kWh (in the baseline 20.055 kWh); jobs done: 1 (in the baseline 2)',
  )
  expect(quantitiesAgainst([jobs, jobsBefore])).toBe('jobs done: 1 (in the baseline 2)')
  expect(quantitiesAgainst([USED, jobs])).toBe('energy used: 12.345 kWh; jobs done: 1')
  expect(quantitiesAgainst([])).toBe('')
})

test('a bound stands where it can be read', () => {
  expect(quantityInWords(SCOPE, 'at least ')).toBe('at least 42 workers in scope')
  expect(quantityInWords({ ...SCOPE, value: 1 }, 'at most ')).toBe('workers in scope: at most 1')
})

test('so much more of something reads as people speak', () => {
  expect(moreInWords(SCOPE)).toBe('42 more workers in scope')
  expect(moreInWords({ ...SCOPE, value: 1 })).toBe('1 more (workers in scope)')
  expect(moreInWords(SCHEME)).toBe('1,472 more Building Futures hours')
  expect(moreInWords({ ...SCHEME, value: 90 })).toBe('1 hour 30 minutes more (Building Futures hours)')
  expect(moreInWords({ value: 300_000, unit: 'pence', name: 'contributions' })).toBe(
    '£3,000.00 more of contributions',
  )
})

test('people are counted without their noun where the sentence has it already', () => {
  expect([amountOf(42, 'people'), amountOf(90, 'minutes')]).toEqual(['42', '1 hour 30 minutes'])
})

test('one of something keeps its noun beside it', () => {
  expect(soMuchOf(SCOPE, 'down')).toBe('42 workers in scope')
  expect(soMuchOf({ ...SCOPE, value: 1 }, 'down')).toBe('1 (workers in scope)')
})
