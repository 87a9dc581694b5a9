/**
 * Payments on time. A payment counts in the window in which it was made; one that is due and not
 * paid stays in the denominator until it is, so that unpaid invoices cannot vanish. Disputes that
 * are open are left out; nothing here judges whether a dispute was right.
 */
import assert from 'node:assert/strict'
import {
  addDays,
  daysFrom,
  firstDay,
  lastDay,
  laterOf,
  type IsoDate,
  type Period,
} from '../../domain/calendar.ts'
import type { OpeningTotals } from '../../domain/contract.ts'
import { counted } from '../../domain/display.ts'
import { fraction } from '../../domain/fraction.ts'
import type { Row } from '../../domain/monthly-return.ts'
import type { Unknown } from '../../domain/outcome.ts'
import type { OnTimeMeasure } from '../../rules/measure.ts'
import { NO_TRACE, numberFact, unknownFact, type Measured } from '../fact.ts'
import {
  answersTo,
  parameterTracer,
  rowsOf,
  type Answers,
  type MeasureInput,
  type PlacedRow,
} from '../measure-input.ts'
import { surroundingsOf } from '../row-surroundings.ts'
import { rowAnswer, type RowSurroundings } from '../row-condition.ts'
import { openingInTrace, openingOf } from '../sum.ts'
import type { AnnexRow, Trace } from '../types.ts'
import { latePaymentRow, type Payment, type Standing } from './late-payment-row.ts'
import { doubtOfRows, unplacedRows } from './unplaced-row.ts'

interface Count {
  readonly onTime: number
  readonly due: number
}

export interface OnTimeMeasured extends Measured {
  /** The least that is surely on time, out of how many. */
  readonly count?: Count
  readonly rows: readonly Omit<AnnexRow, 'obligation'>[]
}

export function measureOnTime(measure: OnTimeMeasure, input: MeasureInput): OnTimeMeasured {
  const tracer = parameterTracer(input)
  const answers = answersTo(measure.of, input)
  if (answers.missing !== undefined) {
    const fact = { kind: 'unknown', unknown: answers.missing } as const
    return { fact, trace: { ...NO_TRACE, returns: answers.returns }, rows: [] }
  }
  const term = tracer.at(measure.days.parameter, lastDay(input.period), false)
  if (!term.known) {
    const fact = { kind: 'unknown', unknown: term.unknown } as const
    return { fact, trace: { ...NO_TRACE, returns: answers.returns }, rows: [] }
  }
  const days = term.dated.value
  assert(typeof days === 'number', `${measure.days.parameter} is one number of days`)
  const surroundings = surroundingsOf(input, tracer)
  const latest = latestRows(measure, input, answers)
  const { payments, notes } = paymentsOf(measure, input, latest, days, surroundings)
  const rows = payments
    .filter(({ standing, counts }) => standing !== 'on-time' && counts === 'yes')
    .map((payment) => latePaymentRow(measure, input, tracer, payment))
  const opening = openingOf(input)
  const count = withOpening(leastOnTime(payments), opening)
  const most = withOpening(mostOnTime(payments), opening)
  const looked = [{ figure: measure.of, ...(measure.where && { where: measure.where }) }]
  const unresolved = payments.filter(({ counts }) => counts === 'unknown')
  const unplaced = unresolved.map(({ placed }) => placed)
  const doubt = doubtOfRows(unplaced, looked, measure.words.whole, input, tracer)
  const fact = factOf(count, most, measure.words.whole, doubt)
  return {
    fact,
    count,
    ...(doubt === undefined ? {} : { doubt }),
    rows: [...rows, ...unplacedRows(unplaced, looked, input)],
    trace: {
      returns: answers.returns,
      parameters: tracer.used(),
      sums: fact.kind === 'unknown' ? [] : sumsOf(measure, count),
      notes: [...answers.notes, ...notes],
      ...openingInTrace(input),
    },
  }
}

function withOpening({ onTime, due }: Count, opening: OpeningTotals | undefined): Count {
  return { onTime: onTime + (opening?.part ?? 0), due: due + (opening?.whole ?? 0) }
}

function sumsOf(
  { unit, words }: OnTimeMeasure,
  { onTime, due }: Count,
): Trace['sums'] {
  return [
    { name: words.part, value: onTime, unit },
    { name: words.whole, value: due, unit },
  ]
}

/** An invoice that stands in several months of the window is read as the newest return has it. */
function latestRows(
  measure: OnTimeMeasure,
  input: MeasureInput,
  answers: Answers,
): readonly PlacedRow[] {
  const figure = input.ruleSet.figures.get(measure.of)
  assert(figure?.kind === 'rows', 'the loader lets only rows be counted on time')
  const newest = new Map<string, PlacedRow>()
  for (const placed of rowsOf(answers, measure.of)) {
    newest.set(JSON.stringify(figure.key.map((column) => placed.row[column] ?? null)), placed)
  }
  return [...newest.values()]
}

function paymentsOf(
  measure: OnTimeMeasure,
  input: MeasureInput,
  rows: readonly PlacedRow[],
  days: number,
  surroundings: (period: Period) => RowSurroundings,
): { payments: readonly Payment[]; notes: readonly string[] } {
  const opening = openingOf(input)
  // What was paid up to the day of the opening totals is counted in them.
  const windowStart =
    opening === undefined ? firstDay(input.window.from) : addDays(opening.upTo, 1)
  const windowEnd = lastDay(input.period)
  const payments: Payment[] = []
  let inDispute = 0
  for (const placed of rows) {
    const counts = rowAnswer(measure.where, placed.row, surroundings(placed.period))
    if (counts === 'no') continue
    const clock = clockOf(measure, placed.row, days, windowEnd)
    if (clock === 'in-dispute') {
      inDispute += 1
      continue
    }
    const paid = dateIn(placed.row, measure.paid)
    if (paid !== undefined && paid < windowStart) continue
    if (paid === undefined && clock.lastDay > windowEnd) continue
    payments.push({ placed, counts, paid, standing: standingOf(paid, clock.lastDay), ...clock })
  }
  return { payments, notes: inDispute === 0 ? [] : [disputesInWords(inDispute)] }
}

function disputesInWords(count: number): string {
  const were = count === 1 ? 'was' : 'were'
  return `${counted(count, 'row')} ${were} in dispute at the end of the month and left out.`
}

function standingOf(paid: IsoDate | undefined, due: IsoDate): Standing {
  if (paid === undefined) return 'not-paid'
  return paid <= due ? 'on-time' : 'late'
}

/**
 * First and last day of the term. s.68 of the Procurement Act 2023 counts the day of receipt as
 * day 1; regulation 38 of the Procurement Regulations 2024 counts the day after it. A dispute
 * raised after the last day does not make good what was already late.
 */
function clockOf(
  measure: OnTimeMeasure,
  row: Row,
  days: number,
  windowEnd: IsoDate,
): { start: IsoDate; lastDay: IsoDate } | 'in-dispute' {
  const received = dateIn(row, measure.received)
  assert(received !== undefined, 'intake refuses an invoice without its day of receipt')
  const payable = measure.payableFrom === undefined ? undefined : dateIn(row, measure.payableFrom)
  const start = payable === undefined ? received : laterOf(received, payable)
  const due = addDays(start, measure.dayOne === 'day-of-receipt' ? days - 1 : days)
  const raised = measure.dispute === undefined ? undefined : dateIn(row, measure.dispute.from)
  if (measure.dispute === undefined || raised === undefined || raised > due) {
    return { start, lastDay: due }
  }
  const settled = dateIn(row, measure.dispute.to)
  if (settled === undefined || settled > windowEnd) return 'in-dispute'
  return { start, lastDay: addDays(due, Math.max(0, daysFrom(raised, settled))) }
}

function dateIn(row: Row, field: string): IsoDate | undefined {
  const cell = row[field]
  return typeof cell === 'string' ? cell : undefined
}

function leastOnTime(payments: readonly Payment[]): Count {
  return countOf(payments.filter((one) => one.counts === 'yes' || one.standing !== 'on-time'))
}

function mostOnTime(payments: readonly Payment[]): Count {
  return countOf(payments.filter((one) => one.counts === 'yes' || one.standing === 'on-time'))
}

function countOf(due: readonly Payment[]): Count {
  return { onTime: due.filter(({ standing }) => standing === 'on-time').length, due: due.length }
}

/** No invoices due is not 100% on time: there is nothing to measure. */
function factOf(
  least: Count,
  most: Count,
  whole: string,
  doubt: Unknown | undefined,
): Measured['fact'] {
  if (least.due === 0 || most.due === 0) {
    if (doubt !== undefined) return { kind: 'unknown', unknown: doubt }
    return unknownFact('nothing-to-measure', `There were no ${whole}.`)
  }
  return numberFact(fraction(least.onTime, least.due), fraction(most.onTime, most.due))
}
