/**
 * The grammar of obligations as types: what may stand in the files of `rules/`. It is closed: no
 * paths, no expressions, no code. `schemas/` says the same in JSON Schema for editors and ajv.
 */
import type { Period } from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
import type { Figure } from '../domain/figure.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { Outcome, UnknownReason } from '../domain/outcome.ts'
import type { Council } from './council.ts'
import type { Measure } from './measure.ts'
import type { Framework } from './framework.ts'
import type { BandsParameter, Parameter, Reference } from './parameter.ts'
import type { Profile } from './profile.ts'

/** Each operator has an opposite, so that "not" is never needed on a measure. */
export const OPPOSITES = {
  atLeast: 'below',
  below: 'atLeast',
  atMost: 'above',
  above: 'atMost',
  isOneOf: 'isNoneOf',
  isNoneOf: 'isOneOf',
  isTrue: 'isFalse',
  isFalse: 'isTrue',
} as const
export type Operator = keyof typeof OPPOSITES

export type ComparedValue =
  | { readonly fact: 'target' }
  | { readonly parameter: string }
  | readonly string[]

export interface Comparison {
  /** A measure's id, or in `appliesWhen` the name of a contract fact. */
  readonly fact: string
  readonly operator: Operator
  /** Left out with `isTrue` and `isFalse`. */
  readonly value?: ComparedValue
}

export type Requirement =
  | { readonly all: readonly Comparison[] }
  | { readonly any: readonly Comparison[] }

/** Contract facts only; at most one group inside another. */
export type Applicability =
  | { readonly all: readonly (Comparison | ApplicabilityGroup)[] }
  | { readonly any: readonly (Comparison | ApplicabilityGroup)[] }
export type ApplicabilityGroup =
  | { readonly all: readonly Comparison[] }
  | { readonly any: readonly Comparison[] }
  | { readonly not: Comparison }

export interface Obligation {
  readonly id: string
  readonly title: string
  /** The line of `framework.json` that it checks; left out where the duty stands in none. */
  readonly framework?: { readonly indicator: number } | { readonly statement: string }
  /** Which law or guidance stands behind it. */
  readonly basis: Reference
  /** The same thing may also be counted by another obligation: said where a contract has both. */
  readonly overlaps?: readonly { readonly with: string; readonly says: string }[]
  /**
   * How it comes to bind: adopted by a contract; always, for every contract; or together with
   * any of these obligations, for duties that the law adds to them.
   */
  readonly binds: 'when-adopted' | 'always' | { readonly with: readonly string[] }
  readonly visibility: 'open' | 'restricted'
  readonly appliesWhen?: Applicability
  readonly requires: Requirement
  readonly bands?: { readonly parameter: string }
  readonly wording: {
    /** The heading of each outcome that can be printed, as a short sentence. */
    readonly headings: Readonly<Partial<Record<Outcome, string>>>
    /** Words in place of the usual ones for an outcome: "Appears to be below" for "Not met". */
    readonly outcomes?: Readonly<Partial<Record<Outcome, string>>>
    /** In a restricted note: what it means if the figures are right, and whom to ask. */
    readonly meaning?: readonly string[]
    /** Sentences that stand under the figures in a notice. */
    readonly notes: readonly string[]
    /** What this check does not see. */
    readonly notChecked: readonly string[]
  }
}

export interface ObligationExample {
  readonly name: string
  readonly contract: Contract
  readonly returns: readonly MonthlyReturn[]
  readonly period: Period
  readonly expect: {
    readonly outcome: Outcome
    readonly reason?: UnknownReason
    /** The cure's amounts, by the kind of step: `{ "more-on-top": 2 }`. */
    readonly cure?: Readonly<Record<string, number>>
    /** The word of the rating, as the obligation's bands have it. */
    readonly rating?: string
  }
}
export interface ObligationExamples {
  readonly obligation: string
  readonly examples: readonly ObligationExample[]
}

export interface RuleSet {
  /** SHA-256 of the canonical JSON of everything below. */
  readonly hash: string
  readonly council: Council
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly bands: ReadonlyMap<string, BandsParameter>
  readonly figures: ReadonlyMap<string, Figure>
  readonly measures: ReadonlyMap<string, Measure>
  readonly obligations: ReadonlyMap<string, Obligation>
  readonly profiles: ReadonlyMap<string, Profile>
  /** Left out where the council has none. */
  readonly framework?: Framework
  readonly examples: readonly ObligationExamples[]
}
