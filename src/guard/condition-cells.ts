/**
 * The rows that conditions can tell apart, so that they can be tried on all of them: each choice,
 * numbers just below, at and above each limit, days around a month, places in an area and out of
 * it. Values that pass the same tests are one.
 */
import { rowAnswer, type RowSurroundings } from '../assessment/row-condition.ts'
import { addDays } from '../domain/calendar.ts'
import type { Column, RowsFigure } from '../domain/figure.ts'
import type { Cell, Row } from '../domain/monthly-return.ts'
import type { RowCondition, RowTest } from '../rules/measure.ts'
import { rightSideOf, testsOf } from './condition-surroundings.ts'

/** More rows than these are not tried. */
const ROWS_MAX = 50_000
const OTHER_WORD = 'another'
/** Undefined stands for a cell that is left blank. */
type Candidate = Cell | undefined

/** Undefined where there would be too many. */
export function cellsOf(
  conditions: readonly RowCondition[],
  figure: RowsFigure,
  surroundings: RowSurroundings,
  blanks: 'with-blanks' | 'without-blanks',
): readonly Row[] | undefined {
  const tests = testsOf(conditions)
  const fields = [...new Set(tests.flatMap(({ field }) => field ?? []))]
  let rows: readonly Row[] = [{}]
  for (const field of fields) {
    const column = figure.columns.find(({ id }) => id === field)
    const about = tests.filter((test) => test.field === field)
    const values = toldApart(
      [
        ...candidatesFor(about, column, surroundings),
        ...(blanks === 'with-blanks' && mayBeBlank(column) ? [undefined] : []),
      ],
      about,
      surroundings,
    )
    if (rows.length * values.length > ROWS_MAX) return undefined
    rows = rows.flatMap((row) => values.map((value) => withCell(row, field, value)))
  }
  return rows
}

function withCell(row: Row, field: string, value: Candidate): Row {
  return value === undefined ? row : { ...row, [field]: value }
}

/** What is not known of a choice or a place is written as such, even in a column that is needed. */
function mayBeBlank(column: Column | undefined): boolean {
  return column?.required !== true || column.type === 'choice' || column.type === 'area-code'
}

function candidatesFor(
  tests: readonly RowTest[],
  column: Column | undefined,
  surroundings: RowSurroundings,
): readonly Candidate[] {
  const sides = tests.map(({ value }) => rightSideOf(value, surroundings.parameter))
  switch (column?.type) {
    case 'choice':
      return column.choices.map(({ value }) => value)
    case 'whole-number': {
      const { min, max } = column
      const around = sides.filter((side) => typeof side === 'number')
        .flatMap((side) => [side - 1, side, side + 1])
      return [min, max, ...around].filter((value) => value >= min && value <= max)
    }
    case 'date':
      return surroundings.month.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])
    case 'area-code':
    case 'reference':
    case undefined: {
      const words = sides.flatMap((side) => (typeof side === 'object' ? side : []))
      return [...words, ...(surroundings.area ?? []), OTHER_WORD]
    }
  }
}

/** One value of each kind that the tests can tell apart. */
function toldApart(
  candidates: readonly Candidate[],
  tests: readonly RowTest[],
  surroundings: RowSurroundings,
): readonly Candidate[] {
  const first = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const row = withCell({}, tests[0]?.field ?? '', candidate)
    const answers = tests.map((test) => rowAnswer(test, row, surroundings)).join(' ')
    if (!first.has(answers)) first.set(answers, candidate)
  }
  return [...first.values()]
}
