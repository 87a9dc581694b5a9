/**
 * The seven outcomes of an obligation, and the reasons why something cannot be told.
 */
import type { Period } from './calendar.ts'

export const OUTCOMES = [
  'met',
  'not-met',
  'on-course',
  'behind',
  'cannot-tell',
  'not-due',
  'not-applicable',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const UNKNOWN_REASONS = [
  'not-reported',
  'unreadable',
  'no-target',
  'no-baseline',
  'nothing-to-measure',
  'rate-not-known',
  'within-bounds',
  'too-few-answers',
] as const
export type UnknownReason = (typeof UNKNOWN_REASONS)[number]

/** Why a fact is not known, in plain words. */
export interface Unknown {
  readonly reason: UnknownReason
  readonly message: string
  /** What the council's own officers can do about it; no concern of the contractor's. */
  readonly forCouncil?: string
  /** Months of which there is no return at all. */
  readonly missingReturns?: readonly Period[]
  /** Beside them something is blank in returns that did come. */
  readonly isBlankToo?: true
}

/** Surely yes, surely no, cannot tell. */
export type Answer = 'yes' | 'no' | 'unknown'
