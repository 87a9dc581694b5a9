/**
 * The columns of an adoption sheet: their plain names, the other names that people have for them,
 * and what is written in each. Which are there in a table is not known here.
 */

export interface SheetColumn {
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
    write:
      'an amount with its unit: 10%, 12, £5,000, 1,200 hours, 2.5 hectares, 50 kg or 5 points',
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
    write: 'the first day on which it binds, such as 01/04/2027',
    isNeeded: true,
  },
  to: {
    heading: 'To',
    also: ['Ends', 'End date', 'Last day'],
    write: 'the last day, if it is not that of the contract',
  },
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
    write: 'the last day of the time to get started',
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
    write: 'what was done before Goodterms, such as 15 hours',
  },
  openingWhole: {
    heading: 'Opening whole',
    also: ['Opening out of'],
    write: 'for shares: out of how much, such as 60 hours',
  },
  openingUpTo: {
    heading: 'Opening up to',
    also: ['Opening date'],
    write: 'the last day of the last month that the opening totals stand for',
  },
  openingSource: { heading: 'Opening source', also: [], write: 'where the totals stand' },
  openingRecordedOn: { heading: 'Opening recorded on', also: ['Opening recorded'], write: DAY },
  baselineFrom: { heading: 'Baseline from', also: [], write: DAY },
  baselineTo: { heading: 'Baseline to', also: [], write: DAY },
  baselineSource: { heading: 'Baseline source', also: [], write: 'where the baseline stands' },
  baselineRecordedOn: { heading: 'Baseline recorded on', also: ['Baseline recorded'], write: DAY },
  baseline: {
    heading: 'Baseline',
    also: ['Baseline figures', 'Baseline values'],
    write: 'what each figure was, by its name; where it is a table, row by row with its columns',
  },
  uplift: {
    heading: 'Uplift',
    also: ['Uplift rule'],
    write: 'when a new rate must be paid: on announcement, by deadline, or on 1 April',
  },
} as const satisfies Readonly<Record<string, SheetColumn>>

export type ColumnName = keyof typeof SHEET_COLUMNS
