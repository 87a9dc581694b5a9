/**
 * Committed against delivered: findings gathered under the lines of the framework. Every number
 * stands once for each standing of the figures behind it, and the three are never added together.
 * It counts what was decided and decides nothing.
 */
import type { RuleSet } from '../rules/grammar.ts'
import type { CountedFinding } from './counted-finding.ts'
import { amountsOf, type AmountLine } from './delivered-amounts.ts'
import { byStanding, type ByStanding } from './standing.ts'

/** The outcomes that a report counts, in the order in which it tells them. */
export const COUNTED_OUTCOMES = ['met', 'on-course', 'behind', 'not-met', 'cannot-tell'] as const
export type CountedOutcome = (typeof COUNTED_OUTCOMES)[number]

export interface Counts {
  readonly commitments: ByStanding<number>
  readonly outcomes: Readonly<Record<CountedOutcome, ByStanding<number>>>
  readonly missed: ByStanding<number>
}

export interface DeliveredOutcome {
  readonly title: string
  readonly counts: Counts
  readonly amounts: readonly AmountLine[]
}

export interface Delivered {
  readonly all: Counts
  readonly priorities: readonly {
    readonly title: string
    readonly counts: Counts
    readonly outcomes: readonly DeliveredOutcome[]
  }[]
  readonly ratings: readonly { readonly rating: string; readonly count: ByStanding<number> }[]
}

type Rules = Pick<RuleSet, 'framework' | 'obligations' | 'measures' | 'bands'>

const BESIDE = 'Beside the indicators of the framework'

/** In the order of the framework; lines of which nothing was found are left out. */
export function delivered(findings: readonly CountedFinding[], rules: Rules): Delivered {
  const byIndicator = Map.groupBy(findings, ({ obligation }) => indicatorOf(obligation, rules))
  const framed = (rules.framework?.priorities ?? []).map(({ title, outcomes }) => ({
    title,
    outcomes: outcomes.map((outcome) => ({
      title: outcome.title,
      of: outcome.indicators.flatMap(({ number }) => byIndicator.get(number) ?? []),
    })),
  }))
  const beside = { title: BESIDE, of: byIndicator.get(undefined) ?? [] }
  const groups = [...framed, { title: BESIDE, outcomes: [beside] }]
  return {
    all: countsOf(findings),
    priorities: groups
      .map(({ title, outcomes }) => ({ title, outcomes: outcomes.filter(hasAny) }))
      .filter(({ outcomes }) => outcomes.length > 0)
      .map(({ title, outcomes }) => ({
        title,
        counts: countsOf(outcomes.flatMap(({ of }) => of)),
        outcomes: outcomes.map((one) => deliveredOutcome(one, rules)),
      })),
    ratings: ratingsOf(findings, rules),
  }
}

function indicatorOf(obligation: string, { obligations, framework }: Rules): number | undefined {
  const line = obligations.get(obligation)?.framework
  return framework !== undefined && line !== undefined && 'indicator' in line
    ? line.indicator
    : undefined
}

interface Group {
  readonly title: string
  readonly of: readonly CountedFinding[]
}

function hasAny({ of }: Group): boolean {
  return of.length > 0
}

function deliveredOutcome({ title, of }: Group, rules: Rules): DeliveredOutcome {
  return { title, counts: countsOf(of), amounts: amountsOf(of, rules) }
}

function countsOf(findings: readonly CountedFinding[]): Counts {
  const count = (fits: (finding: CountedFinding) => boolean) =>
    byStanding((standing) => {
      return findings.filter((each) => each.standing === standing && fits(each)).length
    })
  const outcomes = COUNTED_OUTCOMES.map(
    (outcome) => [outcome, count((finding) => finding.outcome === outcome)] as const,
  )
  return {
    commitments: count(() => true),
    outcomes: Object.fromEntries(outcomes) as Counts['outcomes'],
    missed: count(({ wasMissed }) => wasMissed),
  }
}

/** The words of the bands in their own order, then whatever older bands said. */
function ratingsOf(findings: readonly CountedFinding[], { bands }: Rules): Delivered['ratings'] {
  const used = new Set(findings.flatMap(({ rating }) => rating ?? []))
  const inOrder = [...bands.values()].flatMap(({ values }) =>
    values.flatMap((dated) => [
      ...dated.bands.map(({ rating }) => rating),
      ...(dated.other === undefined ? [] : [dated.other.rating]),
    ]),
  )
  return [...new Set([...inOrder, ...used])]
    .filter((rating) => used.has(rating))
    .map((rating) => ({
      rating,
      count: byStanding((standing) => {
        return findings.filter((one) => one.standing === standing && one.rating === rating).length
      }),
    }))
}
