/**
 * The tables of rule sets, contractors and contracts.
 */
import type { Instant } from './column-types.ts'

/** Immutable: the files of a rule set by their paths, named by the hash of what they say. */
export interface RuleSetTable {
  readonly hash: string
  readonly files: string
  readonly recorded_at: Instant
  readonly recorded_by: string
}

/** From the first of a month one rule set is live, until the next line. */
export interface RuleSetLiveTable {
  readonly from_period: string
  readonly rule_set: string
  readonly approved_by: string
  readonly approved_at: Instant
}

export interface ContractorTable {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly recorded_at: Instant
  readonly archived_at: Instant | null
}

export interface ContractorIdentifierTable {
  readonly scheme: string
  readonly identifier: string
  readonly contractor: string
}

/** The register: also of contracts that have adopted nothing yet. */
export interface ContractTable {
  readonly id: string
  readonly title: string
  readonly contractor: string
  readonly kind: string | null
  readonly from_day: string
  readonly to_day: string
  readonly procurement_began: string | null
  readonly value_pence: number | null
  readonly ocid: string | null
  /** 0 while nothing is adopted. */
  readonly newest_version: number
  readonly recorded_at: Instant
  readonly archived_at: Instant | null
}

export interface ContractManagerTable {
  readonly contract: string
  readonly person: string
}

/** What a contract adopted, each version whole. */
export interface ContractVersionTable {
  readonly contract: string
  readonly version: number
  readonly holds_from: string
  readonly body: string
  readonly hash: string
  readonly recorded_at: Instant
  readonly recorded_by: string
}
