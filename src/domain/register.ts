/**
 * A contract as a register knows it: who, what, from when to when. Before anything is adopted,
 * nothing of it is checked.
 */
import type { IsoDate } from './calendar.ts'

/** A number under which others know a contractor: scheme `GB-COH`, id `01234567`. */
export interface Identifier {
  readonly scheme: string
  readonly id: string
}

export interface RegisterContractor {
  readonly name: string
  /** In one line; empty where it is not known. */
  readonly address: string
  readonly identifiers: readonly Identifier[]
}

export interface RegisterEntry {
  /** The reference of the contract, written as `Contract.id` is. */
  readonly id: string
  readonly title: string
  readonly contractor: RegisterContractor
  /** One of the council's kinds of contract; left out where it is not known. */
  readonly kind?: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly procurementBegan?: IsoDate
  readonly valuePence?: number
  /** The process of the public notices from which the entry comes. */
  readonly ocid?: string
  /** Matched to a person later. */
  readonly managerEmail?: string
}
