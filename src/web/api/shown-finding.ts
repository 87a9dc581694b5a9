/**
 * What of a decision may be shown to whom: restricted findings to those who see them, and the
 * council's own business to nobody at a contractor's.
 */
import type { Actor } from '../../access/may.ts'
import type { Decision, Finding } from '../../assessment/types.ts'

export function shownDecision(decision: Decision, actor: Actor) {
  const findings = decision.findings.filter((finding) => isShown(finding, actor))
  const withheld = decision.findings.length - findings.length
  return {
    ...decision,
    findings: findings.map((finding) => shownFinding(finding, actor)),
    ...(withheld === 0 ? {} : { withheld }),
  }
}

export function shownFinding(finding: Finding, { contractor }: Actor): Finding {
  if (contractor === undefined) return finding
  const { forCouncil: _, ...shown } = finding
  return shown
}

function isShown({ visibility }: Finding, { seesRestricted }: Actor): boolean {
  return visibility === 'open' || seesRestricted
}
