/**
 * What a month's decisions were made from, as it lies in the store: the rows themselves with their
 * hashes, so that whoever reads them can tell whether they still say what they said.
 */
import { sql } from 'kysely'
import type { Period } from '../domain/calendar.ts'
import { noticesOf } from './decisions.ts'
import type {
  AnnexTable,
  DecisionTable,
  FindingTable,
  MonthlyReturnTable,
  NoticeTable,
} from './judging-tables.ts'
import type { Reading } from './open-store.ts'
import type { ContractVersionTable } from './register-tables.ts'

export interface DecidedRow {
  readonly decision: DecisionTable
  readonly body: string
  readonly annex: AnnexTable
  readonly findings: readonly FindingTable[]
  /** Drafts and issued ones; without those that a newer decision replaced. */
  readonly notices: readonly NoticeTable[]
}

/** The contracts with a decision in force in the month, in their order. */
export async function contractsDecided(
  read: Reading,
  period: Period,
): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('decision')
    .select('contract')
    .where('period', '=', period)
    .where('superseded_at', 'is', null)
    .orderBy('contract')
    .execute()
  return rows.map(({ contract }) => contract)
}

/**
 * The contracts on record of which the audit says that the month was decided, in their order:
 * whether that decision is still there or not.
 */
export async function contractsOnceDecided(
  read: Reading,
  period: Period,
): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('audit')
    .innerJoin('contract', (join) =>
      join.on((one) =>
        one('audit.object', '=', sql<string>`'contract/' || contract.id || '/' || ${period}`),
      ),
    )
    .select('contract.id')
    .distinct()
    .where('audit.action', '=', 'check.decide')
    .where('audit.outcome', '=', 'done')
    .orderBy('contract.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What is gone of a decision is given as empty, so that it shows as a difference. */
export async function decidedIn(
  read: Reading,
  contracts: readonly string[],
  period: Period,
): Promise<readonly DecidedRow[]> {
  if (contracts.length === 0) return []
  const rows = await read
    .selectFrom('decision')
    .leftJoin('decision_body', 'decision_body.decision', 'decision.id')
    .leftJoin('annex', 'annex.decision', 'decision.id')
    .selectAll('decision')
    .select(['decision_body.body as canonical', 'annex.hash', 'annex.body', 'annex.erased_at'])
    .where('decision.contract', 'in', contracts)
    .where('decision.period', '=', period)
    .where('decision.superseded_at', 'is', null)
    .orderBy('decision.contract')
    .execute()
  const ids = rows.map(({ id }) => id)
  const findings = await findingsOf(read, ids)
  const notices = Map.groupBy(await noticesOf(read, ids), ({ decision }) => decision)
  return rows.map(({ canonical, hash, body, erased_at, ...decision }) => ({
    decision,
    body: canonical ?? '',
    annex: { decision: decision.id, hash: hash ?? '', body, erased_at },
    findings: findings.get(decision.id) ?? [],
    notices: (notices.get(decision.id) ?? []).filter((notice) => notice.superseded_at === null),
  }))
}

async function findingsOf(
  read: Reading,
  decisions: readonly string[],
): Promise<ReadonlyMap<string, readonly FindingTable[]>> {
  if (decisions.length === 0) return new Map()
  const rows = await read
    .selectFrom('finding')
    .selectAll()
    .where('decision', 'in', decisions)
    .orderBy('obligation')
    .execute()
  return Map.groupBy(rows, ({ decision }) => decision)
}

export async function contractVersionRows(
  read: Reading,
  contracts: readonly string[],
): Promise<readonly ContractVersionTable[]> {
  if (contracts.length === 0) return []
  return read
    .selectFrom('contract_version')
    .selectAll()
    .where('contract', 'in', contracts)
    .execute()
}

/** Every version of every return of these contracts up to the month. */
export async function returnRows(
  read: Reading,
  contracts: readonly string[],
  upTo: Period,
): Promise<readonly MonthlyReturnTable[]> {
  if (contracts.length === 0) return []
  return read
    .selectFrom('monthly_return')
    .selectAll()
    .where('contract', 'in', contracts)
    .where('period', '<=', upTo)
    .execute()
}
