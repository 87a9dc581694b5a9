import { expect, test } from 'vitest'
import { cellsOfLine, textAt, type SheetLine } from '#app/intake/adoption/adoption-sheet-cells.ts'
import type { CellReading } from '#app/intake/cell-values.ts'

const LINE: SheetLine = {
  file: 'sheet.csv',
  line: 4,
  cells: ['talks', ''],
  headings: new Map([
    ['obligation', { at: 0, heading: 'Rule' }],
    ['target', { at: 1, heading: 'Target' }],
  ]),
}
const asText = (text: string): CellReading<string> => ({ ok: true, value: text })
const never = (): CellReading<string> => ({ ok: false, code: 'not-allowed', message: 'no.' })

test('a blank cell is left out', () => {
  const cells = cellsOfLine(LINE)
  expect(cells.given('target', never)).toBeUndefined()
  expect(cells.problems()).toEqual([])
})

test('a problem has the line, the heading as it stands, and what is wrong', () => {
  const cells = cellsOfLine(LINE)
  expect(cells.given('obligation', never)).toBeUndefined()
  expect(cells.problems()).toEqual([
    {
      code: 'not-allowed',
      where: '/Rule',
      message: 'In column “Rule”: no.',
      file: 'sheet.csv',
      line: 4,
    },
  ])
})

test('a cell that is needed and blank is refused, in the order of the columns', () => {
  const cells = cellsOfLine(LINE)
  cells.needed('words', asText)
  cells.needed('target', asText)
  expect(cells.needed('obligation', asText)).toBe('talks')
  expect(cells.problems()).toMatchObject([
    { where: '/Target', message: expect.stringContaining('the cell is empty') },
    { where: '/Words', message: expect.stringContaining('the sheet has no such column') },
  ])
})

test('whether any cell of several is filled can be asked', () => {
  const cells = cellsOfLine(LINE)
  expect(cells.isAnyFilled(['target', 'words'])).toBe(false)
  expect(cells.isAnyFilled(['target', 'obligation'])).toBe(true)
})

test('a column that is not there is blank', () => {
  expect(textAt('words', LINE)).toBe('')
})
