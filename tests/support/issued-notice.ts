/**
 * A notice as it is once somebody approved and issued it, for tests: issuing sets these columns.
 */
import type { Store } from '#app/store/open-store.ts'

export async function issue(
  store: Store,
  notice: { readonly contract: string; readonly period: string; readonly kind: string },
): Promise<void> {
  await store.write((tx) =>
    tx
      .updateTable('notice')
      .set({ issued_at: '2026-11-24T10:00:00.000Z', approved_by: 'approver' })
      .where('contract', '=', notice.contract)
      .where('period', '=', notice.period)
      .where('kind', '=', notice.kind)
      .execute(),
  )
}

/** Somebody on record with the role of an approver. */
export async function recordApprover(
  store: Store,
  person: { readonly id: string; readonly name: string; readonly seesRestricted?: boolean },
): Promise<void> {
  await store.write(async (tx) => {
    await tx
      .insertInto('person')
      .values({
        id: person.id,
        name: person.name,
        email: `${person.id}@council.example`,
        post: 'Head of contracts',
        contractor: null,
        sees_restricted: person.seesRestricted === true ? 1 : 0,
        recorded_at: '2026-11-01T10:00:00.000Z',
        disabled_at: null,
      })
      .execute()
    await tx.insertInto('person_role').values({ person: person.id, role: 'approver' }).execute()
  })
}
