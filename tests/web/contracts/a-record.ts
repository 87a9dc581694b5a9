/**
 * Builds what is on record of one contract for tests of its page; a test writes only what matters.
 */
import type { Finding } from '#app/assessment/types.ts'
import type { ContractRecord } from '#app/web/contracts/contract-record.ts'
import { aFinding } from '../../checks/a-checked-contract.ts'
import { aContract, anAdoption } from '../../support/a-return.ts'
import { anObligation, aRuleSet } from '../../support/a-rule-set.ts'

const RIGHTS: ContractRecord['rights'] = {
  seesRestricted: false,
  readsCases: true,
  changesCases: true,
  readsDrafts: true,
  adopts: true,
}

export const NO_RIGHTS: ContractRecord['rights'] = {
  seesRestricted: false,
  readsCases: false,
  changesCases: false,
  readsDrafts: false,
  adopts: false,
}

export function aRecord(
  changes: Partial<ContractRecord> = {},
  findings: readonly Finding[] = [aFinding()],
): ContractRecord {
  const ruleSet = aRuleSet({ obligations: [anObligation('share-of-time')] })
  const [id = ''] = ruleSet.obligations.keys()
  return {
    entry: {
      id: 'A-1',
      title: 'Housing repairs',
      contractorName: 'Example Repairs Limited',
      contractorAddress: 'Nowhere 1',
      kind: 'repairs',
      from_day: '2026-04-01',
      to_day: '2029-03-31',
      procurement_began: null,
      value_pence: 310_000_000,
      ocid: null,
      archived_at: null,
    },
    managers: ['Morgan Sampleton'],
    versions: [aContract({ id: 'A-1', obligations: [anAdoption(id)] })],
    months: [
      { period: '2026-10', worst: 'not-met', isWithoutReturn: false },
      { period: '2026-09', worst: 'met', isWithoutReturn: false },
    ],
    shown: { period: '2026-10', isNewest: true, contractVersion: 1, findings },
    path: ['2026-09', '2026-10'].map((period) => ({
      period,
      assessment: { decision: { findings } },
    })),
    returns: [],
    received: new Set(['2026-09', '2026-10']),
    notices: [],
    cases: [],
    ruleSet,
    today: '2026-11-23',
    rights: RIGHTS,
    standings: { ofAnswer: () => 'reported', ofFinding: () => 'reported', hasActs: () => false },
    ...changes,
  }
}

export function aCase(changes: Partial<ContractRecord['cases'][number]> = {}) {
  return {
    id: 'C-1',
    contract: 'A-1',
    obligation: 'promise-kept',
    is_restricted: 0 as const,
    opened_by: 'P-1',
    openedBy: 'Morgan Sampleton',
    opened_at: '2026-11-20T23:30:00.000Z',
    opened_for: '2026-10',
    review_on: '2026-11-23',
    closed_at: null,
    closed_because: null,
    ...changes,
  }
}
