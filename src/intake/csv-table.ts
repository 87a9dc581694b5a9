/**
 * Reads a CSV table strictly into headings and cells of text, each record with its line. It
 * mends nothing and guesses nothing: a table that is not whole is refused with the line.
 */
import assert from 'node:assert/strict'
import { CsvError, parse } from 'csv-parse/sync'
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import { shown } from './cell-values.ts'
import { decodeText } from './text-of-file.ts'

const LONGEST_RECORD = 100_000

export interface Table {
  readonly file: string
  readonly headings: readonly string[]
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

interface ParsedRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** What a table may do that is left to no guess. */
export interface Lenience {
  /** A quote inside a cell is text: spreadsheets quote a copied cell only where they must. */
  readonly quotesAreText?: boolean
  /** A line may end before its last cells, which are then blank: spreadsheets leave them out. */
  readonly shortLines?: boolean
  /** Lines may have any number of cells: whoever asks for that judges each line by itself. */
  readonly raggedLines?: boolean
}

export function readTable(
  bytes: Uint8Array,
  file: string,
  delimiter = ',',
  lenience: Lenience = {},
): Checked<Table> {
  const text = decodeText(bytes, file)
  if (!text.ok) return text
  try {
    // One kind of line ending, so that lines inside quoted cells are counted as an editor does.
    const lines = text.value.replaceAll(/\r\n?/g, '\n')
    return tableOf(parseRecords(lines, delimiter, lenience), file)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refused([brokenTable(error, file)])
  }
}

function parseRecords(
  text: string,
  delimiter: string,
  { quotesAreText = false, shortLines = false, raggedLines = false }: Lenience,
): readonly ParsedRecord[] {
  const options = {
    bom: true,
    delimiter,
    info: true,
    max_record_size: LONGEST_RECORD,
    record_delimiter: '\n',
    relax_column_count: raggedLines,
    relax_column_count_less: shortLines,
    relax_quotes: quotesAreText,
    skip_empty_lines: true,
  }
  return parse(text, options) as unknown as readonly ParsedRecord[]
}

function tableOf(records: readonly ParsedRecord[], file: string): Checked<Table> {
  const [header, ...rest] = records
  if (header === undefined) {
    const message = 'The table is empty. Its first line must hold the headings of the columns.'
    return refused([{ code: 'csv-broken', where: '', message, file }])
  }
  const headings = header.record.map((heading) => heading.trim())
  const twice = headings.find((heading, at) => heading !== '' && headings.indexOf(heading) < at)
  if (twice !== undefined) {
    const message =
      `Two columns have the heading ${shown(twice)}, so nobody can tell which is meant. ` +
      'Give each column a heading of its own.'
    return refused([{ code: 'csv-broken', where: '', message, file, line: header.info.lines }])
  }
  return accepted({
    file,
    headings,
    records: rest.map((parsed) => ({
      line: firstLineOf(parsed),
      cells: parsed.record.map((cell) => cell.trim()),
    })),
  })
}

/** The parser gives the line on which a record ends. */
function firstLineOf({ record, info }: ParsedRecord): number {
  return info.lines - record.reduce((lines, cell) => lines + cell.split('\n').length - 1, 0)
}

function brokenTable(error: CsvError, file: string): Problem {
  const line: unknown = error['lines']
  assert(typeof line === 'number', 'the parser names the line of each error')
  return { code: 'csv-broken', where: '', message: explained(error), file, line }
}

function explained(error: CsvError): string {
  switch (error.code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
      return (
        'This line has more or fewer cells than the headings. ' +
        'Put a cell that holds the delimiter between double quotes, and leave no cell out.'
      )
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A double quote is opened and never closed. Close it, or double a quote that is text.'
    case 'CSV_MAX_RECORD_SIZE':
      return (
        `This line is longer than ${LONGEST_RECORD} characters. ` +
        'Look for a double quote that is never closed, or for lines that run together.'
      )
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return (
        'A double quote stands in the middle of a cell. ' +
        'Put the whole cell between double quotes, and write a quote inside it twice.'
      )
    default:
      return 'This line cannot be read as CSV. Save the table again as CSV (UTF-8).'
  }
}
