/**
 * Checks a sum over the rows of a figure, or one number: that the figure can be added up in the
 * unit of the measure.
 */
import type { Figure, RowsFigure, Unit } from '../domain/figure.ts'
import { checkRowCondition } from './check-row-condition.ts'
import type { Definitions, Report } from './definitions.ts'
import { lookUp } from './definitions.ts'
import { columnOf } from './figure-columns.ts'
import type { Sum } from './measure.ts'

/** The figure, when the sum can be made of it. */
export function checkSum(
  sum: Sum,
  unit: Unit,
  where: string,
  report: Report,
  definitions: Definitions,
): Figure | undefined {
  const figure = lookUp(definitions, 'figure', sum.figure, `${where}/figure`, report)
  if (figure === undefined) return undefined
  if (figure.kind === 'rows') {
    checkRowsSum(sum, figure, unit, where, report)
    if (sum.where === undefined) return figure
    checkRowCondition(sum.where, figure, { where: `${where}/where`, report, definitions })
    return figure
  }
  if (figure.kind !== 'number') {
    wrongFigure(figure, 'a number or a table of rows', `${where}/figure`, report)
    return undefined
  }
  if (sum.sum !== undefined || sum.where !== undefined) {
    report(
      'not-allowed',
      where,
      `\`${figure.id}\` is one number and has no columns; take \`sum\` and \`where\` out.`,
    )
  }
  if (figure.unit !== unit) unitsDiffer(figure.id, figure.unit, unit, `${where}/figure`, report)
  return figure
}

function checkRowsSum(
  sum: Sum,
  figure: RowsFigure,
  unit: Unit,
  where: string,
  report: Report,
): void {
  if (sum.sum !== undefined) {
    columnOf(figure, sum.sum, `${where}/sum`, report, { type: 'whole-number', unit })
  } else if (unit !== 'times' && unit !== 'people') {
    report(
      'wrong-unit',
      where,
      `Rows are counted in times or people, not in ${unit}; name the column to add up in ` +
        '`sum`, or change `unit`.',
    )
  }
}

function unitsDiffer(id: string, has: string, wanted: string, where: string, report: Report): void {
  report(
    'wrong-unit',
    where,
    `\`${id}\` counts ${has}, but the measure counts ${wanted}; give both the same unit.`,
  )
}

export function wrongFigure(figure: Figure, wanted: string, where: string, report: Report): void {
  report(
    'wrong-type',
    where,
    `The figure \`${figure.id}\` is of the kind ${figure.kind}, but ${wanted} is needed here; ` +
      'name another figure.',
  )
}
