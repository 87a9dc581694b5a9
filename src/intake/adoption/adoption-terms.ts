/**
 * What an adoption sheet must know of the rules to be read: names, units, figures of baselines.
 * Plain data, made from the rule set elsewhere; nothing here says what a rule means.
 */
import type { Contract } from '../../domain/contract.ts'
import type { Figure, Unit } from '../../domain/figure.ts'
import type { Problem } from '../../domain/problem.ts'

/** How an amount is written: as a share, as a difference of two shares, or in a unit. */
export type AmountKind = 'per cent' | 'points' | Unit

export interface ObligationTerms {
  readonly id: string
  readonly title: string
  /** Left out where nothing is compared with a target of the contract. */
  readonly target?: AmountKind
  /** What is counted: openings, plans and the most in a month are written in it. */
  readonly part?: Unit
  /** What it is counted out of, where there is a whole. */
  readonly whole?: Unit
  /** What a baseline answers; nothing where nothing is measured from one. */
  readonly baseline: readonly BaselineFigure[]
}

export interface BaselineFigure {
  readonly figure: Figure
  /** Of rows those that the measure looks at. */
  readonly columns: readonly string[]
}

export interface AdoptionTerms {
  readonly obligations: readonly ObligationTerms[]
  readonly profiles: readonly { readonly id: string; readonly title: string }[]
}

/** The terms, and whether a contract that has adopted by them fits the rules. */
export interface Adopting {
  readonly terms: AdoptionTerms
  readonly fits: (contract: Contract) => readonly Problem[]
}
