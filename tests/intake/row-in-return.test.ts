import { expect, test } from 'vitest'
import { isFields, labelOf } from '#app/intake/row-in-return.ts'
import { BILLS } from './some-figures.ts'

test('a column is named to people by its label', () => {
  expect(labelOf('amountPence', BILLS)).toBe('“Amount”')
})

test.each([null, [], 'text', 3])('%j has no fields', (value) => {
  expect(isFields(value)).toBe(false)
})
