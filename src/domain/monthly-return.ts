/**
 * What a contractor sends for one contract and one month. A blank is not a nil: each figure is
 * answered, said to be nothing, or said to be not available with a reason.
 */
import type { IsoDate, Period } from './calendar.ts'

/** A cell: whole numbers only; `null` says "not known". */
export type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

export interface RowsAnswer {
  readonly rows: readonly Row[]
  /** The file that the rows came from, so that a person can find them. */
  readonly file?: string
  /** The line of each row in that file, in the same order; without it rows count from 1. */
  readonly lines?: readonly number[]
  /** Lines of the file that were left out on purpose: nothing goes missing in silence. */
  readonly leftOut?: readonly LeftOut[]
}

export interface LeftOut {
  readonly rows: number
  readonly because: string
}

export interface DocumentAnswer {
  readonly document: {
    readonly title: string
    readonly reference: string
    readonly validFrom: IsoDate
    readonly validTo?: IsoDate
  }
}

export type FigureAnswer =
  | RowsAnswer
  | DocumentAnswer
  | { readonly number: number }
  | { readonly answer: 'yes' | 'no' }
  | { readonly nothingToReport: true }
  | { readonly notAvailable: string }

export interface MonthlyReturn {
  readonly contract: string
  readonly period: Period
  readonly version: number
  /** Why a later version replaces an earlier one. */
  readonly correctionReason?: string
  /** The day the council received it; set by the service, not by the sender. */
  readonly receivedOn?: IsoDate
  /** The day on which the first version came, where this is a correction of it. */
  readonly firstReceivedOn?: IsoDate
  readonly declaration: {
    readonly by: string
    /** The data are of this contract and this period only. */
    readonly ofThisContractAndPeriod: true
  }
  readonly figures: Readonly<Record<string, FigureAnswer>>
}
