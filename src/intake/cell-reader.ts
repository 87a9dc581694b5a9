/**
 * Turns the source of one field into a function that reads it out of a record. It treats texts
 * as the mapping says, and in no other way.
 */
import type { Column } from '../domain/figure.ts'
import type { Cell } from '../domain/monthly-return.ts'
import type { Problem } from '../domain/problem.ts'
import {
  readDate,
  readHours,
  readLarger,
  readPounds,
  readWholeNumber,
  readWord,
  shown,
  type CellReading,
} from './cell-values.ts'
import type { Table } from './csv-table.ts'
import { timesOf } from './larger-units.ts'
import type { Finder } from './look-up.ts'
import type { CellSource, FromColumn } from './mapping.ts'

/** `undefined` leaves the field out of the row. */
export type CellReader = (
  cells: readonly string[],
  rowNumber: number,
) => CellReading<Cell | undefined>

export function cellReader(
  source: CellSource,
  column: Column,
  table: Table,
  finders: readonly Finder[],
): CellReader {
  if ('constant' in source) return () => ({ ok: true, value: source.constant })
  if ('rowNumber' in source) {
    const isNumber = column.type === 'whole-number'
    return (_, rowNumber) => ({ ok: true, value: isNumber ? rowNumber : String(rowNumber) })
  }
  const at = table.headings.indexOf(source.column)
  const read = textReader(source, column, finders)
  return (cells) => {
    const text = cells[at] ?? ''
    if (source.absent?.includes(text) === true) return { ok: true, value: undefined }
    if (source.notKnown?.includes(text) === true) return { ok: true, value: null }
    const reading = read(text)
    if (reading.ok) return reading
    return { ...reading, message: `In column ${shown(source.column)}: ${reading.message}` }
  }
}

/** The problem of a heading that the mapping names and the table has not. */
export function missingHeading(heading: string, where: string, table: Table): Problem {
  const message =
    `The table ${table.file} has no column ${shown(heading)}. ` +
    `Its columns are ${table.headings.map(shown).join(', ')}. ` +
    'Write a heading as it stands in the first line of the table.'
  return { code: 'missing-column', where, message }
}

function textReader(
  source: FromColumn,
  column: Column,
  finders: readonly Finder[],
): (text: string) => CellReading<Cell | undefined> {
  if (source.lookUp !== undefined) return (text) => ({ ok: true, value: lookedUp(text, finders) })
  const words = source.words && new Map(Object.entries(source.words))
  const read = kindReader(source, column)
  return (text) => {
    if (text === '' && words?.has('') !== true) return emptyCell(column)
    return words === undefined ? read(text) : readWord(text, words)
  }
}

function kindReader(source: FromColumn, column: Column): (text: string) => CellReading<Cell> {
  if (source.money === 'pounds') return readPounds
  if (source.time === 'hours') return readHours
  const larger = source.weight ?? source.area
  if (larger !== undefined && column.type === 'whole-number') {
    const { unit } = column
    // The mapping was refused if the one could not be read as the other.
    const times = timesOf(larger, unit) ?? 1
    return (text) => readLarger(text, { written: larger, times, unit })
  }
  switch (column.type) {
    case 'whole-number':
      return readWholeNumber
    case 'date':
      return (text) => readDate(text, source.date ?? 'YYYY-MM-DD')
    case 'reference':
    case 'choice':
    case 'area-code':
      return (text) => ({ ok: true, value: text })
  }
}

function lookedUp(text: string, finders: readonly Finder[]): string | null {
  for (const find of finders) {
    const found = find(text)
    if (found !== undefined) return found
  }
  return null
}

/** A blank is not a nil: it leaves out what may be left out, and is refused where it may not. */
function emptyCell(column: Column): CellReading<undefined> {
  if (!column.required) return { ok: true, value: undefined }
  const mayBeUnknown = column.type === 'choice' || column.type === 'area-code'
  const advice = mayBeUnknown
    ? '; where an empty cell means that it is not known, list "" under "notKnown" in the mapping.'
    : '.'
  return { ok: false, code: 'missing-field', message: `the cell is empty. Fill it in${advice}` }
}
