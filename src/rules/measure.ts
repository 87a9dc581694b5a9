/**
 * Measures as types: how a fact is worked out from figures. The seven shapes are all there are;
 * a measure knows no window, no target and no area, for these are the contract's.
 */
import type { Unit } from '../domain/figure.ts'

export type RowOperator =
  | 'atLeast'
  | 'below'
  | 'atMost'
  | 'above'
  | 'isOneOf'
  | 'isNoneOf'
  | 'inArea'
  | 'notInArea'
  | 'onOrBefore'
  | 'onOrAfter'

export type RowValue =
  | number
  | readonly string[]
  | { readonly parameter: string }
  | { readonly contract: 'area' }
  /** A day of the month that is checked. */
  | { readonly day: 'first-of-month' | 'last-of-month' }

export interface RowTest {
  readonly field?: string
  /** The left side may be a parameter in place of a field. */
  readonly parameter?: string
  readonly operator: RowOperator
  readonly value: RowValue
}
/** At most one group inside another. */
export type RowCondition =
  | RowTest
  | { readonly all: readonly (RowTest | RowGroup)[] }
  | { readonly any: readonly (RowTest | RowGroup)[] }
export type RowGroup =
  | { readonly all: readonly RowTest[] }
  | { readonly any: readonly RowTest[] }

interface MeasureBase {
  readonly id: string
  readonly title: string
  /** Nouns for sentences: "Building Futures hours" out of "hours worked". */
  readonly words: { readonly part: string; readonly whole: string }
}

/** A sum over rows, or one number. */
export interface Sum {
  readonly figure: string
  /** The column that is added up; without it rows are counted. */
  readonly sum?: string
  readonly where?: RowCondition
  /** Rows with the same value here are one thing, which counts once in a window. */
  readonly distinct?: string
  /** Each row's amount is multiplied by what this parameter says for the row. */
  readonly times?: { readonly parameter: string }
}

export interface ShareMeasure extends MeasureBase {
  readonly shape: 'share'
  readonly unit: Unit
  readonly part: Sum
  readonly whole: Sum
}

/** A rate for an hour: an amount for a time. Of several that are filled the lowest counts. */
export interface RateSource {
  readonly amount: string
  readonly minutes: string
  /** Multiplies the minutes: weeks in a year, where the amount is for a year. */
  readonly weeks?: { readonly parameter: string }
}

export interface FloorMeasure extends MeasureBase {
  readonly shape: 'floor-for-each-row'
  readonly unit: 'pence an hour'
  readonly of: string
  /** Which rows are in scope. */
  readonly where?: RowCondition
  /** Rows with the same value here are one head, who is at the floor when every row is. */
  readonly countBy: string
  readonly rate: readonly RateSource[]
  readonly floor: { readonly parameter: string }
  /** First and last day of what the row is for. */
  readonly period: readonly [from: string, to: string]
  /** Which of these days decide the floor: the first alone, or every one of them. */
  readonly floorOn: 'first-day' | 'every-day'
  /** By the contract's uplift rule, or always from the value's own first day. */
  readonly uplift: 'contract' | 'none'
  /** What is owed for a row is paid for these minutes; pay made good later stands here. */
  readonly arrears: { readonly minutes: string; readonly paidLater: string }
  /** A new rate named in the cure is never below these floors either. */
  readonly neverBelow?: readonly { readonly parameter: string; readonly because: string }[]
  /** `share`: heads at the floor out of heads in scope. `every`: true when all are. */
  readonly result: 'share' | 'every'
}

export interface OnTimeMeasure extends MeasureBase {
  readonly shape: 'on-time'
  readonly unit: 'times'
  readonly of: string
  readonly where?: RowCondition
  readonly received: string
  /** The day payment falls due, if later than receipt: the count begins there. */
  readonly payableFrom?: string
  readonly paid: string
  readonly amount: string
  readonly days: { readonly parameter: string }
  /** Which day is day 1: s.68 counts the day of receipt, reg. 38 the day after. */
  readonly dayOne: 'day-of-receipt' | 'day-after-receipt'
  /** While a dispute is open the row is left out; its days are not counted afterwards. */
  readonly dispute?: { readonly from: string; readonly to: string }
  /** Shown as the supplier's right, never demanded. */
  readonly interest?: {
    readonly referenceRate: string
    readonly margin: string
    readonly fixedSum: string
    readonly daysInYear: string
  }
}

export interface DocumentMeasure extends MeasureBase {
  readonly shape: 'document-in-force'
  readonly unit: 'document'
  readonly of: string
}

/** How many, or how much, of something there was in the window. */
export interface CountMeasure extends MeasureBase {
  readonly shape: 'count'
  readonly unit: Unit
  readonly part: Sum
}

/** How much less, or more, there is than in the contract's baseline. */
export interface ChangeMeasure extends MeasureBase {
  readonly shape: 'change-from-baseline'
  readonly unit: Unit
  readonly part: Sum
  /** What the part is divided by on both sides, so that more work is no change of its own. */
  readonly per?: Sum
  /** `per` is used only where the contract's baseline has it. */
  readonly perWhere?: 'in-baseline'
  /** `per-cent` of the baseline, or the difference of two shares in `points`. */
  readonly as: 'per-cent' | 'points'
  readonly direction: 'less' | 'more'
}

/** What stands at the end of a month, or what a survey found. Never added up over months. */
export interface LevelMeasure extends MeasureBase {
  readonly shape: 'level-at-date'
  readonly unit: Unit
  readonly part: Sum
  /** With it the level is a share. */
  readonly whole?: Sum
  /** The level counts from the contract's baseline on. */
  readonly over?: 'baseline'
  /** Too few answers tell nothing: the whole out of all who were asked must reach this share. */
  readonly response?: { readonly outOf: Sum; readonly atLeast: { readonly parameter: string } }
}

export type Measure =
  | FloorMeasure
  | ShareMeasure
  | OnTimeMeasure
  | CountMeasure
  | ChangeMeasure
  | LevelMeasure
  | DocumentMeasure
