import { expect, test } from 'vitest'
import { SHEET_COLUMNS } from '#app/intake/adoption/adoption-sheet-columns.ts'

const COLUMNS = Object.values(SHEET_COLUMNS)

test('no two columns go by the same name', () => {
  const names = COLUMNS.flatMap(({ heading, also }) => [heading, ...also])
  const plain = names.map((name) => name.toLowerCase().replaceAll(' ', ''))
  expect(new Set(plain).size).toBe(plain.length)
})

test('what a contract must say of an obligation is needed', () => {
  const needed = COLUMNS.filter((column) => 'isNeeded' in column).map(({ heading }) => heading)
  expect(needed).toEqual(['Obligation', 'Clause', 'Words', 'Window', 'From', 'Set by'])
})
