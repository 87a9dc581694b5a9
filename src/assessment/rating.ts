/**
 * The rating of a finding by the council's own bands over what was achieved of the target. The
 * law gives no number for its words, so every edge is data; a figure within bounds that span two
 * bands has no rating.
 */
import { lastDay, type Period } from '../domain/calendar.ts'
import { divideRoundingDown, type Fraction } from '../domain/fraction.ts'
import type { Band, BandsParameter } from '../rules/parameter.ts'
import type { Fact } from './types.ts'

export function ratingOf(
  parameter: BandsParameter,
  period: Period,
  reported: Fact,
  required: Fact,
): { rating: string; colour: string } | undefined {
  if (reported.kind !== 'number' || required.kind !== 'number') return undefined
  const inForce = parameter.values.filter(({ from }) => from <= lastDay(period)).at(-1)
  const worst = bandFor(inForce?.bands ?? [], ofTarget(reported.lo, required.lo))
  const best = bandFor(inForce?.bands ?? [], ofTarget(reported.hi, required.lo))
  if (worst === undefined || worst !== best) return undefined
  return { rating: worst.rating, colour: worst.colour }
}

/** Basis points of the target, rounded down: rounding never lifts a rating. */
function ofTarget([part, whole]: Fraction, [target, targetWhole]: Fraction): number | undefined {
  if (target <= 0) return undefined
  const achieved = BigInt(Math.max(0, part)) * BigInt(targetWhole) * 10_000n
  return divideRoundingDown(achieved, BigInt(whole) * BigInt(target))
}

function bandFor(bands: readonly Band[], achieved: number | undefined): Band | undefined {
  if (achieved === undefined) return undefined
  return bands.find(({ atLeast, below = Infinity }) => achieved >= atLeast && achieved < below)
}
