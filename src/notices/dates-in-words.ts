/**
 * The periods, windows and deadlines that a notice names, in words. Given the day of drafting
 * and the council's calendar; never looks up today.
 */
import type { Finding } from '../assessment/types.ts'
import {
  addWorkingDays,
  inWords,
  lastDay,
  periodInWords,
  type IsoDate,
  type Period,
} from '../domain/calendar.ts'
import type { Council } from '../rules/council.ts'

/** The day by which the contractor answers: working days after the day of the draft. */
export function answerDay(draftedOn: IsoDate, council: Council): IsoDate {
  const { answerWorkingDays } = council.calendar
  const bankHolidays = new Set(council.calendar.bankHolidays.map((holiday) => holiday.date))
  return addWorkingDays(draftedOn, answerWorkingDays, bankHolidays)
}

/** `April to October 2026`, `November 2026 to March 2027`, or one month. */
export function periodsInWords(from: Period, to: Period): string {
  if (from === to) return periodInWords(from)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const first = sameYear ? periodInWords(from).split(' ')[0] : periodInWords(from)
  return `${first} to ${periodInWords(to)}`
}

/** `in the year to 31 March 2027`: the time over which a target counts. */
export function windowInWords(window: NonNullable<Finding['window']>): string {
  const end = inWords(lastDay(window.to))
  switch (window.kind) {
    case 'month':
      return `in ${periodInWords(window.from)}`
    case 'contract-year':
      return `in the contract year to ${end}`
    case 'whole-contract':
      return `over the whole contract, to ${end}`
  }
}
