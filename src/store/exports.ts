/**
 * Everything that goes out as a table, a few hundred lines at a time, so that memory stays the
 * same however much there is. It keeps to what somebody may see, and leaves out what is restricted.
 */
import type { Scope } from '../access/may.ts'
import type { Reading } from './open-store.ts'
import { inScope } from './scope.ts'

export type ExportCell = string | number | null
export type ExportRow = Readonly<Record<string, ExportCell>>

const ROWS_AT_ONCE = 500

/** Lines after the one with this key; the key of the last line asks for the next ones. */
interface Asked {
  readonly read: Reading
  readonly scope: Scope
  readonly after: number
}

type Lines = (asked: Asked) => Promise<readonly ExportRow[]>

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
    columns: ['contract', 'period', 'kind', 'reference', 'drafted_at', 'issued_at', 'subject', 'text'],
    lines: notices,
  },
  cases: {
    title: 'Cases',
    columns: [
      'contract', 'obligation', 'opened_for', 'opened_at', 'review_on', 'closed_at', 'closed_because',
    ],
    lines: cases,
  },
} as const satisfies Readonly<
  Record<string, { readonly title: string; readonly columns: readonly string[]; readonly lines: Lines }>
>

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
  for (let after = 0; ; after += ROWS_AT_ONCE) {
    const rows = await EXPORTS[name].lines({ read, scope, after })
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_AT_ONCE) return
  }
}

function contracts({ read, scope, after }: Asked) {
  return read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .select([
      'contract.id as contract', 'title', 'contract.contractor', 'contractor.name as contractor_name',
      'kind', 'from_day as from', 'to_day as to', 'value_pence', 'ocid', 'newest_version',
      'contract.archived_at',
    ])
    .where(inScope(scope))
    .orderBy('contract.id')
    .limit(ROWS_AT_ONCE)
    .offset(after)
    .execute()
}

function versions({ read, scope, after }: Asked) {
  return read
    .selectFrom('contract_version')
    .innerJoin('contract', 'contract.id', 'contract_version.contract')
    .select([
      'contract_version.contract', 'version', 'holds_from', 'contract_version.recorded_at', 'hash',
      'body',
    ])
    .where(inScope(scope))
    .orderBy('contract_version.contract')
    .orderBy('version')
    .limit(ROWS_AT_ONCE)
    .offset(after)
    .execute()
}

function returns({ read, scope, after }: Asked) {
  return read
    .selectFrom('monthly_return')
    .innerJoin('contract', 'contract.id', 'monthly_return.contract')
    .select([
      'monthly_return.contract', 'period', 'version', 'received_on', 'received_at', 'hash',
    ])
    .where(inScope(scope))
    .orderBy('monthly_return.contract')
    .orderBy('period')
    .orderBy('version')
    .limit(ROWS_AT_ONCE)
    .offset(after)
    .execute()
}

function decisions({ read, scope, after }: Asked) {
  return read
    .selectFrom('decision')
    .innerJoin('contract', 'contract.id', 'decision.contract')
    .select([
      'decision.contract', 'period', 'key', 'rule_set', 'contract_version', 'return_version', 'worst',
      'decided_at', 'superseded_at',
    ])
    .where(inScope(scope))
    .orderBy('decision.contract')
    .orderBy('period')
    .orderBy('decided_at')
    .limit(ROWS_AT_ONCE)
    .offset(after)
    .execute()
}

function findings({ read, scope, after }: Asked) {
  return read
    .selectFrom('finding')
    .innerJoin('decision', 'decision.id', 'finding.decision')
    .innerJoin('contract', 'contract.id', 'finding.contract')
    .select([
      'finding.contract', 'finding.period', 'obligation', 'outcome', 'reason', 'rating', 'sides',
    ])
    .where(inScope(scope))
    .where('decision.superseded_at', 'is', null)
    .where('is_restricted', '=', 0)
    .orderBy('finding.contract')
    .orderBy('finding.period')
    .orderBy('obligation')
    .limit(ROWS_AT_ONCE)
    .offset(after)
    .execute()
}

function notices({ read, scope, after }: Asked) {
  return read
    .selectFrom('notice')
    .innerJoin('contract', 'contract.id', 'notice.contract')
    .select([
      'notice.contract', 'period', 'notice.kind', 'reference', 'drafted_at', 'issued_at', 'subject',
      'text_body as text',
    ])
    .where(inScope(scope))
    .where('superseded_at', 'is', null)
    .where('is_restricted', '=', 0)
    .orderBy('notice.contract')
    .orderBy('period')
    .orderBy('notice.kind')
    .limit(ROWS_AT_ONCE)
    .offset(after)
    .execute()
}

function cases({ read, scope, after }: Asked) {
  return read
    .selectFrom('case')
    .innerJoin('contract', 'contract.id', 'case.contract')
    .select([
      'case.contract', 'obligation', 'opened_for', 'opened_at', 'review_on', 'closed_at',
      'closed_because',
    ])
    .where(inScope(scope))
    .where('is_restricted', '=', 0)
    .orderBy('case.contract')
    .orderBy('opened_at')
    .limit(ROWS_AT_ONCE)
    .offset(after)
    .execute()
}
