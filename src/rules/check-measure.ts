/**
 * Checks a measure: figures of the right kind, columns that hold what is needed, units that agree,
 * parameters that are there.
 */
import type { Figure, RowsFigure, Unit } from '../domain/figure.ts'
import { checkFloor } from './check-floor.ts'
import { checkRowParameter } from './check-row-parameter.ts'
import { checkRowCondition } from './check-row-condition.ts'
import type { Definitions, Report } from './definitions.ts'
import { lookUp } from './definitions.ts'
import { columnOf } from './figure-columns.ts'
import type { CountMeasure, Measure, OnTimeMeasure, ShareMeasure, Sum } from './grammar.ts'

export function checkMeasure(measure: Measure, report: Report, definitions: Definitions): void {
  switch (measure.shape) {
    case 'floor-for-each-row': {
      const figure = rowsFigureOf(measure.of, report, definitions)
      if (figure !== undefined) checkFloor(measure, figure, report, definitions)
      return
    }
    case 'on-time': {
      const figure = rowsFigureOf(measure.of, report, definitions)
      if (figure !== undefined) checkOnTime(measure, figure, report, definitions)
      return
    }
    case 'share':
      return checkShare(measure, report, definitions)
    case 'count':
      return checkCount(measure, report, definitions)
    case 'change-from-baseline':
      checkSum(measure.part, measure.unit, '/part', report, definitions)
      return
    case 'level-at-date': {
      checkSum(measure.part, measure.unit, '/part', report, definitions)
      const least = measure.leastResponse?.parameter
      if (least === undefined) return
      checkRowParameter(
        { id: least, where: '/leastResponse/parameter', kinds: ['number'] },
        report,
        definitions,
      )
      return
    }
    case 'document-in-force': {
      const figure = lookUp(definitions, 'figure', measure.of, '/of', report)
      if (figure === undefined || figure.kind === 'document') return
      wrongFigure(figure, 'a document', '/of', report)
    }
  }
}

function rowsFigureOf(
  id: string,
  report: Report,
  definitions: Definitions,
): RowsFigure | undefined {
  const figure = lookUp(definitions, 'figure', id, '/of', report)
  if (figure === undefined || figure.kind === 'rows') return figure
  wrongFigure(figure, 'a table of rows', '/of', report)
  return undefined
}

function wrongFigure(figure: Figure, wanted: string, where: string, report: Report): void {
  report(
    'wrong-type',
    where,
    `The figure \`${figure.id}\` is of the kind ${figure.kind}, but ${wanted} is needed here; ` +
      'name another figure.',
  )
}

function checkCount(measure: CountMeasure, report: Report, definitions: Definitions): void {
  const figure = checkSum(measure.part, measure.unit, '/part', report, definitions)
  if (figure?.nature !== 'stock') return
  report(
    'not-allowed',
    '/part/figure',
    `\`${figure.id}\` is a stock, as it stands at the end of a month, and is never added up; ` +
      'use the shape `level-at-date`.',
  )
}

function checkShare(measure: ShareMeasure, report: Report, definitions: Definitions): void {
  const { part, whole, unit } = measure
  const partFigure = checkSum(part, unit, '/part', report, definitions)
  const wholeFigure = checkSum(whole, unit, '/whole', report, definitions)
  if (partFigure === undefined || wholeFigure === undefined) return
  if (partFigure.nature !== wholeFigure.nature) {
    report(
      'wrong-unit',
      '/part/figure',
      `\`${partFigure.id}\` is a ${partFigure.nature} and \`${wholeFigure.id}\` a ` +
        `${wholeFigure.nature}, so no share can be made of them.`,
    )
  } else if (partFigure.kind === 'rows' || wholeFigure.kind === 'rows') {
    checkSameRows(part, whole, report)
  } else if (partFigure.kind === 'number' && partFigure.notMoreThan !== wholeFigure.id) {
    report(
      'part-above-whole',
      '/part/figure',
      `\`${partFigure.id}\` may be more than \`${wholeFigure.id}\`; write "notMoreThan": ` +
        `"${wholeFigure.id}" in the figure \`${partFigure.id}\`.`,
    )
  }
}

/** A part is some of the rows of its whole, counted in the same way. */
function checkSameRows(part: Sum, whole: Sum, report: Report): void {
  if (part.figure !== whole.figure) {
    report(
      'part-above-whole',
      '/part/figure',
      `The part is taken from \`${part.figure}\` and the whole from \`${whole.figure}\`; name ` +
        'the same figure in both.',
    )
  } else if (part.sum !== whole.sum) {
    report(
      'wrong-unit',
      '/part/sum',
      'The part and the whole must be counted alike; name the same column in `sum` of both, or ' +
        'leave it out of both.',
    )
  }
}

/** The figure, when the sum can be made of it. */
function checkSum(
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

function checkOnTime(
  measure: OnTimeMeasure,
  figure: RowsFigure,
  report: Report,
  definitions: Definitions,
): void {
  if (measure.where !== undefined) {
    checkRowCondition(measure.where, figure, { where: '/where', report, definitions })
  }
  columnOf(figure, measure.received, '/received', report, { type: 'date', required: true })
  columnOf(figure, measure.paid, '/paid', report, { type: 'date' })
  columnOf(figure, measure.amount, '/amount', report, { type: 'whole-number', unit: 'pence' })
  if (measure.payableFrom !== undefined) {
    columnOf(figure, measure.payableFrom, '/payableFrom', report, { type: 'date' })
  }
  if (measure.dispute !== undefined) {
    columnOf(figure, measure.dispute.from, '/dispute/from', report, { type: 'date' })
    columnOf(figure, measure.dispute.to, '/dispute/to', report, { type: 'date' })
  }
  checkRowParameter(
    { id: measure.days.parameter, where: '/days/parameter', kinds: ['number'], unit: 'days' },
    report,
    definitions,
  )
  checkInterest(measure, figure, report, definitions)
}

function checkInterest(
  { interest }: OnTimeMeasure,
  figure: RowsFigure,
  report: Report,
  definitions: Definitions,
): void {
  if (interest === undefined) return
  const { referenceRate, margin, fixedSum, daysInYear } = interest
  const wanted = [
    { id: referenceRate, where: '/interest/referenceRate', kinds: ['number'], unit: 'basis points' },
    { id: margin, where: '/interest/margin', kinds: ['number'], unit: 'basis points' },
    { id: fixedSum, where: '/interest/fixedSum', kinds: ['number', 'cases'], unit: 'pence', figure },
    { id: daysInYear, where: '/interest/daysInYear', kinds: ['number'], unit: 'days' },
  ] as const
  for (const each of wanted) checkRowParameter(each, report, definitions)
}
