/**
 * The returns of an example with one thing changed by one unit: a number or an amount, a day, a
 * row more or fewer. So it can be seen whether an example stands at a boundary, whatever the
 * shape of its measure.
 */
import { addDays, type IsoDate } from '../domain/calendar.ts'
import type { Column, Figure, RowsFigure } from '../domain/figure.ts'
import type { Cell, FigureAnswer, MonthlyReturn, Row } from '../domain/monthly-return.ts'
import type { ObligationExample } from '../rules/grammar.ts'

type Returns = readonly MonthlyReturn[]

/** Lazy, because the first change that matters is enough. */
export function* oneUnitAway(
  { returns }: ObligationExample,
  figures: readonly Figure[],
): Generator<Returns> {
  for (const figure of figures) {
    // Over a window the newest answer stands for all: sums do not care which month gives a unit.
    const index = returns.findLastIndex(({ figures: given }) => given[figure.id] !== undefined)
    const monthlyReturn = returns[index]
    const answer = monthlyReturn?.figures[figure.id]
    if (monthlyReturn === undefined || answer === undefined) continue
    for (const changed of changedAnswers(answer, figure)) {
      const given = { ...monthlyReturn.figures, [figure.id]: changed }
      yield returns.with(index, { ...monthlyReturn, figures: given })
    }
  }
}

function* changedAnswers(answer: FigureAnswer, figure: Figure): Generator<FigureAnswer> {
  if ('number' in answer) {
    yield { number: answer.number + 1 }
    if (answer.number > 0) yield { number: answer.number - 1 }
  } else if ('rows' in answer && figure.kind === 'rows') {
    for (const rows of changedRows(answer.rows, figure)) yield { rows }
  }
}

function* changedRows(rows: readonly Row[], figure: RowsFigure): Generator<readonly Row[]> {
  for (const [index, row] of rows.entries()) {
    for (const column of figure.columns) {
      for (const cell of changedCells(row[column.id], column)) {
        yield rows.with(index, { ...row, [column.id]: cell })
      }
    }
    yield rows.toSpliced(index, 1)
    yield [...rows, renamed(row, figure)]
  }
}

function changedCells(cell: Cell | undefined, column: Column): readonly Cell[] {
  if (cell === undefined || cell === null) return []
  if (column.type === 'whole-number' && typeof cell === 'number') return [cell + 1, cell - 1]
  if (column.type === 'date' && typeof cell === 'string') {
    return [addDays(cell as IsoDate, 1), addDays(cell as IsoDate, -1)]
  }
  return []
}

/** The same once more, under another reference: a row more. */
function renamed(row: Row, { columns }: RowsFigure): Row {
  const references = columns.filter(({ id, type }) => type === 'reference' && row[id])
  return { ...row, ...Object.fromEntries(references.map(({ id }) => [id, `${row[id]}-more`])) }
}
