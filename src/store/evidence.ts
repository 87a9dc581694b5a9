/**
 * What the council's people have seen or verified of single answers: one row for each act, never
 * changed. What holds is the newest row about the answer as it stands.
 */
import type { Period } from '../domain/calendar.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { EvidenceTable } from './judging-tables.ts'
import type { Reading, Writing } from './open-store.ts'

export interface EvidenceAct extends EvidenceTable {
  /** Of whoever recorded it; an id without a person on record stands for itself. */
  readonly name: string
}

interface Months {
  readonly from: Period
  readonly to: Period
}

/** In the transaction that puts the act on the audit. */
export async function recordEvidence(
  tx: Writing,
  rows: readonly EvidenceTable[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.insertInto('evidence').values(rows).execute()
}

/** Every act about these contracts' answers of these months, the newest first. */
export async function evidenceOf(
  read: Reading,
  contracts: readonly string[],
  { from, to }: Months,
): Promise<readonly EvidenceAct[]> {
  if (contracts.length === 0) return []
  const rows = await read
    .selectFrom('evidence')
    .leftJoin('person', 'person.id', 'evidence.recorded_by')
    .selectAll('evidence')
    .select('person.name')
    .where('evidence.contract', 'in', contracts)
    .where('evidence.period', '>=', from)
    .where('evidence.period', '<=', to)
    .orderBy('evidence.recorded_at', 'desc')
    .execute()
  return rows.map(({ name, ...row }) => ({ ...row, name: name ?? row.recorded_by }))
}

/** Which figures of which contracts somebody verified before that instant. */
export async function everVerified(
  read: Reading,
  before: string,
): Promise<readonly Pick<EvidenceTable, 'contract' | 'figure'>[]> {
  return read
    .selectFrom('evidence')
    .select(['contract', 'figure'])
    .distinct()
    .where('standing', '=', 'verified')
    .where('recorded_at', '<', before)
    .execute()
}

/**
 * Every version of the returns of these contracts and months that have evidence and several
 * versions: their answers may have changed since.
 */
export async function correctedReturns(
  read: Reading,
  contracts: readonly string[],
  { from, to }: Months,
): Promise<readonly MonthlyReturn[]> {
  if (contracts.length === 0) return []
  const rows = await read
    .selectFrom('monthly_return as one')
    .select('one.body')
    .where('one.contract', 'in', contracts)
    .where('one.period', '>=', from)
    .where('one.period', '<=', to)
    .where((one) =>
      one.exists(
        one
          .selectFrom('evidence')
          .select('evidence.id')
          .whereRef('evidence.contract', '=', 'one.contract')
          .whereRef('evidence.period', '=', 'one.period'),
      ),
    )
    .where((one) =>
      one.exists(
        one
          .selectFrom('monthly_return as other')
          .select('other.version')
          .whereRef('other.contract', '=', 'one.contract')
          .whereRef('other.period', '=', 'one.period')
          .whereRef('other.version', '<>', 'one.version'),
      ),
    )
    .execute()
  return rows.map(({ body }) => JSON.parse(body) as MonthlyReturn)
}
