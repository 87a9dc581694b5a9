import { expect, test } from 'vitest'
import { columnLabel, columnsOf, figureLabel, parameterTitle } from '#app/rules/in-words/labels.ts'
import { wordedRules } from '../worded-rules.ts'

const RULES = wordedRules()

test('figures, columns and parameters are known by the names that people know', () => {
  expect(figureLabel('bills', RULES)).toBe('“Invoices”')
  expect(columnLabel('paid', 'bills', RULES)).toBe('“Paid on”')
  expect(parameterTitle('floor', RULES)).toBe('“Real Living Wage”')
})

test('only a table has columns', () => {
  expect(columnsOf('bills', RULES)).toHaveLength(5)
  expect(columnsOf('helped', RULES)).toEqual([])
})
