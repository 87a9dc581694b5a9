import { expect, test } from 'vitest'
import { personalDataIn, REFERENCE_DESCRIPTION, REFERENCE_PATTERN } from '#app/intake/reference.ts'

const pattern = new RegExp(REFERENCE_PATTERN, 'u')

test.each(['W-001', '#1234', 'INV/2026/0042', 'a', '0000611365', 'Smith & Co (Norwich)', 'A+B'])(
  '%s may be a reference',
  (reference) => {
    expect(pattern.test(reference)).toBe(true)
  },
)

test.each([
  '', ' W1', 'W1 ', 'W\u202E1', 'W\u00001', 'W\n1', 'Wé', 'W１', '=1+1', '+1', '-1', '@a',
  '<script>', 'a"b', 'a\u200Bb', 'Ａ1',
])('%j is no reference', (reference) => {
  expect(pattern.test(reference)).toBe(false)
})

test.each(['QQ123456C', 'qq 12 34 56 c', 'QQ-12-34-56-C'])(
  'the form of a National Insurance number is refused kindly: %s',
  (reference) => {
    expect(personalDataIn(reference, 'worker')).toMatch(/National Insurance.*[Pp]lease/)
  },
)

test('an e-mail address is refused kindly', () => {
  expect(personalDataIn('sam@example.org', 'worker')).toMatch(/e-mail.*[Pp]lease/)
})

test.each(['SC123456', 'GB123456789', 'W-001', 'AB1234567C'])(
  'a company, VAT or payroll number is no National Insurance number: %s',
  (reference) => {
    expect(personalDataIn(reference, 'supplier')).toBeUndefined()
  },
)

test('the number of an invoice may look like anything', () => {
  expect(personalDataIn('QQ123456C', 'id')).toBeUndefined()
})

test('the first sentence says the whole form, because messages show no more', () => {
  expect(REFERENCE_DESCRIPTION.split('. ')).toHaveLength(1)
})
