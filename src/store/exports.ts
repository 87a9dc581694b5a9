/**
 * Everything that goes out as a table, a few contracts at a time, so that memory stays the same
 * however much there is. It keeps to what somebody may see, and leaves out what is restricted.
 */
import type { Action } from '../access/matrix.ts'
import type { Scope } from '../access/may.ts'
import { contractsInScope } from './contracts.ts'
import {
  caseLines,
  caseNoteLines,
  contractLines,
  decisionLines,
  evidenceLines,
  findingLines,
  noticeLines,
  returnLines,
  versionLines,
  type ExportRow,
  type FindingRows,
} from './export-lines.ts'
import type { Reading } from './open-store.ts'

const CONTRACTS_AT_ONCE = 20

/** All lines of these contracts. */
type Lines = (
  read: Reading,
  contracts: readonly string[],
  findingRows: FindingRows,
) => Promise<readonly ExportRow[]>

interface Export {
  readonly title: string
  readonly action: Extract<Action, 'register-export.read' | 'export.read'>
  readonly columns: readonly string[]
  readonly lines: Lines
}

/** What can be taken out, each with its columns in order. */
export const EXPORTS = {
  contracts: {
    title: 'Contracts: the register',
    action: 'register-export.read',
    columns: [
      'contract', 'title', 'contractor', 'contractor_name', 'contractor_address', 'kind', 'from',
      'to', 'procurement_began', 'value_pence', 'ocid', 'managers', 'newest_version',
      'archived_at',
    ],
    lines: contractLines,
  },
  versions: {
    title: 'What contracts adopted: every version, whole',
    action: 'register-export.read',
    columns: ['contract', 'version', 'holds_from', 'recorded_at', 'hash', 'body'],
    lines: versionLines,
  },
  returns: {
    title: 'Returns: every version that came, with the number of rows in place of each row',
    action: 'export.read',
    columns: [
      'contract', 'period', 'version', 'received_on', 'received_at', 'hash', 'answers', 'rows',
    ],
    lines: returnLines,
  },
  decisions: {
    title: 'Decisions: every one, with what it was made of',
    action: 'export.read',
    columns: [
      'contract', 'period', 'key', 'rule_set', 'contract_version', 'return_version', 'worst',
      'decided_at', 'superseded_at',
    ],
    lines: decisionLines,
  },
  findings: {
    title: 'Findings in force',
    action: 'export.read',
    columns: [
      'contract', 'contractor_name', 'period', 'obligation', 'title', 'outcome', 'reason', 'figure',
      'target', 'rating',
    ],
    lines: findingLines,
  },
  notices: {
    title: 'Notices in force, as text',
    action: 'export.read',
    columns: [
      'contract', 'period', 'kind', 'reference', 'drafted_at', 'issued_at', 'subject', 'text',
    ],
    lines: noticeLines,
  },
  cases: {
    title: 'Cases',
    action: 'export.read',
    columns: [
      'contract', 'case', 'obligation', 'opened_for', 'opened_at', 'review_on', 'closed_at',
      'closed_because',
    ],
    lines: caseLines,
  },
  'case-notes': {
    title: 'What was noted on cases',
    action: 'export.read',
    columns: ['contract', 'case', 'obligation', 'at', 'person', 'what', 'words'],
    lines: caseNoteLines,
  },
  evidence: {
    title: 'Evidence that was seen or verified',
    action: 'export.read',
    columns: ['contract', 'period', 'figure', 'standing', 'words', 'recorded_by', 'recorded_at'],
    lines: evidenceLines,
  },
} as const satisfies Readonly<Record<string, Export>>

export type ExportName = keyof typeof EXPORTS

/** All lines of one table, in portions. */
export async function* exported(
  read: Reading,
  scope: Scope,
  name: ExportName,
  findingRows: FindingRows,
): AsyncGenerator<readonly ExportRow[]> {
  const contracts = await contractsInScope(read, scope)
  for (let at = 0; at < contracts.length; at += CONTRACTS_AT_ONCE) {
    const some = contracts.slice(at, at + CONTRACTS_AT_ONCE)
    yield await EXPORTS[name].lines(read, some, findingRows)
  }
}
