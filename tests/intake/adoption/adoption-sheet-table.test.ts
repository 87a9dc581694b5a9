import { describe, expect, test } from 'vitest'
import { readSheetTable } from '#app/intake/adoption/adoption-sheet-table.ts'
import { bytesOf } from '../a-sheet.ts'
import { problemsOf } from '../some-figures.ts'

const read = (text: string) => readSheetTable(bytesOf(text), 'sheet.csv')

test.each(['\t', ',', ';'])('cells between %j are found by the headings', (mark) => {
  const table = read([['Obligation', 'Clause'], ['talks', '3.1']].map((each) => each.join(mark)).join('\n'))
  expect(table).toMatchObject({
    ok: true,
    value: { headings: ['Obligation', 'Clause'], records: [{ line: 2, cells: ['talks', '3.1'] }] },
  })
})

test('a comma inside a heading in quotes does not decide', () => {
  const table = read('"Obligation";"Clause";"Words"\ntalks;3.1;"a, b, c"')
  expect(table.ok && table.value.records[0]?.cells).toEqual(['talks', '3.1', 'a, b, c'])
})

test('blank lines are passed over, and the others keep their numbers', () => {
  const table = read('\n \t \nObligation\tClause\r\n\t\r\n  \r\ntalks\t3.1\r\n\t\t\r\n')
  expect(table).toMatchObject({
    ok: true,
    value: { headingLine: 3, records: [{ line: 6, cells: ['talks', '3.1'] }] },
  })
})

test('a line may end before its last cells, as spreadsheets save it', () => {
  expect(read('Obligation,Clause,To\ntalks,3.1').ok).toBe(true)
})

describe('what is pasted from a spreadsheet', () => {
  test('may hold quotes as text', () => {
    const table = read('Obligation\tWords\ntalks\tsay "yes" to all\nhours\t"Local" people do it')
    expect(table.ok && table.value.records.map(({ cells }) => cells[1])).toEqual([
      'say "yes" to all', '"Local" people do it',
    ])
  })

  test('may hold a cell of several lines', () => {
    const table = read('Obligation\tWords\ntalks\t"one\ntwo"\nhours\tx')
    expect(table.ok && table.value.records).toMatchObject([
      { line: 2, cells: ['talks', 'one\ntwo'] }, { line: 4 },
    ])
  })
})

test.each([
  ['', 'The sheet is empty.'],
  [' \n\t\n', 'The sheet is empty.'],
  ['Obligation\tClause', 'There is no line under the headings.'],
  ['Obligation\tClause\n\t\n', 'There is no line under the headings.'],
  [`Obligation\n${'talks\n'.repeat(201)}`, 'has 201 lines'],
  [`Obligation\n${'x'.repeat(200_000)}`, 'larger than 200 kB'],
  ['Obligation,Clause\ntalks,"3.1', 'never closed'],
  ['Obligation\u{0}', 'NUL'],
])('%j is refused', (text, why) => {
  expect(problemsOf(read(text))[0]?.message).toContain(why)
})

test('a file that is no UTF-8 is refused with how to save it', () => {
  const latin = new Uint8Array([...bytesOf('Target\n'), 0xa3, 0x35])
  expect(problemsOf(readSheetTable(latin, 'sheet.csv'))).toMatchObject([{ code: 'not-text', line: 2 }])
})
