/**
 * What would put a finding right, and where an open window is heading, as plain data: steps with
 * whole amounts that were tried before they are printed.
 */
import type { IsoDate, Period } from '../domain/calendar.ts'
import type { Fraction } from '../domain/fraction.ts'

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
  /**
   * If nothing more counts until it begins, the target can still be met in this month; of an
   * allowance the month in which it runs out.
   */
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
