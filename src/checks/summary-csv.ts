/**
 * The summary as a CSV table for a spreadsheet. No cell can become a formula, and the figures of
 * small groups are hidden.
 */
import { csvOut } from '../domain/csv-out.ts'
import type { SummaryRow } from './summary.ts'

const HEADINGS = [
  'Contract', 'Contractor', 'Month', 'Obligation', 'Outcome', 'Reason', 'Figure', 'Target',
  'Rating', 'Restricted',
]
const HIDDEN = 'hidden: fewer than five people'

export function summaryCsv(rows: readonly SummaryRow[]): string {
  return csvOut([HEADINGS, ...rows.map(cellsOf)])
}

/** As it may leave the service. */
export function shownFigure({ isSmallGroup, figure }: SummaryRow): string {
  return isSmallGroup ? HIDDEN : figure
}

function cellsOf(row: SummaryRow): readonly string[] {
  return [
    row.contract,
    row.contractor,
    row.period,
    row.title,
    row.outcomeWords,
    row.reason,
    shownFigure(row),
    row.target,
    row.rating,
    row.isRestricted ? 'restricted' : '',
  ]
}
