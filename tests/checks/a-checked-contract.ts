/**
 * Builders of what a check gives: a finding, a contract as checked, a folder as checked. Each is
 * whole and plausible; a test writes only what matters to it.
 */
import { prepareRules } from '#app/assessment/prepare.ts'
import type { ConditionEvidence, Finding } from '#app/assessment/types.ts'
import type { CheckedFolder } from '#app/checks/check-folder.ts'
import type { CheckedContract } from '#app/checks/check-return.ts'
import type { NoticeDraft } from '#app/notices/draft-notices.ts'
import { aContract, aReturn } from '../support/a-return.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'

/** 8% of hours where 10% are owed. */
export function someEvidence(changes: Partial<ConditionEvidence> = {}): ConditionEvidence {
  return {
    measure: 'share-of-time',
    operator: 'atLeast',
    answer: 'no',
    reported: { kind: 'number', lo: [1472, 18_400], hi: [1472, 18_400] },
    required: { kind: 'number', lo: [1000, 10_000], hi: [1000, 10_000] },
    trace: { returns: [{ period: '2026-10', version: 1 }], parameters: [], sums: [], notes: [] },
    ...changes,
  }
}

export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    obligation: 'promise-kept',
    title: 'Promise kept',
    visibility: 'open',
    outcome: 'not-met',
    clause: '14.2',
    words: 'The Contractor shall keep its promise',
    setBy: 'bidder',
    evidence: [someEvidence()],
    standing: 'reported',
    ...changes,
  }
}

export function aNotice(changes: Partial<NoticeDraft> = {}): NoticeDraft {
  return {
    kind: 'shortfall',
    restricted: false,
    needsApproval: true,
    beforeApproval: [],
    reference: 'NCC-2026-014/2026-10/v1',
    subject: 'One thing to put right',
    text: 'Text of the notice\n',
    html: '<!DOCTYPE html><title>Notice</title><style>p{color:red}</style><p>Notice</p>',
    ...changes,
  }
}

export function aCheckedContract(
  findings: readonly Finding[] = [aFinding()],
  changes: Partial<CheckedContract> = {},
): CheckedContract {
  const contract = changes.contract ?? aContract()
  const period = changes.period ?? '2026-10'
  const of = { contract: contract.id, period }
  const manifest = { assessment: '1', ruleSet: 'a', contract: 'b', returns: [] }
  return {
    contract,
    period,
    monthlyReturn: aReturn({ receivedOn: '2026-11-12' }),
    assessment: {
      decision: { ...of, key: 'a-key', manifest, findings, annexHash: 'a-hash' },
      annex: { ...of, rows: [] },
      faults: [],
    },
    notices: [aNotice()],
    ...changes,
  }
}

export function aCheckedFolder(
  checked: readonly CheckedContract[] = [aCheckedContract()],
  changes: Partial<CheckedFolder> = {},
): CheckedFolder {
  const ruleSet = aRuleSet({ obligations: [anObligation('share-of-time')] })
  return {
    rules: prepareRules(ruleSet),
    intake: { contracts: checked.map(({ contract }) => contract), returns: [], refused: [], waiting: [] },
    periods: [...new Set(checked.map(({ period }) => period))].toSorted(),
    checked,
    waiting: [],
    failed: [],
    ...changes,
  }
}
