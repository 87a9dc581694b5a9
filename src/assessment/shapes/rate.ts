/**
 * Rates for an hour as exact fractions, and the arrears that bring one up to a floor.
 */
import assert from 'node:assert/strict'
import { divideRoundingUp, reducedFraction, type Fraction } from '../../domain/fraction.ts'
import { pence, type Minutes, type Pence } from '../../domain/quantities.ts'

/** The rate, in pence an hour, once `paidLater` has been made good for the time worked. */
export function rateWithArrears(rate: Fraction, paidLater: Pence, worked: Minutes): Fraction {
  if (paidLater === 0) return rate
  const [pay, hours] = rate
  const over = BigInt(hours) * BigInt(worked)
  const total = BigInt(pay) * BigInt(worked) + 60n * BigInt(paidLater) * BigInt(hours)
  const made = reducedFraction(total, over)
  assert(made !== undefined, 'intake lets no pay be so large')
  return made
}

/** What is lacking to the floor, an amount an hour, rounded up in the worker's favour. */
export function arrearsOf(rate: Fraction, floor: Pence, worked: Minutes): Pence {
  const [pay, hours] = rate
  const lacking = BigInt(floor) * BigInt(hours) - BigInt(pay)
  return pence(divideRoundingUp(lacking * BigInt(worked), 60n * BigInt(hours)))
}
