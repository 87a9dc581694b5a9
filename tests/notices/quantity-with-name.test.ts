import { expect, test } from 'vitest'
import { quantityWithName } from '../../src/notices/quantity-with-name.ts'

test('whole hours of something called hours read as people speak', () => {
  expect(quantityWithName(88_320, 'minutes', 'Building Futures hours')).toBe(
    '1,472 Building Futures hours',
  )
})

test('hours with minutes keep their own words and take the name in brackets', () => {
  expect(quantityWithName(90, 'minutes', 'hours worked')).toBe('1 hour 30 minutes (hours worked)')
  expect(quantityWithName(60, 'minutes', 'hours worked')).toBe('1 hour (hours worked)')
})

test('one of something that is named in the plural takes the name in brackets', () => {
  expect(quantityWithName(1, 'people', 'workers in scope')).toBe('1 (workers in scope)')
  expect(quantityWithName(42, 'people', 'workers in scope')).toBe('42 workers in scope')
})

test('money is of something', () => {
  expect(quantityWithName(123_456, 'pence', 'payments')).toBe('£1,234.56 of payments')
})
