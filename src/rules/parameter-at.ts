/**
 * The value of a parameter that is due on a day, under the uplift rule of a contract. Outside the
 * range of what is known it says where to get the value; it never takes the old one instead.
 */
import type { IsoDate } from '../domain/calendar.ts'
import { inWords, isDate, periodInWords, periodOf } from '../domain/calendar.ts'
import type { Uplift } from '../domain/contract.ts'
import type { Unknown } from '../domain/outcome.ts'
import type { DatedValue, Parameter } from './parameter.ts'

export type ValueAt =
  | { readonly known: true; readonly dated: DatedValue }
  | { readonly known: false; readonly unknown: Unknown }

type Announced = Pick<DatedValue, 'from' | 'applyBy'>

/** Without an uplift rule a value is due from its own first day. */
export function valueAt(parameter: Parameter, date: IsoDate, uplift?: Uplift): ValueAt {
  const next = parameter.nextExpected
  if (next !== undefined && dueFrom(next, uplift) <= date) {
    return unknown(newValueExpected(parameter, next.where, dueFrom(next, uplift), date))
  }
  const dated = parameter.values.findLast((value) => dueFrom(value, uplift) <= date)
  return dated === undefined
    ? unknown(noValueYet(parameter, date, uplift))
    : { known: true, dated }
}

/** The first day on which a value must be applied. */
export function dueFrom(announced: Announced, uplift: Uplift | undefined): IsoDate {
  switch (uplift?.rule) {
    case undefined:
    case 'on-announcement':
      return announced.from
    case 'by-deadline':
      return announced.applyBy ?? announced.from
    case 'on-fixed-date': {
      const day = firstSuchDay(announced.from, uplift.monthAndDay)
      // A contract may be quicker than the publisher's last day, never slower.
      return announced.applyBy !== undefined && announced.applyBy < day ? announced.applyBy : day
    }
  }
}

/** The first day on or after `date` with that month and day; for 29 February, 1 March stands in. */
function firstSuchDay(date: IsoDate, monthAndDay: string): IsoDate {
  const year = Number(date.slice(0, 4))
  const days = [year, year + 1].map((each) => {
    const day = `${each}-${monthAndDay}`
    return isDate(day) ? day : `${each}-03-01`
  })
  const [thisYear = date, nextYear = date] = days
  return thisYear >= date ? thisYear : nextYear
}

function noValueYet(
  parameter: Parameter,
  date: IsoDate,
  uplift: Uplift | undefined,
): Omit<Unknown, 'reason'> {
  const [first] = parameter.values
  const start =
    first === undefined
      ? 'none is entered'
      : `the first starts on ${inWords(dueFrom(first, uplift))}`
  return {
    message: `${parameter.title} has no value for ${monthOf(date)}; ${start}.`,
    forCouncil:
      `Add an earlier value to \`${fileOf(parameter)}\`, ` +
      'or correct the reporting period.',
  }
}

function newValueExpected(
  parameter: Parameter,
  where: string,
  expectedFrom: IsoDate,
  date: IsoDate,
): Omit<Unknown, 'reason'> {
  return {
    message:
      `${parameter.title} has no value for ${monthOf(date)}: a new value may be due from ` +
      `${inWords(expectedFrom)} and is not entered yet.`,
    forCouncil:
      `Where to get it: ${where.replace(/\.$/, '')}. Add it to \`${fileOf(parameter)}\`.`,
  }
}

function monthOf(date: IsoDate): string {
  return periodInWords(periodOf(date))
}

function fileOf(parameter: Parameter): string {
  return `rules/parameters/${parameter.id}.json`
}

function unknown(why: Omit<Unknown, 'reason'>): ValueAt {
  return { known: false, unknown: { reason: 'rate-not-known', ...why } }
}
