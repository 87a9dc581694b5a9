/**
 * Parameters as types: dated values with their unit and source. A rate that changes with time is
 * one of these and nowhere else.
 */
import type { IsoDate } from '../domain/calendar.ts'

/** Where a value comes from: sourced (read), memory (to be verified), council (its own choice). */
export interface Reference {
  readonly title: string
  readonly url?: string
  readonly standing: 'sourced' | 'memory' | 'council'
  readonly note?: string
}

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
  /** The value was in force before `from` already: that day is only where the table begins. */
  readonly inForceBefore?: true
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
    /** What cannot be told: the law's fifth word, where the others do not describe it. */
    readonly other?: Pick<Band, 'rating' | 'colour'>
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
