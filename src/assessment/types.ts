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

/** One thing to do. Amounts are whole units. */
export type CureStep =
  /** Pay what is owed for past rows (the annex says to whom), never less than `totalPence`. */
  | {
      readonly kind: 'pay-arrears'
      /** Set where more may be owed, which depends on what a row does not say. */
      readonly isLeast?: true
      readonly totalPence: number
      readonly rows: number
      readonly heads: number
    }
  /** From now on pay these heads at least the rate in the annex. */
  | {
      readonly kind: 'raise-pay'
      readonly heads: number
      readonly lowestPence: number
      readonly highestPence: number
      readonly because?: string
    }
  /** So much more of the part, the whole growing with it. */
  | { readonly kind: 'more-on-top'; readonly amount: number; readonly unit: string }
  /** So much more of the part in place of others, the whole staying as it is. */
  | { readonly kind: 'in-place-of-others'; readonly amount: number; readonly unit: string }
  /** So much less of the part, the whole staying as it is: for targets of "at most". */
  | { readonly kind: 'less-of-the-part'; readonly amount: number; readonly unit: string }
  /** So much more of what is not the part, on top: for targets of "at most". */
  | { readonly kind: 'more-of-the-rest'; readonly amount: number; readonly unit: string }
  /** So much of what is still planned; `share` is rounded up to a basis point. */
  | {
      readonly kind: 'of-what-is-planned'
      readonly amount: number
      readonly planned: number
      readonly unit: string
      readonly shareRoundedUp: number
    }
  /** So much more, in all, reaches the whole target; in a window that is open, so much a month. */
  | {
      readonly kind: 'still-needed'
      readonly amount: number
      readonly unit: string
      readonly months?: number
      readonly eachMonthRoundedUp?: number
    }
  /** So much more reaches what is due by now. */
  | { readonly kind: 'catch-up'; readonly amount: number; readonly unit: string }
  /** No more than this up to the end of the window keeps to the target. */
  | {
      readonly kind: 'allowance-left'
      readonly amount: number
      readonly unit: string
      readonly months: number
      readonly eachMonthRoundedDown: number
    }
  /** So much less would have kept to the target, or will in the next window. */
  | { readonly kind: 'use-less'; readonly amount: number; readonly unit: string }
  /** Pay what is overdue (the annex says which). */
  | { readonly kind: 'pay-overdue'; readonly rows: number; readonly totalPence: number }
  /** So many more, all on time, restore the rate in the same window. */
  | { readonly kind: 'more-on-time'; readonly amount: number }
  | { readonly kind: 'provide-document'; readonly by: IsoDate; readonly what: string }
  | { readonly kind: 'send-return'; readonly period: Period }
  /** What is missing before anything can be told. */
  | { readonly kind: 'supply-data'; readonly message: string }

export interface Cure {
  /** Putting right what is past. */
  readonly past: readonly CureStep[]
  /** Meeting the target from now on. */
  readonly fromNowOn: readonly CureStep[]
  /** Filled when the target can no longer be met in the window that is open. */
  readonly impossible?: string
}

/** The months over which a target is counted; open until its last month has been decided. */
export interface WindowSpan {
  readonly kind: Window
  readonly from: Period
  readonly to: Period
  readonly open: boolean
}

/** Where an open window is heading. Amounts are whole units; nothing is rounded in its favour. */
export interface Forecast {
  /** What the whole window would come to at the pace so far. */
  readonly atThisPace?: Fraction
  /** Still to be done for the whole target, or still allowed, and so much for each month left. */
  readonly left?: {
    readonly kind: 'needed' | 'allowed'
    readonly amount: number
    readonly unit: string
    readonly months: number
    readonly eachMonth: number
  }
  /** If nothing more counts until it begins, the target can still be met in this month. */
  readonly lastMonth?: {
    readonly period: Period
    readonly because:
      | 'most-in-a-month'
      | 'planned'
      | 'whole-at-this-pace'
      | 'end-of-window'
      | 'allowance-at-this-pace'
  }
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
