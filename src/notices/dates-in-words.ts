/**
 * The periods, windows and deadlines that a notice names, in words. Given the day of drafting
 * and the council's calendar; never looks up today.
 */
import type { Finding } from '../assessment/types.ts'
import {
  addMonths,
  addWorkingDays,
  earlierOf,
  inWords,
  lastDay,
  periodInWords,
  periodOf,
  type IsoDate,
  type Period,
} from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
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

/** `April and May 2026 and July to October 2026`: months with gaps between them. */
export function monthsInWords(periods: readonly Period[]): string {
  const spans: [from: Period, to: Period][] = []
  for (const period of [...new Set(periods)].toSorted()) {
    const span = spans.at(-1)
    if (span !== undefined && addMonths(span[1], 1) === period) span[1] = period
    else spans.push([period, period])
  }
  const words = spans.map(([from, to]) => periodsInWords(from, to))
  const last = words.pop() ?? ''
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`
}

/** The last day that counts: of the window's last month, or before it where the time is cut. */
export function endOfWindow(finding: Finding, contract: Contract): IsoDate | undefined {
  if (finding.window === undefined) return undefined
  const adoption = contract.obligations.find(({ id }) => id === finding.obligation)
  const { to } = finding.window
  const ends = [contract.to, adoption?.to, adoption?.by].filter(
    (day) => day !== undefined && periodOf(day) === to,
  )
  return ends.reduce<IsoDate>((end, day) => earlierOf(end, day ?? end), lastDay(to))
}

/** `in the contract year to 31 March 2027`; empty for what has no window. */
export function timeInWords(finding: Finding, contract: Contract): string {
  const end = endOfWindow(finding, contract)
  if (finding.window === undefined || end === undefined) return ''
  // What is judged on after its date was still due by that date.
  const by = contract.obligations.find(({ id }) => id === finding.obligation)?.by
  const isDated = finding.window.kind === 'by-date' && by !== undefined
  return windowInWords(finding.window, isDated ? earlierOf(by, end) : end)
}

/** `in a month like March 2026`: for what is over, and can only be done better another time. */
export function timeLikeInWords(finding: Finding, contract: Contract, period: Period): string {
  const day = endOfWindow(finding, contract)
  const end = day === undefined ? '' : inWords(day)
  switch (finding.window?.kind) {
    case undefined:
    case 'month':
      return `in a month like ${periodInWords(finding.window?.from ?? period)}`
    case 'contract-year':
      return `in a contract year like the one to ${end}`
    case 'whole-contract':
      return 'in a contract like this one'
    case 'by-date':
      return `in a time like the one to ${end}`
    case 'rolling-12-months':
      return `in twelve months like the ones to ${end}`
  }
}

/** The time over which a target counts. */
function windowInWords(window: NonNullable<Finding['window']>, lastDayThatCounts: IsoDate): string {
  const end = inWords(lastDayThatCounts)
  switch (window.kind) {
    case 'month':
      return `in ${periodInWords(window.from)}`
    case 'contract-year':
      return `in the contract year to ${end}`
    case 'whole-contract':
      return `over the whole contract, to ${end}`
    case 'by-date':
      return `by ${end}`
    case 'rolling-12-months':
      return `in the twelve months to ${end}`
  }
}
