/**
 * The returns of an example with one thing changed by one unit: a number or an amount, a day, a
 * row more or fewer. So it can be seen whether an example stands at a boundary, whatever the
 * shape of its measure.
 */
import { addDays } from '../domain/calendar.ts'
import type { Figure, RowsFigure } from '../domain/figure.ts'
import type { Cell, FigureAnswer, MonthlyReturn, Row } from '../domain/monthly-return.ts'
import type { ObligationExample, RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import { countsRowsOf, decidingColumns, figuresIn } from './parts-of-measure.ts'

type Returns = readonly MonthlyReturn[]

/** Lazy, because the first change that matters is enough. */
export function* oneUnitAway(
  { returns }: ObligationExample,
  measure: Measure,
  { figures }: RuleSet,
): Generator<Returns> {
  for (const id of figuresIn(measure)) {
    // Over a window the newest answer stands for all: sums do not care which month gives a unit.
    const index = returns.findLastIndex(({ figures: given }) => given[id] !== undefined)
    const monthlyReturn = returns[index]
    const answer = monthlyReturn?.figures[id]
    if (monthlyReturn === undefined || answer === undefined) continue
    const figure = figures.get(id)
    for (const changed of changedAnswers(answer, figure, measure)) {
      const given = { ...monthlyReturn.figures, [id]: changed }
      yield returns.with(index, { ...monthlyReturn, figures: given })
    }
  }
}

function* changedAnswers(
  answer: FigureAnswer,
  figure: Figure | undefined,
  measure: Measure,
): Generator<FigureAnswer> {
  if ('number' in answer) {
    yield { number: answer.number + 1 }
    if (answer.number > 0) yield { number: answer.number - 1 }
  } else if ('rows' in answer && figure?.kind === 'rows') {
    const columns = decidingColumns(measure, figure.id)
    for (const rows of withOtherCells(answer.rows, columns)) yield { rows }
    for (const rows of withUnitPassedOn(answer.rows, columns)) yield { rows }
    if (!countsRowsOf(measure, figure.id)) return
    for (const rows of oneRowMoreOrFewer(answer.rows, figure)) yield { rows }
  }
}

function* withOtherCells(
  rows: readonly Row[],
  columns: readonly string[],
): Generator<readonly Row[]> {
  for (const [index, row] of rows.entries()) {
    for (const column of columns) {
      for (const cell of changedCells(row[column])) {
        yield rows.with(index, { ...row, [column]: cell })
      }
    }
  }
}

/** Whole numbers and days; what is blank stays so. */
function changedCells(cell: Cell | undefined): readonly Cell[] {
  if (typeof cell === 'number') return [cell + 1, cell - 1]
  return typeof cell === 'string' ? [addDays(cell, 1), addDays(cell, -1)] : []
}

/** One unit in place of another, as in a share whose whole stays the same. */
function* withUnitPassedOn(
  rows: readonly Row[],
  columns: readonly string[],
): Generator<readonly Row[]> {
  for (const column of columns) {
    for (const [from, giver] of rows.entries()) {
      const given = giver[column]
      if (typeof given !== 'number') continue
      for (const [to, taker] of rows.entries()) {
        const taken = taker[column]
        if (from === to || typeof taken !== 'number') continue
        const without = rows.with(from, { ...giver, [column]: given - 1 })
        yield without.with(to, { ...taker, [column]: taken + 1 })
      }
    }
  }
}

/** Where rows are counted, a row is the unit. */
function* oneRowMoreOrFewer(rows: readonly Row[], figure: RowsFigure): Generator<readonly Row[]> {
  for (const [index, row] of rows.entries()) {
    yield rows.toSpliced(index, 1)
    yield [...rows, renamed(row, figure)]
  }
}

/** The same once more, under another reference: a row more. */
function renamed(row: Row, { columns }: RowsFigure): Row {
  const references = columns.filter(({ id, type }) => type === 'reference' && row[id])
  return { ...row, ...Object.fromEntries(references.map(({ id }) => [id, `${row[id]}-more`])) }
}
