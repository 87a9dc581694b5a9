/**
 * The grammar of obligations as types: what may stand in the files of `rules/`. It is closed: no
 * paths, no expressions, no code. `schemas/` says the same in JSON Schema for editors and ajv.
 */
import type { IsoDate, Period } from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
import type { Figure, Unit } from '../domain/figure.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { Outcome, UnknownReason } from '../domain/outcome.ts'

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

/** Where a value comes from: sourced (read), memory (to be verified), council (its own choice). */
export interface Reference {
  readonly title: string
  readonly url?: string
  readonly standing: 'sourced' | 'memory' | 'council'
  readonly note?: string
}

// --- Parameters: dated values with their source -------------------------------------------

/** A case holds for a row whose fields have these values; the first case that holds is taken. */
export interface ParameterCase {
  readonly when?: Readonly<Record<string, CaseTest>>
  readonly value: number
}
export type CaseTest =
  | readonly string[]
  /** The name of one of the parameter's own lists. */
  | { readonly list: string }
  | { readonly atLeast?: number; readonly below?: number }

export interface DatedValue {
  /** In force, or announced, from this day. */
  readonly from: IsoDate
  /** Last day by which it must be applied, where that is later than `from`. */
  readonly applyBy?: IsoDate
  readonly value: number | readonly string[] | readonly ParameterCase[]
  readonly reference: Reference
}

export interface Parameter {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** Named lists of codes that cases may use. */
  readonly lists?: Readonly<
    Record<
      string,
      { readonly title: string; readonly codes: readonly string[]; readonly reference: Reference }
    >
  >
  readonly values: readonly DatedValue[]
  readonly checkedOn: IsoDate
  /** When the next value is expected: from `from` on the last value is not taken as known. */
  readonly nextExpected?: {
    /** First day on which a new value may have been announced or be in force. */
    readonly from: IsoDate
    /** First day on which the new value must be applied, where that is later. */
    readonly applyBy?: IsoDate
    /** Where to get it. */
    readonly where: string
  }
}

/** A strip of ratings over achieved / target, in basis points; each begins where the last ends. */
export interface BandsParameter {
  readonly id: string
  readonly title: string
  readonly unit: 'basis points of target'
  readonly checkedOn: IsoDate
  readonly values: readonly {
    readonly from: IsoDate
    readonly bands: readonly Band[]
    readonly reference: Reference
  }[]
}
export interface Band {
  readonly rating: string
  /** The council's own colour: green, amber, red or grey. */
  readonly colour: 'green' | 'amber' | 'red' | 'grey'
  readonly atLeast: number
  /** Left out in the top band. */
  readonly below?: number
}

// --- Measures: a fact computed from figures ----------------------------------------------

export const ROW_OPERATORS = {
  atLeast: 'below',
  below: 'atLeast',
  atMost: 'above',
  above: 'atMost',
  isOneOf: 'isNoneOf',
  isNoneOf: 'isOneOf',
  inArea: 'notInArea',
  notInArea: 'inArea',
} as const
export type RowOperator = keyof typeof ROW_OPERATORS

export type RowValue =
  | number
  | readonly string[]
  | { readonly parameter: string }
  | { readonly contract: 'area' }

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
}

export interface ShareMeasure extends MeasureBase {
  readonly shape: 'share'
  readonly unit: Unit
  readonly part: Sum
  readonly whole: Sum
}

/** A rate for an hour: an amount for a time; the first alternative whose columns are filled. */
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

export interface CountMeasure extends MeasureBase {
  readonly shape: 'count'
  readonly unit: Unit
  readonly part: Sum
}

export interface ChangeMeasure extends MeasureBase {
  readonly shape: 'change-from-baseline'
  readonly unit: Unit
  readonly part: Sum
  readonly as: 'per-cent' | 'points'
}

export interface LevelMeasure extends MeasureBase {
  readonly shape: 'level-at-date'
  readonly unit: Unit
  readonly part: Sum
  readonly leastResponse?: { readonly parameter: string }
}

export type Measure =
  | FloorMeasure
  | ShareMeasure
  | OnTimeMeasure
  | CountMeasure
  | ChangeMeasure
  | LevelMeasure
  | DocumentMeasure
export type ShapeName = Measure['shape']

// --- Obligations: what is owed ------------------------------------------------------------

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
  /** The line of the council's framework, quoted; left out where the duty is law alone. */
  readonly framework?: {
    readonly priority: string
    readonly outcome: string
    readonly indicator: string
    readonly words: string
  }
  /** Which law or guidance stands behind it. */
  readonly basis: Reference
  /** One sentence that says what is owed. */
  readonly sentence: string
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
    /** Sentences that stand under the figures in a notice. */
    readonly notes: readonly string[]
    /** What this check does not see. */
    readonly notChecked: readonly string[]
  }
}

// --- Examples: executable cases beside a rule ---------------------------------------------

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
  }
}
export interface ObligationExamples {
  readonly obligation: string
  readonly examples: readonly ObligationExample[]
}

// --- The council ---------------------------------------------------------------------------

export interface Council {
  readonly name: string
  readonly address: string
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string }
  readonly colour: string
  readonly calendar: {
    /** Working days after the end of the month in which a return is due. */
    readonly returnDueWorkingDays: number
    /** Working days from a notice to the day by which the contractor answers. */
    readonly answerWorkingDays: number
    readonly bankHolidays: readonly { readonly date: IsoDate; readonly title: string }[]
    readonly bankHolidaysReference: Reference
    /** Last day that the table of bank holidays covers. */
    readonly bankHolidaysUpTo: IsoDate
  }
  /** Titles of the steps of the ladder, in order; the tool drafts, a person decides. */
  readonly ladder: readonly { readonly step: string; readonly approval: boolean }[]
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
  readonly examples: readonly ObligationExamples[]
}
