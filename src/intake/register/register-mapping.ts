/**
 * Which column of a council's table is which field: proposed from its headings and cells, changed
 * by a person, and checked before anything is read by it. Where days and months could be either
 * way round it asks, and never chooses.
 */
import type { Problem } from '../../domain/problem.ts'
import { shown } from '../cell-values.ts'
import type { Table } from '../csv-table.ts'
import { orderIn, type DayOrder } from './register-date.ts'
import {
  DATE_FIELDS, FIELD_LABELS, NEEDED_FIELDS, rankOf, REGISTER_FIELDS, type RegisterField,
} from './register-fields.ts'

export interface RegisterColumn {
  readonly heading: string
  /** Left out: the column is not read. */
  readonly field?: RegisterField
  /** Which comes first in `03/04/2026`; only where the cells of a date do not show it. */
  readonly dayOrder?: DayOrder
}

export interface RegisterMapping {
  /** One for each column of the table, in its order. */
  readonly columns: readonly RegisterColumn[]
  /** References that stand in several lines get `-1`, `-2` and so on; else they are refused. */
  readonly numberRepeated?: boolean
}

/** A date that could be read two ways, with a cell to show. */
export interface DateQuestion {
  readonly column: number
  readonly heading: string
  readonly example: string
}

export function proposedMapping(table: Table): RegisterMapping {
  const fieldAt = new Map<number, RegisterField>()
  for (const field of REGISTER_FIELDS) {
    const ranked = table.headings
      .map((heading, column) => ({ column, rank: rankOf(heading, field) }))
      .filter(({ rank, column }) => rank !== undefined && !fieldAt.has(column))
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    // The parts of an address stand in several columns.
    const taken = field === 'address' ? ranked : ranked.slice(0, 1)
    for (const { column } of taken) fieldAt.set(column, field)
  }
  const columns = table.headings.map((heading, column) => {
    const field = fieldAt.get(column)
    return field === undefined ? { heading } : { heading, field }
  })
  return { columns }
}

/** What a person has to say before the dates of the table can be read. */
export function dateQuestions(table: Table, mapping: RegisterMapping): readonly DateQuestion[] {
  return mapping.columns.flatMap(({ heading, field, dayOrder }, column) => {
    if (field === undefined || !DATE_FIELDS.includes(field) || dayOrder !== undefined) return []
    if (orderOf(table, column) !== 'either') return []
    const cells = cellsOf(table, column)
    const example = cells.find((cell) => orderIn([cell]) !== undefined) ?? ''
    return [{ column, heading, example }]
  })
}

/** As said by a person, else as the cells of the column show it. */
export function dayOrderOf(
  table: Table,
  mapping: RegisterMapping,
  column: number,
): DayOrder | undefined {
  const said = mapping.columns[column]?.dayOrder
  if (said !== undefined) return said
  const order = orderOf(table, column)
  return order === 'either' ? undefined : order
}

export function mappingProblems(table: Table, mapping: RegisterMapping): readonly Problem[] {
  const headings = mapping.columns.map(({ heading }) => heading)
  if (JSON.stringify(headings) !== JSON.stringify(table.headings)) {
    const message =
      'The columns that were chosen are not those of this table. Choose them again.'
    return [{ code: 'missing-column', where: '/columns', message, file: table.file }]
  }
  return [
    ...NEEDED_FIELDS.filter((field) => timesOf(mapping, field) === 0).map(missingField),
    ...REGISTER_FIELDS
      .filter((field) => field !== 'address' && timesOf(mapping, field) > 1)
      .map(fieldTwice),
    ...dateQuestions(table, mapping).map(askedOrder),
  ].map((problem) => ({ ...problem, file: table.file }))
}

function timesOf({ columns }: RegisterMapping, field: RegisterField): number {
  return columns.filter((column) => column.field === field).length
}

function missingField(field: RegisterField): Problem {
  const message =
    `No column is chosen for “${FIELD_LABELS[field]}”, which every contract needs. Choose one.`
  return { code: 'missing-column', where: '/columns', message }
}

function fieldTwice(field: RegisterField): Problem {
  const message =
    `Several columns are chosen for “${FIELD_LABELS[field]}”. Choose one, and leave out the rest.`
  return { code: 'duplicate-key', where: '/columns', message }
}

function askedOrder({ column, heading, example }: DateQuestion): Problem {
  const message =
    `In column ${shown(heading)} dates such as ${shown(example)} can be read two ways. ` +
    'Say whether the day or the month comes first.'
  return { code: 'not-a-date', where: `/columns/${column}/dayOrder`, message }
}

/** `Start date (dd/mm/yyyy)` says it in the heading. */
function orderOf(table: Table, column: number): DayOrder | 'either' | undefined {
  const order = orderIn(cellsOf(table, column))
  if (order !== 'either') return order
  const heading = (table.headings[column] ?? '').toLowerCase()
  if (/\bdd?[-/.]mm?\b/.test(heading)) return 'day-first'
  return /\bmm?[-/.]dd?\b/.test(heading) ? 'month-first' : order
}

function cellsOf(table: Table, column: number): readonly string[] {
  return table.records.map(({ cells }) => cells[column] ?? '')
}
