import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvOut, type CsvCell } from '#app/domain/csv-out.ts'

/** What a spreadsheet may take for the beginning of a formula. */
const RUNS = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n\0]/u
const START = ['', ' ', "'", '\t', '\r', '\n', '\0', '\u{feff}', '\u{200b}', '\u{a0}']
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', 'a', '"', ',']

const aText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(
    fc.array(fc.constantFrom(...START), { maxLength: 3 }),
    fc.constantFrom(...SIGNS),
    fc.string(),
  ).map(([start, sign, rest]) => start.join('') + sign + rest),
)
const aNumber = fc.oneof(
  fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }),
)

test.each([
  '=1+1', '+44', '-2', '@SUM(A1)', '  =1', '\t=1', '＝1', '＋1', '－1', '＠x', '﹦1', '\rx', '\nx',
  '\tx', '\0x', '\u{200b}=1', '\u{a0}@x',
])('a spreadsheet takes %j as text', (text) => {
  expect(csvOut([[text]])).toBe(`\u{feff}"'${text}"\r\n`)
})

test('each line ends with CRLF, and the text begins with a byte-order mark', () => {
  expect(csvOut([['Contract', 'Value'], ['R-041', 12.5]])).toBe(
    '\u{feff}"Contract","Value"\r\n"R-041",12.5\r\n',
  )
})

test('a quote is doubled, and a comma or a new line stays in its cell', () => {
  expect(csvOut([['a "b", c', 'd\ne']])).toBe('\u{feff}"a ""b"", c","d\ne"\r\n')
})

test('a number stays a number, also below nought', () => {
  expect(csvOut([[-5, 0, -0, 1234.5]])).toBe('\u{feff}-5,0,0,1234.5\r\n')
})

test('a blank is no text of no letters', () => {
  expect(csvOut([['a', undefined, '']])).toBe('\u{feff}"a",,""\r\n')
})

test('what is no number at all is our own mistake', () => {
  expect(() => csvOut([[Number.NaN]])).toThrow('cannot hold the number NaN')
})

test('reading back gives the same cells, once the guard is taken off', () => {
  const aTable = fc.integer({ min: 1, max: 5 }).chain((columns) => {
    const aCell: fc.Arbitrary<CsvCell> = fc.oneof(aText, aNumber, fc.constant(undefined))
    return fc.array(fc.array(aCell, { minLength: columns, maxLength: columns }), { minLength: 1 })
  })
  fc.assert(
    fc.property(aTable, (rows) => {
      const wanted = rows.map((cells) => cells.map(asRead))
      expect(readBack(csvOut(rows)).map((cells) => cells.map(withoutGuard))).toEqual(wanted)
    }),
    { seed: 20_261_123, numRuns: 500 },
  )
})

test('no text of any kind becomes a formula', () => {
  fc.assert(
    fc.property(aText, (text) => {
      expect(readBack(csvOut([[text, 'next']]))[0]?.[0]).not.toMatch(RUNS)
    }),
    { seed: 20_261_123, numRuns: 1000 },
  )
})

function readBack(csv: string): readonly (readonly string[])[] {
  const options = { bom: true, record_delimiter: '\r\n' }
  const cast = (value: string, { quoting }: { quoting: boolean }): string =>
    quoting || value === '' ? value : `number ${Number(value)}`
  return parse(csv, { ...options, cast })
}

function withoutGuard(cell: string): string {
  return cell.startsWith("'") && RUNS.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell
}

function asRead(cell: CsvCell): string {
  if (cell === undefined) return ''
  return typeof cell === 'number' ? `number ${Object.is(cell, -0) ? 0 : cell}` : cell
}
