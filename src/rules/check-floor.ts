/**
 * Checks a floor for each row: where the rate comes from, which floor holds on which days, and
 * what arrears are worked out over.
 */
import type { RowsFigure } from '../domain/figure.ts'
import { checkRowCondition } from './check-row-condition.ts'
import { checkRowParameter } from './check-row-parameter.ts'
import type { Definitions, Report } from './definitions.ts'
import { columnOf } from './figure-columns.ts'
import type { FloorMeasure } from './measure.ts'

export function checkFloor(
  measure: FloorMeasure,
  figure: RowsFigure,
  report: Report,
  definitions: Definitions,
): void {
  if (measure.where !== undefined) {
    checkRowCondition(measure.where, figure, { where: '/where', report, definitions })
  }
  columnOf(figure, measure.countBy, '/countBy', report, { type: 'reference', required: true })
  checkRates(measure, figure, report, definitions)
  checkDays(measure, figure, report)
  columnOf(
    figure,
    measure.arrears.minutes,
    '/arrears/minutes',
    report,
    { type: 'whole-number', unit: 'minutes' },
  )
  columnOf(
    figure,
    measure.arrears.paidLater,
    '/arrears/paidLater',
    report,
    { type: 'whole-number', unit: 'pence' },
  )
  checkFloorParameter(measure.floor.parameter, '/floor/parameter', figure, report, definitions)
  for (const [index, { parameter }] of (measure.neverBelow ?? []).entries()) {
    checkFloorParameter(parameter, `/neverBelow/${index}/parameter`, figure, report, definitions)
  }
}

function checkRates(
  { rate }: FloorMeasure,
  figure: RowsFigure,
  report: Report,
  definitions: Definitions,
): void {
  for (const [index, { amount, minutes, weeks }] of rate.entries()) {
    const where = `/rate/${index}`
    columnOf(figure, amount, `${where}/amount`, report, { type: 'whole-number', unit: 'pence' })
    columnOf(figure, minutes, `${where}/minutes`, report, { type: 'whole-number', unit: 'minutes' })
    if (weeks === undefined) continue
    const wanted = { id: weeks.parameter, where: `${where}/weeks/parameter` }
    checkRowParameter({ ...wanted, kinds: ['number'], unit: 'weeks' }, report, definitions)
  }
}

function checkDays({ period }: FloorMeasure, figure: RowsFigure, report: Report): void {
  for (const [index, name] of period.entries()) {
    columnOf(figure, name, `/period/${index}`, report, { type: 'date', required: true })
  }
}

function checkFloorParameter(
  id: string,
  where: string,
  figure: RowsFigure,
  report: Report,
  definitions: Definitions,
): void {
  const kinds = ['number', 'cases'] as const
  checkRowParameter({ id, where, kinds, unit: 'pence an hour', figure }, report, definitions)
}
