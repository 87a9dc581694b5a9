/**
 * How much of a window has passed, weighed by days: by the contract's profile, and without the
 * days of mobilisation. Knows dates and weights, never amounts.
 */
import {
  addDays,
  addMonths,
  daysFrom,
  earlierOf,
  firstDay,
  lastDay,
  laterOf,
  periodOf,
  periodsBetween,
  type IsoDate,
  type Period,
} from '../domain/calendar.ts'
import { counted, countInWords, shareRoundedDownInWords } from '../domain/display.ts'
import type { Profile } from '../rules/profile.ts'
import type { MeasureInput } from './measure-input.ts'
import { contractYear } from './window.ts'

export interface DueTime {
  /** Weight of the days from the start of the window to the end of the month. */
  readonly elapsed: number
  /** Weight of all days of the window. */
  readonly window: number
  /** Weight of what the target is for: a whole contract year where the window is cut short. */
  readonly full: number
  /** The months left in which anything falls due; all that are left where nothing does. */
  readonly monthsLeft: readonly Period[]
}

type Days = readonly [first: IsoDate, last: IsoDate]

export function dueTime(input: MeasureInput): DueTime {
  const [first, last] = windowDays(input)
  const end = lastDay(input.period)
  const left = periodsBetween(addMonths(input.period, 1), input.window.to)
  const weighing = left.filter((period) => weightOfMonth(period, input) > 0)
  return {
    elapsed: weightBetween([first, end < last ? end : last], input),
    window: weightBetween([first, last], input),
    full: weightBetween(fullDays(input), input),
    monthsLeft: weighing.length === 0 ? left : weighing,
  }
}

/** Weight of the days of the window that lie in one month. */
export function weightOfMonth(period: Period, input: MeasureInput): number {
  const [first, last] = windowDays(input)
  return weightBetween([laterOf(first, firstDay(period)), earlierOf(last, lastDay(period))], input)
}

/** Weight of the days of a time outside or inside the window, by the contract's profile. */
export function weightOfDays(days: Days, { adoption, ruleSet }: MeasureInput): number {
  return weightOf(days, profileOf(adoption?.profile, ruleSet.profiles))
}

/** The last day on which something counts towards the target. */
export function lastDayOfWindow(input: MeasureInput): IsoDate {
  return windowDays(input)[1]
}

/** What is used counts from the first day on, however quietly a contract may start. */
export function withoutQuietStart(input: MeasureInput): MeasureInput {
  if (input.adoption?.nothingDueUpTo === undefined) return input
  const { nothingDueUpTo: _, ...adoption } = input.adoption
  return { ...input, adoption }
}

/** The days of the window on which the obligation binds. */
function windowDays({ window, contract, adoption }: MeasureInput): Days {
  const binds = laterOf(contract.from, adoption?.from ?? contract.from)
  const first = laterOf(firstDay(window.from), binds)
  const last = earlierOf(earlierOf(lastDay(window.to), contract.to), adoption?.to ?? contract.to)
  const by = adoption?.by
  return [first, by !== undefined && periodOf(by) === window.to ? earlierOf(last, by) : last]
}

/** What the target was agreed for: the whole contract year, twelve months, the whole month. */
function fullDays(input: MeasureInput): Days {
  const { contract, period, window } = input
  switch (window.kind) {
    case 'contract-year': {
      const [from, to] = contractYear(contract, period)
      return [firstDay(from), lastDay(to)]
    }
    case 'rolling-12-months':
      return [firstDay(window.from), lastDay(addMonths(window.from, 11))]
    case 'month':
      return [firstDay(period), lastDay(period)]
    case 'whole-contract':
    case 'by-date':
      return windowDays(input)
  }
}

function weightBetween([first, last]: Days, input: MeasureInput): number {
  const upTo = input.adoption?.nothingDueUpTo
  const start = upTo === undefined ? first : laterOf(first, addDays(upTo, 1))
  return weightOfDays([start, last], input)
}

function weightOf([first, last]: Days, profile: Profile | undefined): number {
  if (last < first) return 0
  if (profile === undefined) return daysFrom(first, last) + 1
  return periodsBetween(periodOf(first), periodOf(last)).reduce((sum, period) => {
    const days = daysFrom(laterOf(first, firstDay(period)), earlierOf(last, lastDay(period))) + 1
    return sum + days * (profile.weights[period.slice(5)] ?? 0)
  }, 0)
}

function profileOf(
  id: string | undefined,
  profiles: ReadonlyMap<string, Profile>,
): Profile | undefined {
  // A profile that is not in the rules is refused with the contract; by days does no harm.
  return id === undefined ? undefined : profiles.get(id)
}

/** `183 of 365 days`; by a profile, whose weights say nothing to anybody, a share of the time. */
export function partOfTime(part: number, whole: number, { adoption }: MeasureInput): string {
  if (adoption?.profile === undefined) {
    return `${countInWords(part)} of ${counted(whole, 'day')}`
  }
  return `${shareRoundedDownInWords([part, whole])} of the time by its profile`
}
