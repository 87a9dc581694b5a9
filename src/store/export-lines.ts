/**
 * The lines of each table that goes out, of some contracts. Nothing restricted is in them, and no
 * row of a return.
 */
import { answersWithoutRows } from '../domain/answers-without-rows.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { Reading } from './open-store.ts'

type ExportCell = string | number | null
export type ExportRow = Readonly<Record<string, ExportCell>>

/** A decision in force, whole. */
interface DecidedMonth {
  readonly contract: string
  readonly contractor_name: string
  readonly period: string
  readonly rule_set: string
  readonly body: string
}

/** The findings of decisions in words: only the rules know how to say them. */
export type FindingRows = (months: readonly DecidedMonth[]) => Promise<readonly ExportRow[]>

export async function contractLines(
  read: Reading,
  of: readonly string[],
): Promise<readonly ExportRow[]> {
  const rows = await read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .select([
      'contract.id as contract', 'title', 'contract.contractor',
      'contractor.name as contractor_name', 'contractor.address as contractor_address',
      'kind', 'from_day as from', 'to_day as to', 'procurement_began', 'value_pence', 'ocid',
      'newest_version', 'contract.archived_at',
    ])
    .where('contract.id', 'in', of)
    .orderBy('contract.id')
    .execute()
  const managers = await read
    .selectFrom('contract_manager')
    .innerJoin('person', 'person.id', 'contract_manager.person')
    .select(['contract_manager.contract', 'person.name'])
    .where('contract_manager.contract', 'in', of)
    .orderBy('person.name')
    .execute()
  const byContract = Map.groupBy(managers, ({ contract }) => contract)
  return rows.map((row) => ({
    ...row,
    managers: (byContract.get(row.contract) ?? []).map(({ name }) => name).join('; '),
  }))
}

export function versionLines(read: Reading, of: readonly string[]) {
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

export async function returnLines(
  read: Reading,
  of: readonly string[],
): Promise<readonly ExportRow[]> {
  const rows = await read
    .selectFrom('monthly_return')
    .select([
      'monthly_return.contract', 'period', 'version', 'received_on', 'received_at', 'hash', 'body',
    ])
    .where('monthly_return.contract', 'in', of)
    .orderBy('monthly_return.contract')
    .orderBy('period')
    .orderBy('version')
    .execute()
  return rows.map(({ body, ...line }) => {
    const { kept, withheld } = answersWithoutRows(JSON.parse(body) as MonthlyReturn)
    const counts = withheld.map(({ figure, rows: count }) => `${figure}: ${count}`)
    return { ...line, answers: JSON.stringify(kept), rows: counts.join('; ') }
  })
}

export function decisionLines(read: Reading, of: readonly string[]) {
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

export async function findingLines(
  read: Reading,
  of: readonly string[],
  findingRows: FindingRows,
): Promise<readonly ExportRow[]> {
  const months = await read
    .selectFrom('decision')
    .innerJoin('decision_body', 'decision_body.decision', 'decision.id')
    .innerJoin('contract', 'contract.id', 'decision.contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .select([
      'decision.contract', 'contractor.name as contractor_name', 'decision.period',
      'decision.rule_set', 'decision_body.body',
    ])
    .where('decision.contract', 'in', of)
    .where('decision.superseded_at', 'is', null)
    .orderBy('decision.contract')
    .orderBy('decision.period')
    .execute()
  return findingRows(months)
}

export function noticeLines(read: Reading, of: readonly string[]) {
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

export function caseLines(read: Reading, of: readonly string[]) {
  return read
    .selectFrom('case')
    .select([
      'case.contract', 'case.id as case', 'obligation', 'opened_for', 'opened_at', 'review_on',
      'closed_at', 'closed_because',
    ])
    .where('case.contract', 'in', of)
    .where('is_restricted', '=', 0)
    .orderBy('case.contract')
    .orderBy('opened_at')
    .execute()
}

export function caseNoteLines(read: Reading, of: readonly string[]) {
  return read
    .selectFrom('case_event')
    .innerJoin('case', 'case.id', 'case_event.case_id')
    .leftJoin('person', 'person.id', 'case_event.person')
    .select([
      'case.contract', 'case.id as case', 'case.obligation', 'case_event.at',
      'person.name as person', 'case_event.what', 'case_event.words',
    ])
    .where('case.contract', 'in', of)
    .where('case.is_restricted', '=', 0)
    .orderBy('case.contract')
    .orderBy('case_event.id')
    .execute()
}

export function evidenceLines(read: Reading, of: readonly string[]) {
  return read
    .selectFrom('evidence')
    .leftJoin('person', 'person.id', 'evidence.recorded_by')
    .select([
      'evidence.contract', 'evidence.period', 'evidence.figure', 'evidence.standing',
      'evidence.words', 'person.name as recorded_by', 'evidence.recorded_at',
    ])
    .where('evidence.contract', 'in', of)
    .orderBy('evidence.contract')
    .orderBy('evidence.period')
    .orderBy('evidence.recorded_at')
    .execute()
}
