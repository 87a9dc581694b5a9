/**
 * The rating of a finding by the council's own bands over what was achieved of the target. The
 * law gives no number for its words, so every edge is data; a figure within bounds that span two
 * bands has no rating.
 */
import { lastDay, type Period } from '../domain/calendar.ts'
import { divideRoundingDown, type Fraction } from '../domain/fraction.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Band, BandsParameter } from '../rules/parameter.ts'
import type { ConditionEvidence } from './types.ts'

type Rating = Pick<Band, 'rating' | 'colour'>
type Compared = Pick<ConditionEvidence, 'reported' | 'required' | 'operator'>

/** All of the target and more; what is a yes or no is all or nothing of it. */
const ALL = 10_000
const NOTHING = 0

export function ratingOf(
  parameter: BandsParameter,
  period: Period,
  compared: Compared,
  outcome: Outcome,
): Rating | undefined {
  const inForce = stripOn(parameter, period)
  if (inForce === undefined) return undefined
  if (outcome === 'cannot-tell') return inForce.other
  const achieved = achievedOf(compared)
  if (achieved === undefined) return undefined
  const [worst, best] = achieved.map((each) => bandFor(inForce.bands, each))
  if (worst === undefined || worst !== best) return undefined
  return { rating: worst.rating, colour: worst.colour }
}

/** The strip in force at the end of the month. */
export function stripOn(
  { values }: BandsParameter,
  period: Period,
): BandsParameter['values'][number] | undefined {
  return values.findLast(({ from }) => from <= lastDay(period))
}

/** Basis points of the target at the least and the most; undefined where that says nothing. */
function achievedOf({
  reported,
  required,
  operator,
}: Compared): readonly [number, number] | undefined {
  if (reported.kind === 'truth') return reported.value ? [ALL, ALL] : [NOTHING, NOTHING]
  if (reported.kind !== 'number' || required.kind !== 'number') return undefined
  const { lo, hi } = reported
  const target = required.lo
  if (lo === undefined || target === undefined) return undefined
  const isUpperLimit = operator === 'atMost' || operator === 'below'
  if (isUpperLimit) return hi === undefined ? undefined : pair(kept(target, hi), kept(target, lo))
  // More than is known lifts nothing above what is known to be there already.
  const least = outOf(lo, target)
  return pair(least, hi === undefined ? Math.max(ALL, least ?? ALL) : outOf(hi, target))
}

function pair(
  worst: number | undefined,
  best: number | undefined,
): readonly [number, number] | undefined {
  return worst === undefined || best === undefined ? undefined : [worst, best]
}

/** Rounded down: rounding never lifts a rating. Undefined where nothing is due. */
function outOf([part, whole]: Fraction, [target, of]: Fraction): number | undefined {
  if (target <= 0) return undefined
  const achieved = BigInt(Math.max(0, part)) * BigInt(of) * BigInt(ALL)
  return divideRoundingDown(achieved, BigInt(whole) * BigInt(target))
}

/** How far a limit was kept: all of it up to the limit, and less the further above it. */
function kept(limit: Fraction, [part, whole]: Fraction): number | undefined {
  return part <= 0 ? ALL : outOf(limit, [part, whole])
}

function bandFor(bands: readonly Band[], achieved: number): Band | undefined {
  return bands.find(({ atLeast, below = Infinity }) => achieved >= atLeast && achieved < below)
}
