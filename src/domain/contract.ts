/**
 * A contract and what it adopted: the clause and its words, target, window, area and opening
 * totals all belong here, never to a rule.
 */
import type { IsoDate } from './calendar.ts'
import type { Unit } from './figure.ts'
import type { FigureAnswer } from './monthly-return.ts'

export const WINDOWS = [
  'month',
  'contract-year',
  'whole-contract',
  'by-date',
  'rolling-12-months',
] as const
export type Window = (typeof WINDOWS)[number]

/** When a contractor must pay a newly published rate: the contract's own uplift rule. */
export type Uplift =
  | { readonly rule: 'on-announcement' }
  | { readonly rule: 'by-deadline' }
  /** The first such day of a year on or after the announcement, `04-01` for 1 April. */
  | { readonly rule: 'on-fixed-date'; readonly monthAndDay: string }

export interface Target {
  readonly value: number
  readonly unit: 'basis points' | Unit
}

/** Totals up to a day before Goodterms began, which stand in for the earlier returns. */
export interface OpeningTotals {
  readonly upTo: IsoDate
  readonly part: number
  /** Left out for what has no whole, such as a count. */
  readonly whole?: number
  readonly source: string
  readonly recordedOn: IsoDate
}

/** What a change or an increase is measured from: answers to the same figures for that time. */
export interface Baseline {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly figures: Readonly<Record<string, FigureAnswer>>
  readonly source: string
  readonly recordedOn: IsoDate
}

export interface Adoption {
  /** The obligation's id. */
  readonly id: string
  readonly clause: string
  /** The contract's own words, quoted. */
  readonly words: string
  readonly from: IsoDate
  readonly to?: IsoDate
  readonly window: Window
  /** The last day of a window `by-date`. */
  readonly by?: IsoDate
  readonly target?: Target
  readonly setBy: 'council' | 'bidder' | 'law'
  readonly uplift?: Uplift
  readonly opening?: OpeningTotals
  readonly baseline?: Baseline
  /** What local means here, where it is not what it means in the rest of the contract. */
  readonly area?: readonly DatedArea[]
  /** How the target falls due over its window: an id of `rules/profiles/`; else by days. */
  readonly profile?: string
  /** Mobilisation: nothing falls due up to this day. */
  readonly nothingDueUpTo?: IsoDate
  /** What is expected over the whole window (hours, pence), for the share still needed. */
  readonly plannedWhole?: { readonly value: number; readonly unit: Unit }
  /** The most that can be done in a month, in the unit of what is counted. */
  readonly mostInAMonth?: number
}

/** Codes of authorities as they stood on a date: closed months are never judged anew. */
export interface DatedArea {
  readonly name: string
  readonly from: IsoDate
  readonly codes: readonly string[]
  readonly codeListDate: IsoDate
}

/** What made a version: it holds from the first day of a month and touches nothing earlier. */
export interface Variation {
  readonly from: IsoDate
  /** Where it stands: a deed, a letter, a decision. */
  readonly reference: string
}

export interface Contract {
  readonly id: string
  readonly version: number
  /** Left out in the contract as signed. */
  readonly variation?: Variation
  readonly title: string
  readonly kind: string
  readonly contractor: {
    readonly id: string
    readonly name: string
    readonly address: string
  }
  readonly manager: {
    readonly name: string
    readonly post: string
    readonly phone: string
    readonly email: string
  }
  readonly from: IsoDate
  readonly to: IsoDate
  /** First day of each contract year, `04-01`; the day of `from` unless the contract says so. */
  readonly yearStarts?: string
  readonly procurementBegan?: IsoDate
  readonly valuePence?: number
  readonly area: readonly DatedArea[]
  readonly obligations: readonly Adoption[]
}
