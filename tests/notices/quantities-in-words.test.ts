import { expect, test } from 'vitest'
import { quantitiesInWords } from '../../src/notices/quantities-in-words.ts'

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
