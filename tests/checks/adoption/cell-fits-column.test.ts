import { expect, test } from 'vitest'
import { cellFault } from '#app/checks/adoption/cell-fits-column.ts'
import type { Column } from '#app/domain/figure.ts'

const COMMON = { id: 'x', label: 'X', required: true } as const
const NUMBER: Column = { ...COMMON, type: 'whole-number', unit: 'kilograms', min: 1, max: 9 }
const CHOICE: Column = {
  ...COMMON, type: 'choice', choices: [{ value: 'landfill', label: 'To landfill' }],
}

test('a total of a year may be more than a row of a month, never less than the least', () => {
  expect(cellFault(NUMBER, 5000)).toBeUndefined()
  expect(cellFault(NUMBER, 0)).toMatchObject({ code: 'out-of-range' })
})

test.each<[Column, string | number, string | undefined]>([
  [NUMBER, '12', 'wrong-type'],
  [CHOICE, 'landfill', undefined],
  [CHOICE, 'landfil', 'not-allowed'],
  [{ ...COMMON, type: 'date' }, '2026-02-28', undefined],
  [{ ...COMMON, type: 'date' }, '2026-02-30', 'not-a-date'],
  [{ ...COMMON, type: 'area-code' }, 'E07000148', undefined],
  [{ ...COMMON, type: 'area-code' }, 'Norwich', 'wrong-type'],
  [{ ...COMMON, type: 'reference' }, 'A-1', undefined],
  [{ ...COMMON, type: 'reference' }, '=1+1', 'wrong-type'],
])('in the column %j the cell %j is %s', (column, cell, code) => {
  expect(cellFault(column, cell)?.code).toBe(code)
})

test('a choice that is not there is told with the one that was meant', () => {
  expect(cellFault(CHOICE, 'landfil')?.message).toContain('Did you mean `landfill`?')
})
