/**
 * Reads the text of an adoption sheet into a table: pasted from a spreadsheet (tabs), or a CSV with
 * commas or semicolons. It finds out which by the headings, and never looks at what cells mean.
 */
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import { countKnown } from './adoption-sheet-headings.ts'
import { readTable, type Table } from '../csv-table.ts'
import { decodeText } from '../text-of-file.ts'

export const MOST_SHEET_BYTES = 200_000
const MOST_SHEET_LINES = 200

const TAB = '\t'
const DELIMITERS = [TAB, ',', ';']

export interface SheetTable extends Table {
  readonly headingLine: number
}

export function readSheetTable(bytes: Uint8Array, file: string): Checked<SheetTable> {
  if (bytes.byteLength > MOST_SHEET_BYTES) return refused([tooLarge(file)])
  const decoded = decodeText(bytes, file)
  if (!decoded.ok) return decoded
  const text = withoutBlankLines(decoded.value)
  const lines = text.split('\n')
  const headingAt = lines.findIndex((line) => line !== '')
  if (headingAt < 0) return refused([empty(file)])

  const delimiter = delimiterOf(lines[headingAt] ?? '')
  const lenience = { shortLines: true, quotesAreText: delimiter === TAB }
  const table = readTable(new TextEncoder().encode(text), file, delimiter, lenience)
  if (!table.ok) return table
  const records = table.value.records.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (records.length === 0) return refused([onlyHeadings(file)])
  if (records.length > MOST_SHEET_LINES) return refused([tooManyLines(file, records.length)])
  return accepted({ ...table.value, records, headingLine: headingAt + 1 })
}

/** A line of blanks alone becomes an empty one, and so the others keep their numbers. */
function withoutBlankLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/^[^\S\n]+$/gm, '')
}

function delimiterOf(headingLine: string): string {
  const known = (delimiter: string): number => {
    return countKnown(headingLine.split(delimiter).map((cell) => cell.replaceAll('"', '')))
  }
  return DELIMITERS.reduce((best, each) => (known(each) > known(best) ? each : best))
}

function tooLarge(file: string): Problem {
  const message =
    `The sheet is larger than ${MOST_SHEET_BYTES / 1000} kB. ` +
    'Leave out columns that nobody asked for, or adopt in two sheets.'
  return { code: 'too-large', where: '', message, file }
}

function tooManyLines(file: string, count: number): Problem {
  const message =
    `The sheet has ${count} lines under its headings, and at most ${MOST_SHEET_LINES} are read. ` +
    'Leave out what this contract does not adopt.'
  return { code: 'too-large', where: '', message, file }
}

function empty(file: string): Problem {
  const message =
    'The sheet is empty. Paste the headings and a line for each obligation, or choose a file.'
  return { code: 'csv-broken', where: '', message, file }
}

function onlyHeadings(file: string): Problem {
  const message =
    'There is no line under the headings. Copy the headings together with the lines below them.'
  return { code: 'csv-broken', where: '', message, file }
}
