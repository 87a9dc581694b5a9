/**
 * A mapping file: which column of a table is which of our fields, and how its texts are to be
 * read. Read once, and refused when it does not fit the figure; it never looks into the table.
 */
import type { IsoDate, Period } from '../domain/calendar.ts'
import type { Column, Figure, RowsFigure, Unit } from '../domain/figure.ts'
import type { Cell, MonthlyReturn } from '../domain/monthly-return.ts'
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import { readSchema, schemaChecker } from '../json/check-schema.ts'
import { pointerTo } from '../json/pointer.ts'
import { readJson } from '../json/read-json.ts'
import { shown, type DateForm } from './cell-values.ts'
import { timesOf, type AreaUnit, type Weight } from './larger-units.ts'
import { labelOf } from './row-in-return.ts'

export interface LookUp {
  readonly table: string
  readonly from: string
  readonly to: string
}

export interface FromColumn {
  readonly column: string
  readonly date?: DateForm
  readonly money?: 'pounds' | 'pence'
  readonly time?: 'hours' | 'minutes'
  readonly weight?: Weight
  readonly area?: AreaUnit
  readonly words?: Readonly<Record<string, Cell>>
  /** In the first of these tables that knows the text. */
  readonly lookUp?: LookUp | readonly LookUp[]
  /** Texts that mean: not known. */
  readonly notKnown?: readonly string[]
  /** Texts that mean: no value; the field is left out. */
  readonly absent?: readonly string[]
}

export type CellSource = FromColumn | { readonly constant: Cell } | { readonly rowNumber: true }

export interface MonthOfColumn {
  readonly monthOf: string
  readonly date: DateForm
  /** Invoices, say, may belong to the month in which their term ends. */
  readonly plusDays?: number
}

/** Lines that are not rows of the figure; how many and why is said wherever the rows are used. */
export interface LeaveOut {
  readonly column: string
  readonly texts: readonly string[]
  readonly because: string
}

export interface Mapping {
  readonly figure: string
  readonly table: string
  readonly contract: string | { readonly column: string }
  readonly period: Period | MonthOfColumn
  readonly version?: number
  readonly receivedOn?: IsoDate
  readonly declaration: MonthlyReturn['declaration']
  readonly leaveOut?: readonly LeaveOut[]
  readonly delimiter?: string
  readonly columns: Readonly<Record<string, CellSource>>
}

export interface FittingMapping {
  readonly mapping: Mapping
  readonly figure: RowsFigure
  readonly file: string
  readonly lineOf: (pointer: string) => number | undefined
}

/** Ways of reading that fit one kind of column only; the schema lets each stand alone. */
const TREATMENTS = ['date', 'money', 'time', 'weight', 'area'] as const

let checkShape: ReturnType<typeof schemaChecker> | undefined

export function readMapping(
  text: string,
  file: string,
  figures: ReadonlyMap<string, Figure>,
): Checked<FittingMapping> {
  const json = readJson(text, file)
  if (!json.ok) return json
  const { value } = json.value
  const lineOf = (pointer: string): number | undefined => json.value.lineOf(pointer)
  checkShape ??= schemaChecker(readSchema('mapping'))
  const misshapen = checkShape(value, file, lineOf)
  if (misshapen.length > 0) return refused(misshapen)

  const mapping = value as Mapping
  const figure = figures.get(mapping.figure)
  if (figure?.kind !== 'rows') {
    return refused([inMapping(noRowsFigure(mapping.figure, figures), { file, lineOf })])
  }
  const problems = misfits(mapping, figure)
  if (problems.length === 0) return accepted({ mapping, figure, file, lineOf })
  return refused(problems.map((problem) => inMapping(problem, { file, lineOf })))
}

/** The problem with the place of the mapping file. */
export function inMapping(
  problem: Problem,
  { file, lineOf }: Pick<FittingMapping, 'file' | 'lineOf'>,
): Problem {
  const line = lineOf(problem.where)
  return { ...problem, file, ...(line === undefined ? {} : { line }) }
}

function noRowsFigure(id: string, figures: ReadonlyMap<string, Figure>): Problem {
  const known = [...figures.values()].filter(({ kind }) => kind === 'rows').map((each) => each.id)
  const message =
    `${shown(id)} is not a figure that is asked in rows. Write one of ${known.join(', ')}.`
  return { code: 'unknown-name', where: '/figure', message }
}

function misfits(mapping: Mapping, figure: RowsFigure): readonly Problem[] {
  const columns = new Map(figure.columns.map((column) => [column.id, column]))
  const mapped = Object.entries(mapping.columns).flatMap(([field, source]) => {
    const column = columns.get(field)
    const where = pointerTo(['columns', field])
    return column === undefined
      ? [unknownField(field, figure, where)]
      : misfitsOf(source, column, where)
  })
  const missing = figure.columns.filter(
    ({ id, required }) => required && !Object.hasOwn(mapping.columns, id),
  )
  return [...mapped, ...missing.map(({ id }) => missingField(id, figure))]
}

function unknownField(field: string, figure: RowsFigure, where: string): Problem {
  const known = figure.columns.map(({ id }) => id).join(', ')
  const message = `“${figure.label}” has no field ${shown(field)}. Write one of ${known}.`
  return { code: 'unknown-field', where, message }
}

function missingField(id: string, figure: RowsFigure): Problem {
  const message =
    `The field ${id}, ${labelOf(id, figure)}, is needed in every row. ` +
    'Say which column holds it, or give a constant.'
  return { code: 'missing-field', where: '/columns', message }
}

function misfitsOf(source: CellSource, column: Column, where: string): readonly Problem[] {
  if (!('column' in source)) return []
  const treatment = TREATMENTS.find((each) => source[each] !== undefined)
  const unit = column.type === 'whole-number' ? column.unit : undefined
  const fits = {
    date: column.type === 'date',
    money: unit === 'pence',
    time: unit === 'minutes',
    weight: fitsLarger(source.weight, unit),
    area: fitsLarger(source.area, unit),
  }
  if (treatment === undefined || fits[treatment]) return []
  const kind = unit === undefined ? `is a ${column.type}` : `counts ${unit}`
  const message =
    `“${column.label}” ${kind}, so its column cannot be read as ` +
    `${wayOf(source, treatment)}. Take ${treatment} out, or map another column.`
  return [{ code: 'wrong-unit', where: `${where}/${treatment}`, message }]
}

function fitsLarger(written: Weight | AreaUnit | undefined, unit: Unit | undefined): boolean {
  return written !== undefined && unit !== undefined && timesOf(written, unit) !== undefined
}

function wayOf({ weight, area }: FromColumn, treatment: (typeof TREATMENTS)[number]): string {
  const written = treatment === 'weight' ? weight : treatment === 'area' ? area : undefined
  return written === undefined ? treatment : `${treatment} in ${written}`
}
