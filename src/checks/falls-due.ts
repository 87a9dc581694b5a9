/**
 * What falls due under one contract, day by day: returns, promises with a day, windows that end,
 * documents that run out, cases to be looked at again, the end of the contract. It is told today.
 */
import { returnDueOn } from '../assessment/return-due.ts'
import type { Finding } from '../assessment/types.ts'
import {
  addMonths,
  periodInWords,
  periodOf,
  periodsBetween,
  type IsoDate,
  type Period,
} from '../domain/calendar.ts'
import { runsIn } from '../domain/contract-versions.ts'
import type { Contract } from '../domain/contract.ts'
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
  /** In any order, also with versions that were corrected. */
  readonly returns: readonly MonthlyReturn[]
  /** The first month from which returns are expected here; undefined: none was decided yet. */
  readonly since: Period | undefined
  readonly reviews: readonly { readonly on: IsoDate; readonly what: string }[]
  readonly ruleSet: Pick<RuleSet, 'council' | 'obligations'>
  readonly today: IsoDate
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
function returnsDue({ contract, returns, since, ruleSet, today }: FallsDueInput): readonly Due[] {
  const received = new Set(returns.map(({ period }) => period))
  const now = periodOf(today)
  const waited = periodsBetween(since ?? addMonths(now, -1), now)
    .filter((period) => runsIn(contract, period) && !received.has(period))
    .flatMap((period) => returnDue(ruleSet.council, period))
  const next = waited.find(({ on }) => on >= today)
  return waited.filter((each) => each.on < today || each === next)
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
