/**
 * Makes facts. A fact is always there: a number within bounds, a truth, words, or the reason why
 * it is not known. Never null, never NaN.
 */
import { compareFractions, type Fraction } from '../domain/fraction.ts'
import type { Unknown, UnknownReason } from '../domain/outcome.ts'
import type { Fact, Trace } from './types.ts'

export function numberFact(lo: Fraction, hi: Fraction = lo): Fact {
  return { kind: 'number', lo, hi }
}

/** A number of which only the least or the most is known. */
export function boundedFact(bounds: { readonly lo?: Fraction; readonly hi?: Fraction }): Fact {
  return { kind: 'number', ...bounds }
}

export function truthFact(value: boolean): Fact {
  return { kind: 'truth', value }
}

export function wordsFact(value: readonly string[]): Fact {
  return { kind: 'words', value }
}

export function unknownFact(reason: UnknownReason, message: string, forCouncil?: string): Fact {
  const unknown = { reason, message, ...(forCouncil === undefined ? {} : { forCouncil }) }
  return { kind: 'unknown', unknown }
}

export function isExact(
  fact: Fact & { kind: 'number' },
): fact is Fact & { kind: 'number'; lo: Fraction; hi: Fraction } {
  const { lo, hi } = fact
  return lo !== undefined && hi !== undefined && compareFractions(lo, hi) === 0
}

/** A fact with where it came from and, where its bounds are apart, why. */
export interface Measured {
  readonly fact: Fact
  readonly trace: Trace
  readonly doubt?: Unknown
}

export const NO_TRACE: Trace = { returns: [], parameters: [], sums: [], notes: [] }
