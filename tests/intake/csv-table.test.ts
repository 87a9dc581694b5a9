import { expect, test } from 'vitest'
import { readTable } from '#app/intake/csv-table.ts'
import { problemsOf } from './some-figures.ts'

test('each record has its cells and its line in the file', () => {
  expect(read('a,b\n1,2\n3,4\n')).toMatchObject({
    ok: true,
    value: {
      headings: ['a', 'b'],
      records: [{ line: 2, cells: ['1', '2'] }, { line: 3, cells: ['3', '4'] }],
    },
  })
})

test.each(['\n', '\r\n', '\r'])('lines are counted as an editor counts them (%j)', (end) => {
  const table = read(['a,b', '1,"x', 'y"', '', '3,4', ''].join(end))
  expect(table.ok && table.value.records.map(({ line }) => line)).toEqual([2, 5])
})

test('a byte-order mark is no part of the first heading', () => {
  expect(read('\uFEFFa,b\n1,2')).toMatchObject({ value: { headings: ['a', 'b'] } })
})

test('a byte-order mark that was garbled earlier stays part of the heading', () => {
  expect(read('ï»¿a,b\n1,2')).toMatchObject({ value: { headings: ['ï»¿a', 'b'] } })
})

test('a heading that stands twice is refused', () => {
  expect(problemsOf(read('Pay,Hours,Pay\n1,2,3'))).toMatchObject([
    { code: 'csv-broken', line: 1, message: expect.stringContaining('“Pay”') },
  ])
})

test('a ragged line is refused with its number', () => {
  expect(problemsOf(read('a,b\n1,2\n1,2,3\n'))).toMatchObject([{ code: 'csv-broken', line: 3 }])
})

test('a ragged line is read as it is where that is asked for', () => {
  const bytes = new TextEncoder().encode('a,b\n1\n1,2,3\n')
  expect(readTable(bytes, 'register.csv', ',', { raggedLines: true })).toMatchObject({
    value: { records: [{ line: 2, cells: ['1'] }, { line: 3, cells: ['1', '2', '3'] }] },
  })
})

test.each(['a,b\n1,"2\n', 'a,b\n1,2"3\n', 'a,b\n1,"2"3\n'])(
  'a stray double quote is refused: %j',
  (text) => {
    expect(problemsOf(read(text))).toMatchObject([{ code: 'csv-broken', line: 2 }])
  },
)

test('a table without a line is refused', () => {
  expect(problemsOf(read(''))).toMatchObject([{ code: 'csv-broken' }])
})

test('a line that never ends is refused with its number', () => {
  const problems = problemsOf(read(`a,b\n1,${'x'.repeat(200_000)}\n`))
  expect(problems).toMatchObject([{ code: 'csv-broken', line: 2 }])
})

test('a line of 50 MB is refused without reading it', () => {
  const bytes = new Uint8Array(50_000_000).fill(0x78)
  expect(problemsOf(readTable(bytes, 'pay.csv'))).toMatchObject([
    { code: 'too-large', file: 'pay.csv', message: expect.stringContaining('20 MB') },
  ])
})

test('a semicolon may stand between the cells where the mapping says so', () => {
  expect(readTable(bytesOf('a;b\n1,5;2'), 'pay.csv', ';')).toMatchObject({
    value: { records: [{ cells: ['1,5', '2'] }] },
  })
})

test('what is pasted may hold quotes as text, and leave out its last cells', () => {
  const lenient = { quotesAreText: true, shortLines: true }
  const table = readTable(bytesOf('a\tb\nsay "yes"\n'), 'x.csv', '\t', lenient)
  expect(table.ok && table.value.records[0]?.cells).toEqual(['say "yes"'])
})

function read(text: string) {
  return readTable(bytesOf(text), 'pay.csv')
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
