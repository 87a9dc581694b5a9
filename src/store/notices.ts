/**
 * Notices of a contract and month: the drafts in force, and what was issued, whose bytes never
 * change.
 */
import type { Period } from '../domain/calendar.ts'
import type { NoticeTable } from './judging-tables.ts'
import type { Reading } from './open-store.ts'

export interface StoredNotice extends NoticeTable {
  /** Of whoever approved it; an id without a person on record stands for itself. */
  readonly approver: string | undefined
}

/** The draft in force and every issued one of a kind: the draft first, then the newest issued. */
export async function noticesOfKind(
  read: Reading,
  contract: string,
  period: Period,
  kind: string,
): Promise<readonly StoredNotice[]> {
  const rows = await read
    .selectFrom('notice')
    .leftJoin('person', 'person.id', 'notice.approved_by')
    .selectAll('notice')
    .select('person.name')
    .where('notice.contract', '=', contract)
    .where('notice.period', '=', period)
    .where('notice.kind', '=', kind)
    .where((one) =>
      one.or([one('notice.superseded_at', 'is', null), one('notice.issued_at', 'is not', null)]),
    )
    .execute()
  return rows
    .map(({ name, ...row }) => ({ ...row, approver: name ?? row.approved_by ?? undefined }))
    .toSorted((a, b) => (rankOf(a) < rankOf(b) ? 1 : -1))
}

// A draft comes before all that was issued; ISO text sorts as time does.
function rankOf({ issued_at: at }: NoticeTable): string {
  return at ?? '9999'
}

/** Who may approve, by name: for a restricted note only those who may see what it says. */
export async function approversOf(
  read: Reading,
  { isRestricted }: { readonly isRestricted: boolean },
): Promise<readonly string[]> {
  const query = read
    .selectFrom('person')
    .innerJoin('person_role', 'person_role.person', 'person.id')
    .select('person.name')
    .where('person_role.role', '=', 'approver')
    .where('person.disabled_at', 'is', null)
    .orderBy('person.name')
  const rows = isRestricted
    ? await query.where('person.sees_restricted', '=', 1).execute()
    : await query.execute()
  return rows.map(({ name }) => name)
}
