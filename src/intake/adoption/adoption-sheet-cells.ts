/**
 * The cells of one line of an adoption sheet, each read by its column. It keeps every problem with
 * the line, the heading and the value, and knows of no column what it means.
 */
import type { Problem } from '../../domain/problem.ts'
import { pointerTo } from '../../json/pointer.ts'
import { SHEET_COLUMNS, type ColumnName } from './adoption-sheet-columns.ts'
import { headingOf, type SheetHeadings } from './adoption-sheet-headings.ts'
import { shown, type CellReading } from '../cell-values.ts'

type Read<T> = (text: string) => CellReading<T>

export interface CellsOfLine {
  /** Undefined for a blank cell, and for one that was refused. */
  readonly given: <T>(name: ColumnName, read: Read<T>) => T | undefined
  /** The same, and a blank cell is refused. */
  readonly needed: <T>(name: ColumnName, read: Read<T>) => T | undefined
  readonly isAnyFilled: (names: readonly ColumnName[]) => boolean
  /** In the order of the columns. */
  readonly problems: () => readonly Problem[]
}

export interface SheetLine {
  readonly file: string
  readonly line: number
  readonly cells: readonly string[]
  readonly headings: SheetHeadings
}

export function cellsOfLine(line: SheetLine): CellsOfLine {
  const problems: { readonly at: number; readonly problem: Problem }[] = []
  const refuse = (name: ColumnName, code: Problem['code'], message: string): undefined => {
    const at = line.headings.get(name)?.at ?? Infinity
    problems.push({ at, problem: problemAt(name, { code, message }, line) })
  }
  const given = <T>(name: ColumnName, read: Read<T>): T | undefined => {
    const text = textAt(name, line)
    if (text === '') return undefined
    const reading = read(text)
    return reading.ok ? reading.value : refuse(name, reading.code, reading.message)
  }
  return {
    given,
    needed: (name, read) => {
      if (textAt(name, line) !== '') return given(name, read)
      return refuse(name, 'missing-field', blank(name, line.headings))
    },
    isAnyFilled: (names) => names.some((name) => textAt(name, line) !== ''),
    problems: () => problems.toSorted((a, b) => a.at - b.at).map(({ problem }) => problem),
  }
}

/** A problem of the cell that stands in this line under this column. */
export function problemAt(
  name: ColumnName,
  { code, message }: Pick<Problem, 'code' | 'message'>,
  { file, line, headings }: Omit<SheetLine, 'cells'>,
): Problem {
  const heading = headingOf(name, headings)
  const where = pointerTo([heading])
  return { code, where, message: `In column ${shown(heading)}: ${message}`, file, line }
}

export function textAt(name: ColumnName, { cells, headings }: SheetLine): string {
  const at = headings.get(name)?.at
  return at === undefined ? '' : (cells[at] ?? '')
}

function blank(name: ColumnName, headings: SheetHeadings): string {
  const { write } = SHEET_COLUMNS[name]
  if (headings.has(name)) return `the cell is empty. Write ${write}.`
  return `this line needs it, and the sheet has no such column. Add it, and write ${write}.`
}
