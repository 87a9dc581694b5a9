/**
 * Pay lines and invoices, made from a few workers and suppliers. Pay is by the hour in whole pence
 * and hours, so that every rate can be seen in the file.
 */
import assert from 'node:assert/strict'
import {
  addDays,
  addMonths,
  firstDay,
  lastDay,
  periodOf,
  periodsBetween,
  type IsoDate,
  type Period,
} from '#app/domain/calendar.ts'
import type { Row } from '#app/domain/monthly-return.ts'
import { answerOf } from './figures.ts'
import type { Answering } from './story.ts'

export interface Worker {
  readonly worker: string
  readonly hours: number
  /** Pence an hour from a month on. */
  readonly rate: Readonly<Record<Period, number>>
  readonly ageBand?: string
  readonly status?: string
  readonly workplaceArea?: string
  /** Set for agency workers and staff of sub-contractors. */
  readonly thirdParty?: { readonly dayMinutes: number; readonly weekMinutes: number }
  readonly to?: Period
}

type PayPeriod = readonly [from: IsoDate, to: IsoDate]

/** Everybody is paid by the month. */
export function paidMonthly(workers: readonly Worker[]): Answering {
  return (period) => answerOf(workers.flatMap((worker) =>
    payLine(worker, 'monthly', [firstDay(period), lastDay(period)])))
}

/** Everybody is paid every four weeks, from a first day on. */
export function paidFourWeekly(workers: readonly Worker[], first: IsoDate): Answering {
  return (period) => {
    const ends: PayPeriod[] = []
    for (let from = first; from <= lastDay(period); from = addDays(from, 28)) {
      const to = addDays(from, 27)
      if (periodOf(to) === period) ends.push([from, to])
    }
    return answerOf(ends.flatMap((ended) =>
      workers.flatMap((worker) => payLine(worker, 'four-weekly', ended))))
  }
}

function payLine(worker: Worker, payFrequency: string, [from, to]: PayPeriod): readonly Row[] {
  if (worker.to !== undefined && worker.to < periodOf(to)) return []
  const rate = rateIn(worker, periodOf(from))
  const minutes = worker.hours * 60
  return [{
    worker: worker.worker,
    payFrequency,
    payFrom: from,
    payTo: to,
    employment: worker.thirdParty === undefined ? 'direct' : 'third-party',
    status: worker.status ?? 'worker',
    ageBand: worker.ageBand ?? '25-and-over',
    workplaceArea: worker.workplaceArea ?? 'E07000148',
    ...(worker.thirdParty === undefined ? {} : { ...worker.thirdParty, weeksRunning: 30 }),
    livingWagePayPence: rate * worker.hours,
    livingWageMinutes: minutes,
    paidMinutes: minutes,
    minimumWagePayPence: rate * worker.hours,
    minimumWageMinutes: minutes,
  }]
}

function rateIn({ worker, rate }: Worker, period: Period): number {
  const since = Object.keys(rate).filter((from) => from <= period).toSorted().at(-1)
  const pence = since === undefined ? undefined : rate[since]
  assert(pence !== undefined, `${worker} has no rate in ${period}`)
  return pence
}

/** A supplier who sends an invoice each month, on the same day. */
export interface Supplier {
  readonly supplier: string
  readonly day: string
  readonly amountPence: number
  /** Days from receipt to payment; a month that is left out has the usual ones. */
  readonly usualDays: number
  readonly days?: Readonly<Record<Period, number>>
  readonly from?: Period
}

/** What came in the month or in the two before it, and what was unpaid when it began. */
export function invoices(suppliers: readonly Supplier[]): Answering {
  return (period) => answerOf(suppliers.flatMap((supplier) =>
    periodsBetween(supplier.from ?? '2025-08', period).flatMap((received) => {
      const receivedOn = `${received}-${supplier.day}`
      const paidOn = addDays(receivedOn, supplier.days?.[received] ?? supplier.usualDays)
      const isListed = received >= addMonths(period, -2) || paidOn >= firstDay(period)
      return isListed ? [invoice(supplier, receivedOn, paidOn, period)] : []
    })))
}

function invoice(
  { supplier, amountPence }: Supplier,
  receivedOn: IsoDate,
  paidOn: IsoDate,
  period: Period,
): Row {
  return {
    supplier,
    id: `${supplier}-${periodOf(receivedOn)}`,
    kind: 'invoice',
    receivedOn,
    amountPence,
    ...(paidOn <= lastDay(period) ? { paidOn } : {}),
  }
}
