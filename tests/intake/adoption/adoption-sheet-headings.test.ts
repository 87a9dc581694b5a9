import { expect, test } from 'vitest'
import { countKnown, headingOf, readHeadings } from '#app/intake/adoption/adoption-sheet-headings.ts'
import { problemsOf } from '../some-figures.ts'

const NEEDED = ['Obligation', 'Clause', 'Words', 'Window', 'From', 'Set by']

function read(headings: readonly string[], cells: readonly string[] = []) {
  return readHeadings({ file: 'sheet.csv', headings, records: [{ line: 2, cells }] }, 1)
}

test('columns stand in any order, and capitals, spaces and marks count for nothing', () => {
  const headings = read(['SETBY', 'from', 'Window', 'words', 'Clause no.', 'Rule', 'opening-up-to'])
  expect(headings.ok && [...headings.value].map(([name, { at }]) => [name, at])).toEqual([
    ['setBy', 0], ['from', 1], ['window', 2], ['words', 3], ['clause', 4], ['obligation', 5],
    ['openingUpTo', 6],
  ])
})

test('an unknown heading is refused with the one that it is most like', () => {
  expect(problemsOf(read([...NEEDED, 'Tarjet']))).toMatchObject([
    {
      code: 'unknown-field',
      where: '/Tarjet',
      line: 1,
      message: expect.stringContaining('Did you mean `Target`?'),
    },
  ])
})

test('two headings for the same column are refused', () => {
  expect(problemsOf(read([...NEEDED, 'Rule']))).toMatchObject([
    { code: 'duplicate-row', message: expect.stringContaining('“Obligation” and “Rule”') },
  ])
})

test('a column that is needed and not there is named, with what to write in it', () => {
  expect(problemsOf(read(NEEDED.slice(1)))).toMatchObject([
    { code: 'missing-column', message: expect.stringContaining('no column “Obligation”') },
  ])
})

test('a column without a heading is passed over only while it is empty', () => {
  expect(read([...NEEDED, '']).ok).toBe(true)
  expect(problemsOf(read([...NEEDED, ''], ['', '', '', '', '', '', 'x']))).toMatchObject([
    { code: 'unknown-field', message: expect.stringContaining('Column 7 has no heading') },
  ])
})

test('a column is called as it is in the sheet, or else by its plain name', () => {
  const headings = read(['Rule', ...NEEDED.slice(1)])
  if (!headings.ok) throw new Error('these headings are whole')
  expect(headingOf('obligation', headings.value)).toBe('Rule')
  expect(headingOf('openingUpTo', headings.value)).toBe('Opening up to')
})

test('known headings are counted, to find out what stands between them', () => {
  expect(countKnown(['Rule', 'x', 'TARGET'])).toBe(2)
})
