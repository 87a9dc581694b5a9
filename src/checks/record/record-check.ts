/**
 * The step *recorded*: what was found about one contract and month goes into the store in one
 * transaction. The same inputs are recorded once: deciding again changes nothing.
 */
import { randomUUID } from 'node:crypto'
import type { Finding } from '../../assessment/types.ts'
import { OUTCOMES_BY_URGENCY } from '../../domain/outcome-words.ts'
import { canonicalJson } from '../../json/canonical-json.ts'
import type { NoticeDraft } from '../../notices/draft-notices.ts'
import type { Instant } from '../../store/column-types.ts'
import { recordDecision, type DecisionRecord } from '../../store/decisions.ts'
import type { Writing } from '../../store/open-store.ts'
import type { CheckedContract } from '../check-return.ts'

export async function recordCheck(
  tx: Writing,
  checked: CheckedContract,
  decided: { readonly on: string; readonly at: Instant },
): Promise<void> {
  await recordDecision(tx, recordOf(checked, decided))
}

function recordOf(
  { contract, period, monthlyReturn, assessment, notices }: CheckedContract,
  { on, at }: { readonly on: string; readonly at: Instant },
): DecisionRecord {
  const { decision, annex } = assessment
  return {
    decision: {
      id: randomUUID(),
      contract: contract.id,
      period,
      key: decision.key,
      rule_set: decision.manifest.ruleSet,
      contract_version: contract.version,
      return_version: monthlyReturn?.version ?? null,
      worst: worstOf(decision.findings),
      drafted_on: on,
      decided_at: at,
    },
    body: canonicalJson(decision),
    annex: { hash: decision.annexHash, body: canonicalJson(annex) },
    findings: decision.findings.map(findingRow),
    notices: notices.map((notice) => {
      return { id: randomUUID(), ...noticeRow(notice), drafted_at: at }
    }),
  }
}

/** Of the open findings alone: a list of contracts tells nobody about pay below the minimum. */
function worstOf(findings: readonly Finding[]): string {
  const open = findings.filter(({ visibility }) => visibility === 'open')
  const outcomes = new Set(open.map(({ outcome }) => outcome))
  return OUTCOMES_BY_URGENCY.find((outcome) => outcomes.has(outcome)) ?? 'not-applicable'
}

export function findingRow(finding: Finding): DecisionRecord['findings'][number] {
  return {
    obligation: finding.obligation,
    outcome: finding.outcome,
    reason: finding.reason ?? null,
    rating: finding.rating?.rating ?? null,
    is_restricted: finding.visibility === 'restricted' ? 1 : 0,
    // Enough for lists and reports; the traces stay in the decision.
    sides: canonicalJson(finding.evidence.map(({ trace: _trace, ...sides }) => sides)),
  }
}

/** What a notice says, wherever and whenever it is recorded. */
export function noticeRow(
  notice: NoticeDraft,
): Omit<DecisionRecord['notices'][number], 'id' | 'drafted_at'> {
  return {
    kind: notice.kind,
    reference: notice.reference,
    is_restricted: notice.restricted ? 1 : 0,
    needs_approval: notice.needsApproval ? 1 : 0,
    before_approval: JSON.stringify(notice.beforeApproval),
    subject: notice.subject,
    text_body: notice.text,
    html_body: notice.html,
  }
}
