/**
 * A finding as lists and reports read it: its outcome and the sides of its conditions, without
 * their traces. Types only.
 */
import type { ConditionEvidence } from '../assessment/types.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Standing } from './standing.ts'

/** Both sides of a condition, as lists keep them. */
export type Sides = Omit<ConditionEvidence, 'trace'>

export interface CountedFinding {
  readonly contract: string
  readonly obligation: string
  readonly outcome: Outcome
  readonly rating: string | null
  readonly sides: readonly Sides[]
  readonly standing: Standing
  /** It was not met in at least one month of the report. */
  readonly wasMissed: boolean
}
