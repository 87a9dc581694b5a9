/**
 * The columns of an adoption sheet by their plain names, and which heading of a table means which.
 * Capitals, spaces and marks in a heading count for nothing; anything else is refused.
 */
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import { suggestion } from '../json/nearest-name.ts'
import { pointerTo } from '../json/pointer.ts'
import { shown } from './cell-values.ts'
import type { Table } from './csv-table.ts'

interface SheetColumn {
  readonly heading: string
  /** Other names under which people have it. */
  readonly also: readonly string[]
  /** What is written in it, for the page and for messages. */
  readonly write: string
  readonly isNeeded?: true
}

const DAY = 'a day, such as 31/08/2027 or 2027-08-31'

export const SHEET_COLUMNS = {
  obligation: {
    heading: 'Obligation',
    also: ['Rule', 'Obligation id', 'Obligation title', 'Commitment', 'Promise'],
    write: 'the title of the rule, or its id',
    isNeeded: true,
  },
  clause: {
    heading: 'Clause',
    also: ['Clause number', 'Clause no', 'Paragraph'],
    write: 'the number of the clause, such as 14.2',
    isNeeded: true,
  },
  words: {
    heading: 'Words',
    also: ['Wording', 'Clause words', 'Words of the clause', 'Text'],
    write: 'the contract’s own words, quoted',
    isNeeded: true,
  },
  target: {
    heading: 'Target',
    also: ['Target value', 'Target amount'],
    write: 'an amount with its unit: 10%, 12, £5,000, 1,200 hours, 2.5 hectares, 50 kg, 5 points',
  },
  window: {
    heading: 'Window',
    also: ['Target window', 'Counted over'],
    write: 'month, contract year, whole contract, by date, or rolling 12 months',
    isNeeded: true,
  },
  by: { heading: 'By', also: ['By date', 'Due by', 'By when'], write: `${DAY}, with “by date”` },
  from: {
    heading: 'From',
    also: ['Starts', 'Start date', 'First day'],
    write: `the first day on which it binds, such as 01/04/2027`,
    isNeeded: true,
  },
  to: { heading: 'To', also: ['Ends', 'End date', 'Last day'], write: `the last day, if not that of the contract` },
  setBy: {
    heading: 'Set by',
    also: ['Target set by', 'Who set it'],
    write: 'council, bidder or law',
    isNeeded: true,
  },
  area: {
    heading: 'Area',
    also: ['Own area', 'Area codes'],
    write: 'where it is not the contract’s: Norwich: E07000148 as at 01/04/2026',
  },
  profile: {
    heading: 'Profile',
    also: ['Falls due', 'Target profile'],
    write: 'how the target falls due, by title or id; empty, every day counts the same',
  },
  nothingDueUpTo: {
    heading: 'Nothing due up to',
    also: ['Nothing due until', 'Mobilisation up to', 'Mobilisation ends'],
    write: `the last day of the time to get started`,
  },
  planned: {
    heading: 'Planned',
    also: ['Planned whole', 'Planned in all'],
    write: 'what is expected over the whole window, such as 31,000 hours',
  },
  mostInAMonth: {
    heading: 'Most in a month',
    also: ['Most each month', 'Maximum in a month'],
    write: 'the most that can be done in a month, such as 4',
  },
  openingPart: {
    heading: 'Opening part',
    also: ['Opening', 'Opening total', 'Opening totals'],
    write: 'what was done before Goodterms, such as 580 hours',
  },
  openingWhole: {
    heading: 'Opening whole',
    also: ['Opening out of'],
    write: 'for shares: out of how much, such as 7,800 hours',
  },
  openingUpTo: { heading: 'Opening up to', also: ['Opening date'], write: 'the last day of a month' },
  openingSource: { heading: 'Opening source', also: [], write: 'where the totals stand' },
  openingRecordedOn: { heading: 'Opening recorded on', also: ['Opening recorded'], write: DAY },
  baselineFrom: { heading: 'Baseline from', also: [], write: DAY },
  baselineTo: { heading: 'Baseline to', also: [], write: DAY },
  baselineSource: { heading: 'Baseline source', also: [], write: 'where the baseline stands' },
  baselineRecordedOn: { heading: 'Baseline recorded on', also: ['Baseline recorded'], write: DAY },
  baseline: {
    heading: 'Baseline',
    also: ['Baseline figures', 'Baseline values'],
    write: 'what the figures were: a figure: 12,000, or: a figure column=value column=value; and the next',
  },
  uplift: {
    heading: 'Uplift',
    also: ['Uplift rule'],
    write: 'when a new rate must be paid: on announcement, by deadline, or on 1 April',
  },
} as const satisfies Readonly<Record<string, SheetColumn>>

export type ColumnName = keyof typeof SHEET_COLUMNS
/** Where each column that is there stands in the table, and its heading as it was written. */
export type SheetHeadings = ReadonlyMap<ColumnName, { readonly at: number; readonly heading: string }>

const NAMES = Object.keys(SHEET_COLUMNS) as readonly ColumnName[]
const BY_PLAIN_HEADING = new Map(
  NAMES.flatMap((name) => headingsOf(name).map((each) => [plainOf(each), name] as const)),
)

export function readHeadings(table: Table, line: number): Checked<SheetHeadings> {
  const headings = new Map<ColumnName, { readonly at: number; readonly heading: string }>()
  const problems: Problem[] = []
  const refuse = (code: Problem['code'], heading: string, message: string): void => {
    problems.push({ code, where: pointerTo([heading]), message, file: table.file, line })
  }
  table.headings.forEach((heading, at) => {
    const name = BY_PLAIN_HEADING.get(plainOf(heading))
    const first = name === undefined ? undefined : headings.get(name)
    if (name === undefined) {
      if (heading !== '' || isFilled(table, at)) refuse('unknown-field', heading, unknown(heading, at))
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
  return `The heading ${shown(heading)} is not one of an adoption sheet. Correct it, or take the column out.${near}`
}

function sameColumn(heading: string, first: string): string {
  return `The headings ${shown(first)} and ${shown(heading)} mean the same column. Keep one of them.`
}

function missing({ heading, write }: SheetColumn): string {
  return `The sheet has no column ${shown(heading)}. Add it, and write in it ${write}.`
}
