/**
 * Chooses which notices a decision calls for and drafts them: one general notice for a contract
 * and month, and a restricted note beside it where a restricted rule finds something.
 */
import type { Finding } from '../assessment/types.ts'
import { beforeApproval } from './before-approval.ts'
import { RESTRICTED_KIND, type NoticeInput, type NoticeKind } from './notice-kinds.ts'
import { generalModel, needingAttention, restrictedModel } from './notice-model.ts'
import type { NoticeModel } from './notice-shape.ts'
import { renderNotice } from './templates.ts'

export { NOTICE_KINDS, type NoticeInput, type NoticeKind } from './notice-kinds.ts'

export interface NoticeDraft {
  readonly kind: NoticeKind
  /** For a named few: never filed, listed or sent with the general notice. */
  readonly restricted: boolean
  /** A named person approves it before it may be sent. */
  readonly needsApproval: boolean
  /** What an officer has to see to first; it is no part of the notice. */
  readonly beforeApproval: readonly string[]
  readonly reference: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

const NEEDS_APPROVAL: readonly NoticeKind[] = ['shortfall', RESTRICTED_KIND]

export function draftNotices(input: NoticeInput): readonly NoticeDraft[] {
  const kind = generalKind(input)
  const restricted = input.assessment.decision.findings.filter((finding) =>
    callsForRestrictedNote(finding, input),
  )
  return [
    {
      ...draft(kind, generalModel(kind, input)),
      beforeApproval: beforeApproval(
        [...needingAttention(kind, input), ...untold(restricted, input)],
        input,
      ),
    },
    ...(restricted.length === 0
      ? []
      : [
          {
            ...draft(RESTRICTED_KIND, restrictedModel(restricted, input)),
            beforeApproval: beforeApproval(restricted, input),
          },
        ]),
  ]
}

/** Restricted findings of which no note tells: what the council must mend is said all the same. */
function untold(told: readonly Finding[], { assessment }: NoticeInput): readonly Finding[] {
  return assessment.decision.findings.filter(
    (finding) =>
      finding.visibility === 'restricted' &&
      finding.forCouncil !== undefined &&
      !told.includes(finding),
  )
}

/** By the worst open finding; restricted findings never colour the general notice. */
function generalKind(input: NoticeInput): NoticeKind {
  if (input.monthlyReturn === undefined) return 'return-missing'
  const open = input.assessment.decision.findings.filter((one) => one.visibility === 'open')
  const outcomes = new Set(open.map((finding) => finding.outcome))
  if (outcomes.has('not-met')) return 'shortfall'
  if (outcomes.has('cannot-tell')) return 'data-query'
  return outcomes.has('behind') ? 'behind' : 'all-met'
}

// A month without figures is asked for once, in the general notice.
function callsForRestrictedNote(finding: Finding, input: NoticeInput): boolean {
  if (finding.visibility !== 'restricted') return false
  if (finding.outcome === 'not-met') return true
  const { rows } = input.assessment.annex
  const isBecauseOfRows = rows.some(
    (row) => row.obligation === finding.obligation && row.problem === 'cannot-tell',
  )
  return finding.outcome === 'cannot-tell' && isBecauseOfRows
}

function draft(kind: NoticeKind, model: NoticeModel): Omit<NoticeDraft, 'beforeApproval'> {
  return {
    kind,
    restricted: kind === RESTRICTED_KIND,
    needsApproval: NEEDS_APPROVAL.includes(kind),
    reference: model.reference,
    ...renderNotice(kind, model),
  }
}
