/**
 * Answers made of rows: from the columns of a year's table, or from a list of things with dates.
 * Everything is fixed; nothing is drawn by chance.
 */
import assert from 'node:assert/strict'
import { isDate, periodOf, type Period } from '#app/domain/calendar.ts'
import type { FigureAnswer, Row } from '#app/domain/monthly-return.ts'
import type { Answering } from './story.ts'
import type { YearTable } from './table.ts'

/** A row for each column that has a number in the month. */
function fromColumns<Given>(
  table: YearTable,
  columns: Readonly<Record<string, Given>>,
  rowOf: (given: Given, amount: number, period: Period, column: string) => Row | readonly Row[],
): Answering {
  return (period) => {
    const cells = Object.entries(columns).map(([column, given]) => {
      return { column, given, amount: table.cell(column, period) }
    })
    if (cells.every(({ amount }) => amount === 'blank')) return undefined
    return answerOf(cells.flatMap(({ column, given, amount }) =>
      typeof amount === 'number' ? rowOf(given, amount, period, column) : []))
  }
}

/** Things that happened on a day, told in the month of that day. */
export function onDays(column: string, things: readonly Row[]): Answering {
  return (period) =>
    answerOf(things.filter((thing) => periodOf(String(thing[column])) === period))
}

/** What stands in one month is told again in the next, until it is told anew. */
export function standing<Answer extends FigureAnswer>(
  answers: Readonly<Record<Period, Answer>>,
): Answering {
  return (period) => {
    const since = Object.keys(answers).filter((from) => from <= period).toSorted().at(-1)
    return since === undefined ? undefined : answers[since]
  }
}

export function answerOf(rows: readonly Row[]): FigureAnswer {
  return rows.length === 0 ? { nothingToReport: true } : { rows }
}

/** Hours of each worker; the column is the worker's reference. */
export function workHours(
  table: YearTable,
  workers: Readonly<Record<string, readonly [
    employer: string, homeArea: string | null, sourced: 'yes' | 'no', trained: 'yes' | 'no',
  ]>>,
): Answering {
  return fromColumns(table, workers, ([employer, homeArea, sourced, trained], hours, _, worker) => {
    return {
      worker,
      employer,
      homeArea,
      sourcedThroughScheme: sourced,
      trainedThroughScheme: trained,
      minutes: hours * 60,
    }
  })
}

/** Spend in pounds with each supplier; the column is the supplier's reference. */
export function spend(
  table: YearTable,
  suppliers: Readonly<Record<string, readonly [
    businessArea: string | null, communityOrVoluntary: 'yes' | 'no',
  ]>>,
): Answering {
  return fromColumns(table, suppliers, ([businessArea, voluntary], pounds, period, supplier) => {
    return {
      supplier,
      id: `${supplier}-${period}`,
      businessArea,
      amountPence: pounds * 100,
      communityOrVoluntary: voluntary,
    }
  })
}

/** Kilograms of each stream of waste. */
export function waste(
  table: YearTable,
  streams: Readonly<Record<string, readonly [stream: string, source: string, route: string]>>,
): Answering {
  return fromColumns(table, streams, ([stream, source, route], kilograms) => {
    return { stream, source, route, kilograms, weight: 'weighed' }
  })
}

/** What each meter or fuel card used. */
export function energy(
  table: YearTable,
  meters: Readonly<Record<string, readonly [source: string, meter: string]>>,
): Answering {
  return fromColumns(table, meters, ([source, meter], amount) => {
    return { source, meter, amount, reading: 'actual' }
  })
}

/** Hours of volunteering in the month, told as one activity in its middle. */
export function volunteering(
  table: YearTable,
  activities: Readonly<Record<string, readonly [kind: 'ordinary' | 'expert', people: number]>>,
): Answering {
  return fromColumns(table, activities, ([kind, people], hours, period, activity) => {
    return {
      activity,
      heldOn: `${period}-15`,
      kind,
      people,
      minutes: hours * 60,
      claimedElsewhere: 'no',
    }
  })
}

interface Bookings {
  readonly facility: string
  readonly minutes: number
  readonly charge: 'free' | 'reduced' | 'full'
  readonly facilityOf: 'contractor' | 'council'
  /** The day of the month of the first booking; the others follow each week. */
  readonly firstOn: 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** So many bookings in the month, a week apart. */
export function bookings(
  table: YearTable,
  groups: Readonly<Record<string, Bookings>>,
): Answering {
  return fromColumns(table, groups, ({ firstOn, ...booked }, times, period, booking) =>
    Array.from({ length: times }, (_, week) => {
      const heldOn = `${period}-${String(firstOn + 7 * week).padStart(2, '0')}`
      assert(isDate(heldOn), `${booking} has ${times} bookings in ${period}: too few weeks`)
      return { booking, heldOn, ...booked }
    }))
}
