/**
 * Opens a council's contract register as it exports it: headings, a few lines to look at, and
 * which column is probably which. It reads no contract yet: a person looks at the mapping first.
 */
import { accepted, refused, type Checked } from '../../domain/problem.ts'
import { readTable, type Table } from '../csv-table.ts'
import {
  dateQuestions, proposedMapping, type DateQuestion, type RegisterMapping,
} from './register-mapping.ts'

const MOST_LINES = 10_000
const SAMPLE_LINES = 5
const DELIMITERS = [',', ';', '\t', '|']

export interface RegisterTable {
  readonly table: Table
  readonly headings: readonly string[]
  readonly sampleRows: readonly (readonly string[])[]
  readonly proposedMapping: RegisterMapping
  /** What the proposed mapping leaves open. */
  readonly questions: readonly DateQuestion[]
}

export function readRegisterTable(bytes: Uint8Array, file: string): Checked<RegisterTable> {
  const read = readTable(bytes, file, delimiterOf(bytes), { raggedLines: true })
  if (!read.ok) return read
  const { headings } = read.value
  // Spreadsheets export lines of blank cells below a table.
  const records = read.value.records.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (records.length > MOST_LINES) {
    const message = `The table has more than ${MOST_LINES} lines. Split it, and import each part.`
    return refused([{ code: 'too-large', where: '', message, file }])
  }
  const table = { ...read.value, records }
  const mapping = proposedMapping(table)
  return accepted({
    table,
    headings,
    sampleRows: records.slice(0, SAMPLE_LINES).map(({ cells }) => cells),
    proposedMapping: mapping,
    questions: dateQuestions(table, mapping),
  })
}

/** The mark that stands most often between the headings. */
function delimiterOf(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 20_000))
  const headings = (/^[^\r\n]*/.exec(start)?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const times = (mark: string): number => headings.split(mark).length - 1
  return DELIMITERS.toSorted((a, b) => times(b) - times(a))[0] ?? ','
}
