/**
 * Everything that goes out as a table, a few contracts at a time, so that memory stays the same
 * however much there is. It keeps to what somebody may see, and leaves out what is restricted.
 */
import type { Scope } from '../access/may.ts'
import { contractsInScope } from './contracts.ts'
import type { Reading } from './open-store.ts'

export type ExportCell = string | number | null
export type ExportRow = Readonly<Record<string, ExportCell>>

const CONTRACTS_AT_ONCE = 20

/** All lines of these contracts. */
type Lines = (read: Reading, contracts: readonly string[]) => Promise<readonly ExportRow[]>

interface Export {
  readonly title: string
  readonly columns: readonly string[]
  readonly lines: Lines
}

/** What can be taken out, each with its columns in order. */
export const EXPORTS = {
  contracts: {
    title: 'Contracts: the register',
    columns: [
      'contract', 'title', 'contractor', 'contractor_name', 'kind', 'from', 'to', 'value_pence',
      'ocid', 'newest_version', 'archived_at',
    ],
    lines: contracts,
  },
  versions: {
    title: 'What contracts adopted: every version, whole',
    columns: ['contract', 'version', 'holds_from', 'recorded_at', 'hash', 'body'],
    lines: versions,
  },
  returns: {
    title: 'Returns: every version that came, without its rows',
    columns: ['contract', 'period', 'version', 'received_on', 'received_at', 'hash'],
    lines: returns,
  },
  decisions: {
    title: 'Decisions: every one, with what it was made of',
    columns: [
      'contract', 'period', 'key', 'rule_set', 'contract_version', 'return_version', 'worst',
      'decided_at', 'superseded_at',
    ],
    lines: decisions,
  },
  findings: {
    title: 'Findings in force',
    columns: ['contract', 'period', 'obligation', 'outcome', 'reason', 'rating', 'sides'],
    lines: findings,
  },
  notices: {
    title: 'Notices in force, as text',
    columns: [
      'contract', 'period', 'kind', 'reference', 'drafted_at', 'issued_at', 'subject', 'text',
    ],
    lines: notices,
  },
  cases: {
    title: 'Cases',
    columns: [
      'contract', 'obligation', 'opened_for', 'opened_at', 'review_on', 'closed_at',
      'closed_because',
    ],
    lines: cases,
  },
} as const satisfies Readonly<Record<string, Export>>

export type ExportName = keyof typeof EXPORTS

export function isExport(name: string): name is ExportName {
  return Object.hasOwn(EXPORTS, name)
}

/** All lines of one table, in portions. */
export async function* exported(
  read: Reading,
  scope: Scope,
  name: ExportName,
): AsyncGenerator<readonly ExportRow[]> {
  const contracts = await contractsInScope(read, scope)
  for (let at = 0; at < contracts.length; at += CONTRACTS_AT_ONCE) {
    yield await EXPORTS[name].lines(read, contracts.slice(at, at + CONTRACTS_AT_ONCE))
  }
}

function contracts(read: Reading, of: readonly string[]) {
  return read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .select([
      'contract.id as contract', 'title', 'contract.contractor',
      'contractor.name as contractor_name',
      'kind', 'from_day as from', 'to_day as to', 'value_pence', 'ocid', 'newest_version',
      'contract.archived_at',
    ])
    .where('contract.id', 'in', of)
    .orderBy('contract.id')
    .execute()
}

function versions(read: Reading, of: readonly string[]) {
  return read
    .selectFrom('contract_version')
    .select([
      'contract_version.contract', 'version', 'holds_from', 'contract_version.recorded_at', 'hash',
      'body',
    ])
    .where('contract_version.contract', 'in', of)
    .orderBy('contract_version.contract')
    .orderBy('version')
    .execute()
}

function returns(read: Reading, of: readonly string[]) {
  return read
    .selectFrom('monthly_return')
    .select([
      'monthly_return.contract', 'period', 'version', 'received_on', 'received_at', 'hash',
    ])
    .where('monthly_return.contract', 'in', of)
    .orderBy('monthly_return.contract')
    .orderBy('period')
    .orderBy('version')
    .execute()
}

function decisions(read: Reading, of: readonly string[]) {
  return read
    .selectFrom('decision')
    .select([
      'decision.contract', 'period', 'key', 'rule_set', 'contract_version', 'return_version',
      'worst',
      'decided_at', 'superseded_at',
    ])
    .where('decision.contract', 'in', of)
    .orderBy('decision.contract')
    .orderBy('period')
    .orderBy('decided_at')
    .execute()
}

function findings(read: Reading, of: readonly string[]) {
  return read
    .selectFrom('finding')
    .innerJoin('decision', 'decision.id', 'finding.decision')
    .select([
      'finding.contract', 'finding.period', 'obligation', 'outcome', 'reason', 'rating', 'sides',
    ])
    .where('finding.contract', 'in', of)
    .where('decision.superseded_at', 'is', null)
    .where('is_restricted', '=', 0)
    .orderBy('finding.contract')
    .orderBy('finding.period')
    .orderBy('obligation')
    .execute()
}

function notices(read: Reading, of: readonly string[]) {
  return read
    .selectFrom('notice')
    .select([
      'notice.contract', 'period', 'notice.kind', 'reference', 'drafted_at', 'issued_at', 'subject',
      'text_body as text',
    ])
    .where('notice.contract', 'in', of)
    .where('superseded_at', 'is', null)
    .where('is_restricted', '=', 0)
    .orderBy('notice.contract')
    .orderBy('period')
    .orderBy('notice.kind')
    .execute()
}

function cases(read: Reading, of: readonly string[]) {
  return read
    .selectFrom('case')
    .select([
      'case.contract', 'obligation', 'opened_for', 'opened_at', 'review_on', 'closed_at',
      'closed_because',
    ])
    .where('case.contract', 'in', of)
    .where('is_restricted', '=', 0)
    .orderBy('case.contract')
    .orderBy('opened_at')
    .execute()
}
