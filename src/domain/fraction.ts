/**
 * Exact fractions of whole numbers: `[part, whole]`. A share is compared by multiplying across,
 * never by dividing first, so that rounding can never create compliance.
 */
import assert from 'node:assert/strict'

/** `[part, whole]`, whole numbers, `whole` above zero. */
export type Fraction = readonly [part: number, whole: number]

export function fraction(part: number, whole: number): Fraction {
  assert(Number.isSafeInteger(part), `a part must be a whole number, got ${part}`)
  assert(Number.isSafeInteger(whole) && whole > 0, `a whole must be above zero, got ${whole}`)
  return [part, whole]
}

/** In lowest terms; undefined where even these are too large to be counted exactly. */
export function reducedFraction(part: bigint, whole: bigint): Fraction | undefined {
  assert(whole > 0n, `a whole must be above zero, got ${whole}`)
  const shared = greatestCommonDivisor(part < 0n ? -part : part, whole)
  const [least, all] = [Number(part / shared), Number(whole / shared)]
  return Number.isSafeInteger(least) && Number.isSafeInteger(all) ? [least, all] : undefined
}

// Fine enough that nobody is judged by it, and small enough for a ratio of nine thousand.
const FINEST = 1_000_000_000_000n

/** Exact where the numbers allow, else rounded outwards to a millionth of a millionth. */
export function boundsOf(part: bigint, whole: bigint): { lo?: Fraction; hi?: Fraction } {
  const exact = reducedFraction(part, whole)
  if (exact !== undefined) return { lo: exact, hi: exact }
  const size = (part < 0n ? -part : part) / whole
  if (size * FINEST > BigInt(Number.MAX_SAFE_INTEGER) - FINEST) return {}
  const finest = Number(FINEST)
  return {
    lo: [divideRoundingDown(part * FINEST, whole), finest],
    hi: [divideRoundingUp(part * FINEST, whole), finest],
  }
}

/** Below zero when `a` is less than `b`, zero when equal, above zero when more. Never rounds. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a[0] * b[1]
  const right = b[0] * a[1]
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right
  const exactLeft = BigInt(a[0]) * BigInt(b[1])
  const exactRight = BigInt(b[0]) * BigInt(a[1])
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0
}

export function smallerFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) <= 0 ? a : b
}

export function largerFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) >= 0 ? a : b
}

/** The least whole number not below `numerator / denominator`. */
export function divideRoundingUp(numerator: bigint, denominator: bigint): number {
  return -divideRoundingDown(-numerator, denominator)
}

/** The greatest whole number not above `numerator / denominator`. */
export function divideRoundingDown(numerator: bigint, denominator: bigint): number {
  assert(denominator > 0n, 'the denominator must be above zero')
  const towardsZero = numerator / denominator
  const isExactOrPositive = numerator % denominator === 0n || numerator >= 0n
  return toSafeNumber(isExactOrPositive ? towardsZero : towardsZero - 1n)
}

/** To the nearest whole number, a half upwards: for sums of money that are only shown. */
export function divideRoundingHalfUp(numerator: bigint, denominator: bigint): number {
  return divideRoundingDown(2n * numerator + denominator, 2n * denominator)
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}

function toSafeNumber(value: bigint): number {
  const asNumber = Number(value)
  assert(Number.isSafeInteger(asNumber), `${value} is too large to be counted exactly`)
  return asNumber
}
