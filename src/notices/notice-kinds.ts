/**
 * The kinds of notice there are, and what a draft is made from. Knows no wording.
 */
import type { Assessment } from '../assessment/types.ts'
import type { IsoDate } from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { RuleSet } from '../rules/grammar.ts'

/** for findings of rules that are restricted: for a named few. */
export const RESTRICTED_KIND = 'restricted-note'

export const NOTICE_KINDS = [
  'all-met',
  'behind',
  'shortfall',
  'data-query',
  'return-missing',
  RESTRICTED_KIND,
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export interface NoticeInput {
  readonly assessment: Assessment
  readonly contract: Contract
  readonly ruleSet: RuleSet
  /** The return that was judged; none when none came. */
  readonly monthlyReturn: MonthlyReturn | undefined
  readonly draftedOn: IsoDate
}
