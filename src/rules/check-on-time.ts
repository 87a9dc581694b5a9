/**
 * Checks a measure of payments in time: the columns of its days, the term and the interest.
 */
import type { RowsFigure } from '../domain/figure.ts'
import { checkRowCondition } from './check-row-condition.ts'
import { checkRowParameter, type WantedParameter } from './check-row-parameter.ts'
import type { Definitions, Report } from './definitions.ts'
import { columnOf } from './figure-columns.ts'
import type { OnTimeMeasure } from './measure.ts'

export function checkOnTime(
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
  const rate = { kinds: ['number'], unit: 'basis points' } as const
  const wanted: readonly WantedParameter[] = [
    { ...rate, id: referenceRate, where: '/interest/referenceRate' },
    { ...rate, id: margin, where: '/interest/margin' },
    { id: daysInYear, where: '/interest/daysInYear', kinds: ['number'], unit: 'days' },
  ]
  for (const each of wanted) checkRowParameter(each, report, definitions)
  const sum = { id: fixedSum, where: '/interest/fixedSum', kinds: ['number', 'cases'] } as const
  checkRowParameter({ ...sum, unit: 'pence', figure }, report, definitions)
}
