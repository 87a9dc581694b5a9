/**
 * What comes in and what is known before it comes: the two sides of a check.
 */
import type { PreparedRules } from '../assessment/prepare.ts'
import type { IsoDate } from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { returnChecker } from '../intake/read-return.ts'

/** What a contractor sent, before anybody has looked at it. */
export interface Received {
  readonly value: unknown
  readonly receivedOn: IsoDate
}

/** What is known before the return arrives. */
export interface OnRecord {
  readonly rules: PreparedRules
  /** Every version of every contract. */
  readonly contracts: readonly Contract[]
  /** Accepted returns, at most one for a contract and month. */
  readonly returns: readonly MonthlyReturn[]
  readonly validate: ReturnType<typeof returnChecker>
}
