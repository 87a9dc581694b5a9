/**
 * Units that the compiler keeps apart: passing minutes where pence are due does not compile.
 * Every quantity is a whole number; nothing here rounds.
 */
import assert from 'node:assert/strict'

declare const unit: unique symbol
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit }

export type Pence = Quantity<'pence'>
export type Minutes = Quantity<'minutes'>
export type Days = Quantity<'days'>
/** 10,000 basis points are 100%. */
export type BasisPoints = Quantity<'basis points'>

export function pence(value: number): Pence {
  return whole(value, 'pence') as Pence
}

export function minutes(value: number): Minutes {
  return whole(value, 'minutes') as Minutes
}

export function days(value: number): Days {
  return whole(value, 'days') as Days
}

export function basisPoints(value: number): BasisPoints {
  return whole(value, 'basis points') as BasisPoints
}

function whole(value: number, name: string): number {
  assert(Number.isSafeInteger(value), `${name} must be a whole number, got ${value}`)
  return value
}
