/**
 * The summary as a CSV table for a spreadsheet. No cell can become a formula, and the figures of
 * small groups are hidden.
 */
import type { SummaryRow } from './summary.ts'

const HEADINGS = [
  'Contract', 'Contractor', 'Month', 'Obligation', 'Outcome', 'Reason', 'Figure', 'Target',
  'Rating', 'Restricted',
]
const HIDDEN = 'hidden: fewer than five people'
const LINE_END = '\r\n'

// A spreadsheet runs what begins with one of these, also after blanks.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

export function summaryCsv(rows: readonly SummaryRow[]): string {
  const lines = [HEADINGS, ...rows.map(cellsOf)]
  return lines.map((cells) => cells.map(csvCell).join(',') + LINE_END).join('')
}

export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

function cellsOf(row: SummaryRow): readonly string[] {
  return [
    row.contract,
    row.contractor,
    row.period,
    row.title,
    row.outcomeWords,
    row.reason,
    row.isSmallGroup ? HIDDEN : row.figure,
    row.target,
    row.rating,
    row.isRestricted ? 'restricted' : '',
  ]
}
