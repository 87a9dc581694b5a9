/**
 * Checks a sum over the rows of a figure, or one number: that the figure can be added up in the
 * unit of the measure.
 */
import type { Figure, RowsFigure, Unit } from '../domain/figure.ts'
import { checkRowCondition } from './check-row-condition.ts'
import { checkRowParameter } from './check-row-parameter.ts'
import type { Definitions, Report } from './definitions.ts'
import { lookUp } from './definitions.ts'
import { columnOf } from './figure-columns.ts'
import type { Sum } from './measure.ts'

/** The figure, when the sum can be made of it. Without a unit it may be counted in any. */
export function checkSum(
  sum: Sum,
  unit: Unit | undefined,
  where: string,
  report: Report,
  definitions: Definitions,
): Figure | undefined {
  const figure = lookUp(definitions, 'figure', sum.figure, `${where}/figure`, report)
  if (figure === undefined) return undefined
  if (figure.kind === 'rows') {
    checkRowsSum({ sum, figure, unit, where }, report, definitions)
    return figure
  }
  if (figure.kind !== 'number') {
    wrongFigure(figure, 'a number or a table of rows', `${where}/figure`, report)
    return undefined
  }
  const ofRows = (['sum', 'where', 'distinct', 'times'] as const).filter((field) => field in sum)
  if (ofRows.length > 0) {
    const fields = ofRows.map((field) => `\`${field}\``).join(' and ')
    report('not-allowed', where, `\`${figure.id}\` is one number without rows; take ${fields} out.`)
  }
  if (unit !== undefined && figure.unit !== unit) {
    unitsDiffer(figure.id, figure.unit, unit, `${where}/figure`, report)
  }
  return figure
}

interface RowsSum {
  readonly sum: Sum
  readonly figure: RowsFigure
  readonly unit: Unit | undefined
  readonly where: string
}

function checkRowsSum(part: RowsSum, report: Report, definitions: Definitions): void {
  const { sum, figure, unit, where } = part
  checkAmount(part, report)
  if (sum.times !== undefined) {
    const wanted = { id: sum.times.parameter, where: `${where}/times/parameter`, figure }
    const inUnit = unit === undefined ? {} : { unit }
    checkRowParameter({ ...wanted, ...inUnit, kinds: ['number', 'cases'] }, report, definitions)
  }
  if (sum.distinct !== undefined) checkDistinct(sum.distinct, part, report)
  if (sum.where === undefined) return
  checkRowCondition(sum.where, figure, { where: `${where}/where`, report, definitions })
}

/** What is multiplied may be of any unit: that of the product is the parameter's. */
function checkAmount({ sum, figure, unit, where }: RowsSum, report: Report): void {
  const column = { type: 'whole-number' } as const
  if (sum.sum !== undefined) {
    const isOwn = unit !== undefined && sum.times === undefined
    const wanted = isOwn ? { ...column, unit } : column
    columnOf(figure, sum.sum, `${where}/sum`, report, wanted)
  } else if (sum.times === undefined && unit !== undefined && !ROW_UNITS.includes(unit)) {
    report(
      'wrong-unit',
      where,
      `Rows are counted in times or people, not in ${unit}; name the column to add up in ` +
        '`sum`, or change `unit`.',
    )
  }
}

const ROW_UNITS: readonly Unit[] = ['times', 'people']

function checkDistinct(name: string, { sum, figure, where }: RowsSum, report: Report): void {
  const place = `${where}/distinct`
  const column = columnOf(figure, name, place, report, { required: true })
  if (column !== undefined && column.type !== 'reference' && column.type !== 'choice') {
    report(
      'wrong-type',
      place,
      `The column \`${name}\` of \`${figure.id}\` is a ${column.type}, but a reference or a ` +
        'choice says that two rows are of the same thing; name another column.',
    )
  }
  if (sum.sum === undefined && sum.times === undefined) return
  report(
    'not-allowed',
    place,
    'Things that count once are counted, not added up; take `distinct` out, or `sum` and `times`.',
  )
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
