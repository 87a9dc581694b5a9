/**
 * Rows for tests of the store: whole and plausible, with what matters to a test written there.
 */
import type { Insertable } from 'kysely'
import type { DecisionRecord } from '#app/store/decisions.ts'
import type { Store } from '#app/store/open-store.ts'
import type { ContractTable, ContractorTable } from '#app/store/register-tables.ts'
import type { PersonTable } from '#app/store/people-tables.ts'

export const AT = '2026-11-23T09:00:00.000Z'

export async function addContractor(
  { write }: Store,
  more: Partial<Insertable<ContractorTable>> = {},
): Promise<void> {
  const row = { id: 'K-1', name: 'Oak Ltd', address: 'Norwich', recorded_at: AT, ...more }
  await write((tx) => tx.insertInto('contractor').values(row).execute())
}

export async function addContract(
  { write }: Store,
  more: Partial<Insertable<ContractTable>> = {},
): Promise<void> {
  const row = {
    id: 'A-1',
    title: 'Repairs',
    contractor: 'K-1',
    from_day: '2026-01-01',
    to_day: '2028-12-31',
    newest_version: 0,
    recorded_at: AT,
    ...more,
  }
  await write((tx) => tx.insertInto('contract').values(row).execute())
}

export async function addPerson(
  { write }: Store,
  more: Partial<Insertable<PersonTable>> = {},
  roles: readonly string[] = [],
): Promise<void> {
  const id = more.id ?? 'P-1'
  const row = {
    id,
    name: 'Ann Example',
    email: `${id.toLowerCase()}@council.example`,
    post: 'Officer',
    sees_restricted: 0,
    recorded_at: AT,
    ...more,
  } as const
  await write(async (tx) => {
    await tx.insertInto('person').values(row).execute()
    for (const role of roles) await tx.insertInto('person_role').values({ person: id, role }).execute()
  })
}

export async function addRuleSet({ write }: Store, hash = 'H-1'): Promise<void> {
  const row = { hash, files: '{}', recorded_at: AT, recorded_by: 'system' }
  await write((tx) => tx.insertInto('rule_set').values(row).execute())
}

export function aDecision(more: Partial<DecisionRecord['decision']> = {}): DecisionRecord {
  return {
    decision: {
      id: 'D-1',
      contract: 'A-1',
      period: '2026-10',
      key: 'key-1',
      rule_set: 'H-1',
      contract_version: 1,
      return_version: 1,
      worst: 'met',
      drafted_on: '2026-11-23',
      decided_at: AT,
      ...more,
    },
    body: '{"findings":[]}',
    annex: { hash: 'annex', body: '{"rows":[]}' },
    findings: [
      {
        obligation: 'promise',
        outcome: 'met',
        reason: null,
        rating: null,
        is_restricted: 0,
        sides: '[]',
      },
    ],
    notices: [
      {
        id: `notice-of-${more.id ?? 'D-1'}`,
        kind: 'all-met',
        reference: 'A-1-2026-10',
        is_restricted: 0,
        needs_approval: 0,
        before_approval: '[]',
        subject: 'All met',
        text_body: 'All met.',
        html_body: '<p>All met.</p>',
        drafted_at: AT,
      },
    ],
  }
}
