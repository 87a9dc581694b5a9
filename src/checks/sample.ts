/**
 * Which figures to look at the evidence of in a quarter: a draw that anybody can repeat. Each
 * figure has tickets; the number on a ticket is a hash of the quarter, the contract, the figure and
 * the ticket; the lowest number of a contract is drawn. There is no chance in it that could change.
 */
import type { Period } from '../domain/calendar.ts'
import { compareFractions, type Fraction } from '../domain/fraction.ts'
import type { Outcome } from '../domain/outcome.ts'
import { hashOf } from '../json/canonical-json.ts'
import type { Sides } from './counted-finding.ts'

export type TicketReason = 'close' | 'never-verified' | 'high-value'

/** Besides the one that every figure has. */
export const MORE_TICKETS: Readonly<Record<TicketReason, number>> = {
  close: 2,
  'never-verified': 2,
  'high-value': 1,
}

/** So many are drawn at least, where there are so many. */
export const SAMPLE_LEAST = 10

export interface Candidate {
  readonly contract: string
  readonly figure: string
  readonly period: Period
  readonly version: number
  readonly reasons: readonly TicketReason[]
}

interface Ticketed {
  readonly candidate: Candidate
  readonly lowest: string
}

/** One figure of each contract, then the next lowest numbers until there are enough. */
export function drawSample(
  quarter: string,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const ticketed = candidates
    .map((candidate) => ({ candidate, lowest: lowestTicket(quarter, candidate) }))
    .toSorted(byNumber)
  const first = new Set(
    [...Map.groupBy(ticketed, ({ candidate }) => candidate.contract).values()].flatMap(
      ([lowest]) => lowest ?? [],
    ),
  )
  const others = ticketed.filter((one) => !first.has(one))
  const more = others.slice(0, Math.max(0, SAMPLE_LEAST - first.size))
  return [...first, ...more].map(({ candidate }) => candidate).toSorted(byPlace)
}

export function ticketsOf({ reasons }: Pick<Candidate, 'reasons'>): number {
  return reasons.reduce((sum, reason) => sum + MORE_TICKETS[reason], 1)
}

function lowestTicket(quarter: string, candidate: Candidate): string {
  const { contract, figure } = candidate
  const numbers = Array.from({ length: ticketsOf(candidate) }, (_, ticket) =>
    hashOf([quarter, contract, figure, ticket]),
  )
  return numbers.toSorted()[0] ?? ''
}

function byNumber(a: Ticketed, b: Ticketed): number {
  return a.lowest < b.lowest ? -1 : 1
}

function byPlace(a: Candidate, b: Candidate): number {
  return `${a.contract} ${a.figure}` < `${b.contract} ${b.figure}` ? -1 : 1
}

/** A tenth of what was asked, or less, between the figure and what it decided in its favour. */
export function decidedClosely(outcome: Outcome, sides: readonly Sides[]): boolean {
  if (outcome !== 'met' && outcome !== 'on-course') return false
  return sides.some(({ reported, required }) => {
    if (reported.kind !== 'number' || required.kind !== 'number') return false
    const { lo, hi } = reported
    const { lo: asked } = required
    if (asked === undefined || asked[0] <= 0) return false
    return [lo, hi].some((bound) => bound !== undefined && isWithinATenth(bound, asked))
  })
}

function isWithinATenth(figure: Fraction, [part, whole]: Fraction): boolean {
  const [least, most]: [Fraction, Fraction] = [
    [part * 9, whole * 10],
    [part * 11, whole * 10],
  ]
  return compareFractions(figure, least) >= 0 && compareFractions(figure, most) <= 0
}
