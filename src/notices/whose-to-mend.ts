/**
 * Who has to do something about a finding that needs attention: the contractor, the council, or
 * nobody. A notice asks the contractor for nothing that is not the contractor's.
 */
import type { AnnexRow, Finding } from '../assessment/types.ts'
import { UNKNOWN_REASONS, type UnknownReason } from '../domain/outcome.ts'
import { isAboutTheReturn } from './describe-return.ts'
import type { NoticeInput } from './notice-kinds.ts'

export type Whose = 'contractor' | 'council' | 'nobody'

const WHOSE: Readonly<Record<UnknownReason, Whose>> = {
  'not-reported': 'contractor',
  unreadable: 'contractor',
  'no-target': 'council',
  'no-baseline': 'council',
  'nothing-to-measure': 'nobody',
  'rate-not-known': 'council',
  'within-bounds': 'contractor',
  'too-few-answers': 'contractor',
}

/** Reasons that the council itself can take away, whatever the contractor sends. */
export const REASONS_OF_THE_COUNCIL: readonly UnknownReason[] = UNKNOWN_REASONS.filter(
  (reason) => WHOSE[reason] === 'council',
)

export function whoseToMend(finding: Finding, input: NoticeInput): Whose {
  if (hasComeLate(finding, input)) return 'nobody'
  if (finding.outcome !== 'cannot-tell') return 'contractor'
  if (rowsToClarify(finding, input).length > 0) return 'contractor'
  if (finding.forCouncil !== undefined || isFaultOfOurs(finding)) return 'council'
  return WHOSE[finding.reason ?? 'not-reported']
}

/** What came late cannot be made to come early. */
export function hasComeLate(finding: Finding, { monthlyReturn }: NoticeInput): boolean {
  return isAboutTheReturn(finding) && finding.outcome === 'not-met' && monthlyReturn !== undefined
}

/** A finding that could not be worked out at all has no evidence: nobody can send what lacks. */
export function isFaultOfOurs({ evidence }: Finding): boolean {
  return evidence.length === 0
}

/** The rows of a finding that the contractor can make clear. */
export function rowsToClarify(
  { obligation }: Finding,
  { assessment }: NoticeInput,
): readonly AnnexRow[] {
  return assessment.annex.rows.filter(
    (row) => row.obligation === obligation && row.problem === 'cannot-tell',
  )
}
