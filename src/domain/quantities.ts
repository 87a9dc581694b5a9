/**
 * Units that the compiler keeps apart: passing minutes where pence are due does not compile.
 * Every quantity is a whole number; nothing here rounds.
 */
import assert from 'node:assert/strict'

declare const unit: unique symbol
type Quantity<Unit extends string> = number & { readonly [unit]: Unit }

export type Pence = Quantity<'pence'>
/** Time worked or paid for, kept whole. */
export type Minutes = Quantity<'minutes'>

export function pence(value: number): Pence {
  assert(Number.isSafeInteger(value), `pence must be whole, got ${value}`)
  return value as Pence
}

export function minutes(value: number): Minutes {
  assert(Number.isSafeInteger(value), `minutes must be whole, got ${value}`)
  return value as Minutes
}
