/**
 * What the core says: facts with bounds and trace, findings with evidence, cures, the decision
 * that is kept for ever and the annex of rows that is erased. Plain data, all of it JSON.
 */
import type { IsoDate, Period } from '../domain/calendar.ts'
import type { Window } from '../domain/contract.ts'
import type { Fraction } from '../domain/fraction.ts'
import type { Answer, Outcome, Unknown, UnknownReason } from '../domain/outcome.ts'
import type { Operator } from '../rules/grammar.ts'
import type { Reference } from '../rules/parameter.ts'
import type { Cure, Forecast } from './cure.ts'

/** Always there, never null: a number within bounds, a truth, a word, or why it is not known. */
export type Fact =
  /** A bound that is left out is not known: what is missing could be any amount. */
  | { readonly kind: 'number'; readonly lo?: Fraction; readonly hi?: Fraction }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'words'; readonly value: readonly string[] }
  | { readonly kind: 'unknown'; readonly unknown: Unknown }

/** Where a fact comes from: returns, rows, parameter values, opening totals. */
export interface Trace {
  readonly returns: readonly { readonly period: Period; readonly version: number }[]
  readonly parameters: readonly {
    readonly id: string
    readonly from: IsoDate
    readonly value: string
    readonly reference: Reference
    /** Used only to say which rows count. */
    readonly inCondition?: true
  }[]
  /** Sums that went into the fact, with a name and unit each, in the order they are said. */
  readonly sums: readonly { readonly name: string; readonly value: number; readonly unit: string }[]
  readonly opening?: { readonly upTo: IsoDate; readonly source: string }
  /** What is not plain from the numbers: rows left out, values not known, and why. */
  readonly notes: readonly string[]
}

export interface ConditionEvidence {
  readonly measure: string
  readonly operator: Operator
  readonly answer: Answer
  readonly reported: Fact
  /** What is due by now: in a window that is open it may be less than the whole target. */
  readonly required: Fact
  /** The whole target of the window, where `required` is only what is due by now. */
  readonly atEnd?: Fact
  readonly trace: Trace
}

/** The months over which a target is counted; open until its last month has been decided. */
export interface WindowSpan {
  readonly kind: Window
  readonly from: Period
  readonly to: Period
  readonly open: boolean
}

export interface Finding {
  readonly obligation: string
  readonly title: string
  readonly visibility: 'open' | 'restricted'
  readonly outcome: Outcome
  /** With `cannot-tell`. */
  readonly reason?: UnknownReason
  readonly message?: string
  /** What the council's officers can do so that it can be told. */
  readonly forCouncil?: string
  readonly clause?: string
  readonly words?: string
  readonly setBy?: 'council' | 'bidder' | 'law'
  readonly window?: WindowSpan
  readonly rating?: { readonly rating: string; readonly colour: string }
  readonly forecast?: Forecast
  readonly evidence: readonly ConditionEvidence[]
  readonly cure?: Cure
  /** Figures are the contractor's own until somebody has seen evidence. */
  readonly standing: 'reported' | 'evidence-seen' | 'verified'
}

export interface Decision {
  readonly contract: string
  readonly period: Period
  /** SHA-256 of the canonical manifest: the same inputs have the same key, years later. */
  readonly key: string
  readonly manifest: {
    readonly assessment: string
    readonly ruleSet: string
    readonly contract: string
    readonly returns: readonly {
      readonly period: Period
      readonly version: number
      readonly hash: string
    }[]
  }
  readonly findings: readonly Finding[]
  /** SHA-256 of the canonical annex. */
  readonly annexHash: string
}

/** Rows to be put right: with its own, shorter, retention. */
export interface AnnexRow {
  readonly obligation: string
  readonly figure: string
  readonly period: Period
  readonly file: string
  readonly line: number
  /** The contractor's own reference, shown to the contractor alone. */
  readonly reference: string
  readonly problem: 'below-floor' | 'paid-late' | 'not-paid' | 'cannot-tell'
  /** Why it cannot be told, in words. */
  readonly message?: string
  readonly pay?: {
    readonly from: IsoDate
    readonly to: IsoDate
    /** The row's own rate for an hour as a fraction of pence. */
    readonly ratePence: Fraction
    readonly floorPence: number
    readonly minutes: number
    readonly owedPence: number
    readonly newRatePence: number
    readonly newRateBecause?: string
  }
  readonly payment?: {
    readonly amountPence: number
    readonly receivedOn: IsoDate
    readonly lastDay: IsoDate
    readonly paidOn?: IsoDate
    /** The day of payment; where it was not paid, the last day of the month that is checked. */
    readonly countedTo: IsoDate
    /** Days from the last day to `countedTo`. */
    readonly daysLate: number
    /** The day of payment (or the end of the period) by each count. */
    readonly dayByStatute: number
    readonly dayAsPublished: number
    readonly interestPence?: number
    /** Why the interest could not be worked out. */
    readonly interestNotKnown?: string
    readonly fixedSumPence?: number
  }
}

export interface Annex {
  readonly contract: string
  readonly period: Period
  readonly rows: readonly AnnexRow[]
}

/** A rule that broke: for those who run the program, and no part of any record. */
export interface Fault {
  readonly obligation: string
  readonly cause: unknown
}

export interface Assessment {
  readonly decision: Decision
  readonly annex: Annex
  readonly faults: readonly Fault[]
}
