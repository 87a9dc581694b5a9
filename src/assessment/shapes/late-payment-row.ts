/**
 * The annex row of a payment that was late or is overdue: how late by both day counts, and the
 * interest that the supplier may claim. Shown as the supplier's right, never demanded.
 */
import assert from 'node:assert/strict'
import { addDays, daysFrom, lastDay, type IsoDate } from '../../domain/calendar.ts'
import { divideRoundingHalfUp } from '../../domain/fraction.ts'
import type { Answer } from '../../domain/outcome.ts'
import type { OnTimeMeasure } from '../../rules/measure.ts'
import type { ValueAt } from '../../rules/parameter-at.ts'
import {
  parameterOf,
  type MeasureInput,
  type ParameterTracer,
  type PlacedRow,
} from '../measure-input.ts'
import { valueForRow } from '../parameter-value.ts'
import type { AnnexRow } from '../types.ts'

type PaymentFacts = NonNullable<AnnexRow['payment']>
export type Standing = 'on-time' | 'late' | 'not-paid'
export interface Payment {
  readonly placed: PlacedRow
  readonly counts: Answer
  readonly standing: Standing
  readonly start: IsoDate
  readonly lastDay: IsoDate
  readonly paid: IsoDate | undefined
}

export function latePaymentRow(
  measure: OnTimeMeasure,
  input: MeasureInput,
  tracer: ParameterTracer,
  payment: Payment,
): Omit<AnnexRow, 'obligation'> {
  const { placed, start, standing, paid } = payment
  const figure = input.ruleSet.figures.get(measure.of)
  assert(figure?.kind === 'rows', 'the loader lets only rows be counted on time')
  const end = paid ?? lastDay(input.period)
  const amountPence = placed.row[measure.amount]
  return {
    figure: measure.of,
    period: placed.period,
    file: placed.file,
    line: placed.line,
    reference: figure.key.map((column) => placed.row[column] ?? '').join(' '),
    problem: standing === 'late' ? 'paid-late' : 'not-paid',
    payment: {
      amountPence: typeof amountPence === 'number' ? amountPence : 0,
      receivedOn: String(placed.row[measure.received]),
      lastDay: payment.lastDay,
      ...(paid === undefined ? {} : { paidOn: paid }),
      countedTo: end,
      daysLate: daysFrom(payment.lastDay, end),
      dayByStatute: daysFrom(start, end) + 1,
      dayAsPublished: daysFrom(start, end),
      ...statutoryInterest(measure, input, tracer, payment, end),
    },
  }
}

/**
 * Late Payment of Commercial Debts (Interest) Act 1998: simple interest on the sum owed from the
 * day after the last day, at the rate of the half-year in which it starts, to the nearest penny,
 * and one fixed sum for each invoice. Shown as the supplier's right, never demanded.
 */
function statutoryInterest(
  measure: OnTimeMeasure,
  input: MeasureInput,
  tracer: ParameterTracer,
  { placed, lastDay: due }: Payment,
  end: IsoDate,
): Pick<PaymentFacts, 'interestPence' | 'interestNotKnown' | 'fixedSumPence'> {
  const { interest } = measure
  const amount = placed.row[measure.amount]
  if (interest === undefined || typeof amount !== 'number' || amount <= 0) return {}
  // Interest starts on the day after the last day: until then nothing may be claimed.
  if (end <= due) return {}
  const starts = addDays(due, 1)
  const fixed = tracer.at(interest.fixedSum, starts, false)
  const sum = fixed.known
    ? valueForRow(parameterOf(interest.fixedSum, input), fixed.dated, placed.row)
    : undefined
  const fixedSum = sum === undefined ? {} : { fixedSumPence: sum.lo }
  const found = [interest.referenceRate, interest.margin, interest.daysInYear].map((id) =>
    tracer.at(id, starts, false),
  )
  const missing = found.find((value) => !value.known)
  if (missing !== undefined) return { interestNotKnown: missing.unknown.message, ...fixedSum }
  const [reference, margin, daysInYear] = found.map((value) => numberOf(value))
  assert(reference !== undefined && margin !== undefined && daysInYear !== undefined)
  const interestPence = divideRoundingHalfUp(
    BigInt(amount) * BigInt(reference + margin) * BigInt(Math.max(0, daysFrom(due, end))),
    10_000n * BigInt(daysInYear),
  )
  return { interestPence, ...fixedSum }
}

function numberOf(found: ValueAt): number {
  assert(found.known && typeof found.dated.value === 'number', 'rates of interest are numbers')
  return found.dated.value
}
