/**
 * Which column of a table is which column of an adoption sheet. Capitals, spaces and marks in a
 * heading count for nothing; a heading that means nothing here is refused, never passed over.
 */
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import { suggestion } from '../../json/nearest-name.ts'
import { pointerTo } from '../../json/pointer.ts'
import { SHEET_COLUMNS, type ColumnName, type SheetColumn } from './adoption-sheet-columns.ts'
import { shown } from '../cell-values.ts'
import type { Table } from '../csv-table.ts'

interface Place {
  readonly at: number
  readonly heading: string
}
/** Where each column that is there stands in the table, and its heading as it was written. */
export type SheetHeadings = ReadonlyMap<ColumnName, Place>

const NAMES = Object.keys(SHEET_COLUMNS) as readonly ColumnName[]
const BY_PLAIN_HEADING = new Map(
  NAMES.flatMap((name) => headingsOf(name).map((each) => [plainOf(each), name] as const)),
)

export function readHeadings(table: Table, line: number): Checked<SheetHeadings> {
  const headings = new Map<ColumnName, Place>()
  const problems: Problem[] = []
  const refuse = (code: Problem['code'], heading: string, message: string): void => {
    problems.push({ code, where: pointerTo([heading]), message, file: table.file, line })
  }
  table.headings.forEach((heading, at) => {
    const name = BY_PLAIN_HEADING.get(plainOf(heading))
    const first = name === undefined ? undefined : headings.get(name)
    if (name === undefined) {
      const isUsed = heading !== '' || isFilled(table, at)
      if (isUsed) refuse('unknown-field', heading, unknown(heading, at))
    } else if (first === undefined) headings.set(name, { at, heading })
    else refuse('duplicate-row', heading, sameColumn(heading, first.heading))
  })
  for (const name of NAMES) {
    const column: SheetColumn = SHEET_COLUMNS[name]
    if (column.isNeeded && !headings.has(name)) {
      refuse('missing-column', column.heading, missing(column))
    }
  }
  return problems.length > 0 ? refused(problems) : accepted(headings)
}

/** How many of these cells are headings that are known: the delimiter that gives most is meant. */
export function countKnown(cells: readonly string[]): number {
  return cells.filter((cell) => BY_PLAIN_HEADING.has(plainOf(cell))).length
}

/** The heading as it stands in the sheet, or as it would have to be called. */
export function headingOf(name: ColumnName, headings: SheetHeadings): string {
  return headings.get(name)?.heading ?? SHEET_COLUMNS[name].heading
}

function headingsOf(name: ColumnName): readonly string[] {
  return [SHEET_COLUMNS[name].heading, ...SHEET_COLUMNS[name].also]
}

function plainOf(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function isFilled({ records }: Table, at: number): boolean {
  return records.some(({ cells }) => (cells[at] ?? '') !== '')
}

function unknown(heading: string, at: number): string {
  if (heading === '') return `Column ${at + 1} has no heading, and its cells are filled. Name it.`
  const near = suggestion(heading, NAMES.map((name) => SHEET_COLUMNS[name].heading))
  return (
    `The heading ${shown(heading)} is not one of an adoption sheet. ` +
    `Correct it, or take the column out.${near}`
  )
}

function sameColumn(heading: string, first: string): string {
  return `The headings ${shown(first)} and ${shown(heading)} mean the same. Keep one of them.`
}

function missing({ heading, write }: SheetColumn): string {
  return `The sheet has no column ${shown(heading)}. Add it, and write in it ${write}.`
}
