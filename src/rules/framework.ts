/**
 * The council's framework as it was adopted: priorities, outcomes and indicators, quoted. It says
 * nothing of how an indicator is checked; obligations name it by its number.
 */
import type { Reference } from './parameter.ts'

export interface Framework {
  readonly title: string
  readonly reference: Reference
  /** Promises that stand outside the table of indicators, each with an id. */
  readonly statements: readonly {
    readonly id: string
    readonly words: string
    readonly notChecked?: string
  }[]
  readonly priorities: readonly {
    readonly title: string
    readonly outcomes: readonly FrameworkOutcome[]
  }[]
}

export interface FrameworkOutcome {
  readonly title: string
  readonly indicators: readonly Indicator[]
  /** What the outcome speaks of and no indicator measures, and why nothing is checked. */
  readonly without?: readonly { readonly what: string; readonly why: string }[]
}

/** Numbered as they stand, through the whole framework. */
export interface Indicator {
  readonly number: number
  readonly words: string
  /** Why nothing checks it, where nothing does. */
  readonly notChecked?: string
}

export function indicatorsOf({ priorities }: Framework): readonly Indicator[] {
  return priorities.flatMap(({ outcomes }) => outcomes.flatMap(({ indicators }) => indicators))
}
