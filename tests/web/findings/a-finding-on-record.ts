/**
 * A finding as its page gets it, made without a store: a test writes only what matters to it.
 */
import { standingOfFinding } from '#app/checks/standing.ts'
import type { StoredCheck } from '#app/checks/record/stored-check.ts'
import type { AnswerOnRecord, FindingOnRecord } from '#app/web/findings/finding-on-record.ts'
import { anObligation, aRuleSet, SHARE } from '../../support/a-rule-set.ts'
import { aCheckedContract, aFinding } from '../../checks/a-checked-contract.ts'

export function anAnswer(changes: Partial<AnswerOnRecord> = {}): AnswerOnRecord {
  return {
    figure: 'time',
    period: '2026-10',
    version: 1,
    answer: { number: 9 },
    hash: 'a-hash',
    received: {
      period: '2026-10',
      version: 1,
      received_at: '2026-11-12T09:00:00.000Z',
      received_on: '2026-11-12',
    },
    standing: 'reported',
    isOutdated: false,
    ...changes,
  }
}

export function aStoredCheck(changes: Partial<StoredCheck> = {}): StoredCheck {
  const checked = aCheckedContract(undefined, changes)
  return {
    ...checked,
    stored: {
      id: 'a-decision',
      contract: checked.contract.id,
      period: checked.period,
      key: 'a-key',
      rule_set: 'a-rule-set',
      contract_version: 1,
      return_version: 1,
      worst: 'not-met',
      drafted_on: '2026-11-23',
      decided_at: '2026-11-23T09:00:00.000Z',
      superseded_at: null,
    },
    rowsErasedAt: undefined,
    ...changes,
  }
}

export function aFindingOnRecord(changes: Partial<FindingOnRecord> = {}): FindingOnRecord {
  const checked = changes.checked ?? aStoredCheck()
  const answers = changes.answers ?? [anAnswer()]
  const finding = changes.finding ?? aFinding()
  return {
    finding,
    checked,
    months: [checked],
    ruleSet: aRuleSet({ measures: [SHARE], obligations: [anObligation('share-of-time')] }),
    answers,
    acts: [],
    standing: standingOfFinding(finding, answers.map(({ standing }) => standing)),
    seen: 'seen-so-far',
    ...changes,
  }
}
