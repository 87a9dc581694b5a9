/**
 * The one way in which a table leaves Goodterms as CSV (RFC 4180, with CRLF, and a byte-order mark
 * so that a spreadsheet reads £ as £). No text of a cell can become a formula there. It never
 * decides what a table holds.
 */
import assert from 'node:assert/strict'

/** A number stays a number, also a negative one; what is undefined is a blank cell. */
export type CsvCell = string | number | undefined

const BYTE_ORDER_MARK = '\u{feff}'
const LINE_END = '\r\n'

// A spreadsheet runs what begins with one of these (ASVS 1.2.10), some also after blanks or marks
// that nobody sees, and some also in their full or small width. A text that begins with the guard
// itself is guarded too where the guard could not be told from ours.
const FORMULA = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n\0])/u

export function csvOut(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => cells.map(csvCell).join(',') + LINE_END).join('')
}

function csvCell(cell: CsvCell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return csvNumber(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}

function csvNumber(value: number): string {
  assert(Number.isFinite(value), `a table cannot hold the number ${value}`)
  return String(Object.is(value, -0) ? 0 : value)
}
