import { expect, test } from 'vitest'
import { repeatedRows } from '#app/intake/repeated-rows.ts'
import { aBill, BILLS } from './some-figures.ts'

test('the same row twice is refused, and both are named', () => {
  const rows = [aBill(), aBill({ id: 'B-002' }), aBill({ amountPence: 9 })]
  expect(repeatedRows(rows, BILLS, { rows })).toEqual([
    {
      code: 'duplicate-row',
      where: '/figures/bills/rows/2',
      message:
        'Row 3 repeats row 1: both have the same “Supplier” and “Bill”. ' +
        'Keep one of them, or correct what names it.',
    },
  ])
})

test('rows from a table are named by their lines', () => {
  const rows = [aBill(), aBill()]
  const [problem] = repeatedRows(rows, BILLS, { rows, file: 'bills.csv', lines: [4, 9] })
  expect(problem?.message).toContain('Line 9 repeats line 4')
})

test('the same number from two suppliers is no repetition', () => {
  const rows = [aBill(), aBill({ supplier: 'S-002' })]
  expect(repeatedRows(rows, BILLS, { rows })).toEqual([])
})

test('parts of a name are never run together', () => {
  const rows = [aBill({ supplier: 'a', id: 'bc' }), aBill({ supplier: 'ab', id: 'c' })]
  expect(repeatedRows(rows, BILLS, { rows })).toEqual([])
})

test('rows without a whole name are left to the schema', () => {
  const rows = [aBill({ id: undefined }), aBill({ id: undefined }), null, 3]
  expect(repeatedRows(rows, BILLS, { rows })).toEqual([])
})
