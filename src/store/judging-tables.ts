/**
 * The tables of what was received, decided, drafted and followed up.
 */
import type { Generated } from 'kysely'
import type { Instant, Truth } from './column-types.ts'

export interface MonthlyReturnTable {
  readonly contract: string
  readonly period: string
  readonly version: number
  readonly body: string
  readonly hash: string
  readonly received_at: Instant
  readonly received_on: string
  readonly received_from: string
}

/** One line for each decision; of each contract and month one at most is not superseded. */
export interface DecisionTable {
  readonly id: string
  readonly contract: string
  readonly period: string
  readonly key: string
  readonly rule_set: string
  readonly contract_version: number
  /** Null where no return was received. */
  readonly return_version: number | null
  /** The most pressing outcome of the open findings. */
  readonly worst: string
  readonly drafted_on: string
  readonly decided_at: Instant
  readonly superseded_at: Instant | null
}

/** Apart from the line, so that lists never read it. */
export interface DecisionBodyTable {
  readonly decision: string
  readonly body: string
}

export interface FindingTable {
  readonly decision: string
  readonly contract: string
  readonly period: string
  readonly obligation: string
  readonly outcome: string
  readonly reason: string | null
  readonly rating: string | null
  readonly is_restricted: Truth
  /** The sides of each condition, without their traces. */
  readonly sides: string
}

export interface AnnexTable {
  readonly decision: string
  readonly hash: string
  /** Null once erased. */
  readonly body: string | null
  readonly erased_at: Instant | null
}

export interface NoticeTable {
  readonly id: string
  readonly decision: string
  readonly contract: string
  readonly period: string
  readonly kind: string
  readonly reference: string
  readonly is_restricted: Truth
  readonly needs_approval: Truth
  readonly before_approval: string
  readonly subject: string
  readonly text_body: string
  readonly html_body: string
  readonly drafted_at: Instant
  /** A draft is replaced when its month is decided anew; what was issued stays. */
  readonly superseded_at: Instant | null
  readonly approved_by: string | null
  readonly issued_at: Instant | null
}

/** A shortfall followed to its end. */
export interface CaseTable {
  readonly id: string
  readonly contract: string
  readonly obligation: string
  readonly is_restricted: Truth
  readonly opened_by: string
  readonly opened_at: Instant
  /** The month whose finding opened it. */
  readonly opened_for: string
  readonly review_on: string | null
  readonly closed_at: Instant | null
  readonly closed_because: string | null
}

export interface CaseEventTable {
  readonly id: Generated<number>
  readonly case_id: string
  readonly at: Instant
  readonly person: string
  readonly what: string
  readonly words: string
}

/** Seen or verified, for one answer to one figure: a changed answer has to be seen anew. */
export interface EvidenceTable {
  readonly id: string
  readonly contract: string
  readonly period: string
  readonly figure: string
  readonly answer_hash: string
  readonly standing: 'evidence-seen' | 'verified' | 'reported'
  readonly words: string
  readonly recorded_by: string
  readonly recorded_at: Instant
}
