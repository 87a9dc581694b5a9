/**
 * Which months a report is about: read from the address, and refused with what to choose instead.
 */
import { addMonths, periodInWords, periodsBetween, type Period } from '../../domain/calendar.ts'

export interface Months {
  readonly from: Period
  readonly to: Period
}

export interface ChoiceProblem {
  readonly field: 'from' | 'to'
  readonly message: string
}

export interface ReportChoice {
  /** Undefined where something has to be put right. */
  readonly months: Months | undefined
  readonly problems: readonly ChoiceProblem[]
  /** As chosen, or as it is without a choice. */
  readonly chosen: Months
  readonly options: readonly { readonly value: Period; readonly words: string }[]
}

const MONTHS_OF_A_YEAR = 12

/** Without a choice the last twelve months that were decided. */
export function reportChoice(
  query: ReadonlyMap<string, string>,
  decided: Months,
): ReportChoice {
  const periods = periodsBetween(decided.from, decided.to)
  const first = addMonths(decided.to, 1 - MONTHS_OF_A_YEAR)
  const chosen = {
    from: query.get('from') ?? (first > decided.from ? first : decided.from),
    to: query.get('to') ?? decided.to,
  }
  const problems = [
    ...(periods.includes(chosen.from) ? [] : [notDecided('from', decided)]),
    ...(periods.includes(chosen.to) ? [] : [notDecided('to', decided)]),
  ]
  if (problems.length === 0 && chosen.from > chosen.to) problems.push(WRONG_ORDER)
  return {
    months: problems.length === 0 ? chosen : undefined,
    problems,
    chosen,
    options: periods.toReversed().map((value) => ({ value, words: periodInWords(value) })),
  }
}

export function monthsInWords({ from, to }: Months): string {
  return from === to ? periodInWords(from) : `${periodInWords(from)} to ${periodInWords(to)}`
}

export function monthsQuery({ from, to }: Months): string {
  return `from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`
}

function notDecided(field: ChoiceProblem['field'], decided: Months): ChoiceProblem {
  const which = field === 'from' ? 'first' : 'last'
  return { field, message: `Choose the ${which} month from ${monthsInWords(decided)}.` }
}

const WRONG_ORDER: ChoiceProblem = {
  field: 'to',
  message: 'Choose a last month that does not come before the first.',
}
