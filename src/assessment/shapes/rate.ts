/**
 * Rates for an hour as exact fractions, and the arrears that bring one up to a floor.
 */
import { divideRoundingUp, fraction, type Fraction } from '../../domain/fraction.ts'

/** The rate as it is once `paidLaterPence` for these minutes has been made good. */
export function rateWithArrears(rate: Fraction, paidLaterPence: number, minutes: number): Fraction {
  if (paidLaterPence === 0) return rate
  const [pence, hours] = rate
  const over = BigInt(hours) * BigInt(minutes)
  const total = BigInt(pence) * BigInt(minutes) + 60n * BigInt(paidLaterPence) * BigInt(hours)
  const shared = greatestCommonDivisor(total, over)
  return fraction(Number(total / shared), Number(over / shared))
}

/** Whole pence that are lacking for these minutes, rounded up in the worker's favour. */
export function arrearsPence(rate: Fraction, floorPence: number, minutes: number): number {
  const [pence, hours] = rate
  const lacking = BigInt(floorPence) * BigInt(hours) - BigInt(pence)
  return divideRoundingUp(lacking * BigInt(minutes), 60n * BigInt(hours))
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : greatestCommonDivisor(b, a % b)
}
