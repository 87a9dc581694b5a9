/**
 * Who stands in for an approver, and on which days. What a deputy may do is decided where people
 * sign in; here it is only kept.
 */
import type { IsoDate } from '../domain/calendar.ts'
import type { Reading, Writing } from './open-store.ts'

export interface Deputy {
  readonly deputy: string
  readonly name: string
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The newest first. */
export async function deputiesOf(read: Reading, person: string): Promise<readonly Deputy[]> {
  return read
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.deputy')
    .select(['deputy.deputy', 'person.name', 'deputy.from_day as from', 'deputy.to_day as to'])
    .where('deputy.person', '=', person)
    .orderBy('deputy.from_day', 'desc')
    .execute()
}

/** For the same deputy and first day the last day is changed. */
export async function recordDeputy(
  tx: Writing,
  person: string,
  { deputy, from, to }: Omit<Deputy, 'name'>,
): Promise<void> {
  await tx
    .insertInto('deputy')
    .values({ person, deputy, from_day: from, to_day: to })
    .onConflict((conflict) =>
      conflict.columns(['person', 'deputy', 'from_day']).doUpdateSet({ to_day: to }),
    )
    .execute()
}

export async function removeDeputy(
  tx: Writing,
  person: string,
  { deputy, from }: Pick<Deputy, 'deputy' | 'from'>,
): Promise<void> {
  await tx
    .deleteFrom('deputy')
    .where('person', '=', person)
    .where('deputy', '=', deputy)
    .where('from_day', '=', from)
    .execute()
}
