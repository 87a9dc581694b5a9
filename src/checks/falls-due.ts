/**
 * What falls due under one contract, day by day: returns, promises with a day, windows that end,
 * documents that run out, cases to be looked at again, the end of the contract. It is told today.
 */
import { returnDueOn } from '../assessment/return-due.ts'
import type { Finding } from '../assessment/types.ts'
import {
  periodInWords,
  periodOf,
  periodsBetween,
  type IsoDate,
  type Period,
} from '../domain/calendar.ts'
import { runsIn } from '../domain/contract-versions.ts'
import type { Contract } from '../domain/contract.ts'
import { counted } from '../domain/display.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import { endOfWindow } from '../notices/dates-in-words.ts'
import type { Council } from '../rules/council.ts'
import type { RuleSet } from '../rules/grammar.ts'

export interface FallsDue {
  readonly on: IsoDate
  readonly what: string
  readonly isOverdue: boolean
}

export interface FallsDueInput {
  readonly contract: Contract
  /** Of the newest month that was decided, as whoever asks may see them. */
  readonly findings: readonly Finding[]
  /** Of the last months, in any order, also with versions that were corrected. */
  readonly returns: readonly MonthlyReturn[]
  /** Every month of which a return came. */
  readonly received: ReadonlySet<Period>
  /** The first month that was decided; undefined: none was, and all are expected. */
  readonly since: Period | undefined
  readonly reviews: readonly { readonly on: IsoDate; readonly what: string }[]
  readonly ruleSet: Pick<RuleSet, 'council' | 'obligations'>
  readonly today: IsoDate
}

const OVERDUE_LISTED_MAX = 24

/** The months of a span whose returns should have come by today, the oldest first. */
export function monthsDue(
  council: Council,
  { from, to }: { readonly from: Period; readonly to: Period },
  today: IsoDate,
): readonly Period[] {
  return periodsBetween(from, to).filter((period) => {
    const on = returnDueOn(council, period)
    return on !== undefined && on < today
  })
}

/** In order of days; what is over and needs nobody is left out. */
export function fallsDue(input: FallsDueInput): readonly FallsDue[] {
  const { contract, today } = input
  const due = [
    ...returnsDue(input),
    ...input.reviews.map(({ on, what }) => ({ on, what: `Look again at the case: ${what}` })),
    ...[
      ...promisesDue(input),
      ...documentsEnding(input),
      { on: contract.to, what: 'The contract ends' },
    ].filter(({ on }) => on >= today),
  ]
  return due
    .map((each) => ({ ...each, isOverdue: each.on < today }))
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}

interface Due {
  readonly on: IsoDate
  readonly what: string
}

/** What has not come although it was due, and the next one. */
function returnsDue(input: FallsDueInput): readonly Due[] {
  const { contract, received, since, ruleSet, today } = input
  const { council } = ruleSet
  const first = since ?? periodOf(contract.from)
  const waited = periodsBetween(first, periodOf(today)).filter(
    (period) => runsIn(contract, period) && !received.has(period),
  )
  const due = new Set(monthsDue(council, { from: first, to: periodOf(today) }, today))
  const missing = waited.filter((period) => due.has(period))
  const next = waited
    .filter((period) => !due.has(period))
    .flatMap((period) => returnDue(council, period))
  const listed = missing.slice(-OVERDUE_LISTED_MAX)
  return [
    ...andMore(missing.slice(0, -OVERDUE_LISTED_MAX), council),
    ...listed.flatMap((period) => returnDue(council, period)),
    ...next.slice(0, 1),
  ]
}

/** One line for what is missing longer than anybody reads line by line. */
function andMore(periods: readonly Period[], council: Council): readonly Due[] {
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return []
  const on = returnDueOn(council, last)
  const what = `And ${counted(periods.length, 'more return')} that did not come, from `
  return on === undefined ? [] : [{ on, what: what + periodInWords(first) }]
}

function returnDue(council: Council, period: Period): readonly Due[] {
  const on = returnDueOn(council, period)
  return on === undefined ? [] : [{ on, what: `Return for ${periodInWords(period)}` }]
}

/** Promises by a date, and targets whose window ends: those of one day in one line. */
function promisesDue({ contract, findings, ruleSet }: FallsDueInput): readonly Due[] {
  const dated = contract.obligations.flatMap(({ id, by }) => {
    const title = ruleSet.obligations.get(id)?.title ?? id
    return by === undefined ? [] : [{ on: by, why: 'Due by this day', title }]
  })
  const ending = findings.flatMap((finding) => {
    const on = endOfWindow(finding, contract)
    const why = finding.window === undefined ? undefined : ENDS[finding.window.kind]
    return on === undefined || why === undefined ? [] : [{ on, why, title: finding.title }]
  })
  const together = Map.groupBy([...dated, ...ending], ({ on, why }) => `${on} ${why}`)
  return [...together.values()].flatMap((each) => {
    const [first] = each
    if (first === undefined) return []
    const titles = each.map(({ title }) => title).join(', ')
    return [{ on: first.on, what: `${first.why}: ${titles}` }]
  })
}

const ENDS: Readonly<Partial<Record<NonNullable<Finding['window']>['kind'], string>>> = {
  'contract-year': 'The contract year ends',
  'whole-contract': 'The last day that counts',
}

/** Of each document the newest that was sent. */
function documentsEnding({ returns }: FallsDueInput): readonly Due[] {
  const newest = new Map<string, Due>()
  for (const { figures } of returns.toSorted(byTime)) {
    for (const [figure, answer] of Object.entries(figures)) {
      if (!('document' in answer)) continue
      const { title, validTo } = answer.document
      if (validTo === undefined) newest.delete(figure)
      else newest.set(figure, { on: validTo, what: `${title}: valid up to this day` })
    }
  }
  return [...newest.values()]
}

function byTime(a: MonthlyReturn, b: MonthlyReturn): number {
  if (a.period === b.period) return a.version - b.version
  return a.period < b.period ? -1 : 1
}
