/**
 * Decisions on record, with their findings, annex and drafted notices: written together, found
 * together. A month decided anew supersedes; what was decided before stays.
 */
import type { Period } from '../domain/calendar.ts'
import type { Instant } from './column-types.ts'
import type { AnnexTable, DecisionTable, FindingTable, NoticeTable } from './judging-tables.ts'
import type { Reading, Writing } from './open-store.ts'

export interface DecisionRecord {
  readonly decision: Omit<DecisionTable, 'superseded_at'>
  /** The canonical bytes. */
  readonly body: string
  readonly annex: Omit<AnnexTable, 'decision' | 'erased_at'>
  readonly findings: readonly Omit<FindingTable, 'decision' | 'contract' | 'period'>[]
  readonly notices: readonly Omit<
    NoticeTable,
    'decision' | 'contract' | 'period' | 'superseded_at' | 'approved_by' | 'issued_at'
  >[]
}

/** In one transaction with whatever made the month be decided anew. */
export async function recordDecision(tx: Writing, record: DecisionRecord): Promise<void> {
  const { decision, body, annex, findings, notices } = record
  const { id, contract, period, decided_at: at } = decision
  await supersede(tx, contract, period, at)
  await tx.insertInto('decision').values({ ...decision, superseded_at: null }).execute()
  await tx.insertInto('decision_body').values({ decision: id, body }).execute()
  await tx.insertInto('annex').values({ decision: id, ...annex, erased_at: null }).execute()
  const place = { decision: id, contract, period }
  if (findings.length > 0) {
    await tx
      .insertInto('finding')
      .values(findings.map((finding) => ({ ...finding, ...place })))
      .execute()
  }
  if (notices.length === 0) return
  const asDraft = { superseded_at: null, approved_by: null, issued_at: null }
  await tx
    .insertInto('notice')
    .values(notices.map((notice) => ({ ...notice, ...place, ...asDraft })))
    .execute()
}

async function supersede(
  tx: Writing,
  contract: string,
  period: Period,
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('decision')
    .set({ superseded_at: at })
    .where('contract', '=', contract)
    .where('period', '=', period)
    .where('superseded_at', 'is', null)
    .execute()
  await tx
    .updateTable('notice')
    .set({ superseded_at: at })
    .where('contract', '=', contract)
    .where('period', '=', period)
    .where('superseded_at', 'is', null)
    .where('issued_at', 'is', null)
    .execute()
}

/** The keys of the decisions in force of these contracts in a month, by contract. */
export async function keysInForce(
  read: Reading,
  contracts: readonly string[],
  period: Period,
): Promise<ReadonlyMap<string, string>> {
  if (contracts.length === 0) return new Map()
  const rows = await read
    .selectFrom('decision')
    .select(['contract', 'key'])
    .where('contract', 'in', contracts)
    .where('period', '=', period)
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(rows.map(({ contract, key }) => [contract, key]))
}

export interface StoredDecision {
  readonly decision: DecisionTable
  readonly body: string
  readonly annex: AnnexTable
}

/** The decisions in force of one contract in these months, the oldest first. */
export async function decisionsInForce(
  read: Reading,
  contract: string,
  months: { readonly from: Period; readonly to: Period },
): Promise<readonly StoredDecision[]> {
  const rows = await read
    .selectFrom('decision')
    .innerJoin('decision_body', 'decision_body.decision', 'decision.id')
    .innerJoin('annex', 'annex.decision', 'decision.id')
    .selectAll('decision')
    .select([
      'decision_body.body as canonical',
      'annex.hash as annex_hash',
      'annex.body as annex_body',
      'annex.erased_at',
    ])
    .where('decision.contract', '=', contract)
    .where('decision.period', '>=', months.from)
    .where('decision.period', '<=', months.to)
    .where('decision.superseded_at', 'is', null)
    .orderBy('decision.period')
    .execute()
  return rows.map(({ canonical, annex_hash, annex_body, erased_at, ...decision }) => ({
    decision,
    body: canonical,
    annex: { decision: decision.id, hash: annex_hash, body: annex_body, erased_at },
  }))
}

/** The drafts and issued notices of these decisions. */
export async function noticesOf(
  read: Reading,
  decisions: readonly string[],
): Promise<readonly NoticeTable[]> {
  if (decisions.length === 0) return []
  return read
    .selectFrom('notice')
    .selectAll()
    .where('decision', 'in', decisions)
    .orderBy('is_restricted')
    .execute()
}
