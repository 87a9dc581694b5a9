/**
 * Puts the people of the example council on record, with their contracts and a deputy. Nobody else
 * is changed, and what somebody changed in an example person since is put back.
 */
import { EXAMPLE_DEPUTY, EXAMPLE_ID, examplePeople } from '../access/example-people.ts'
import { isRole, type Role } from '../access/roles.ts'
import { addDays, type IsoDate } from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
import type { Instant } from './column-types.ts'
import { assignManagers } from './contracts.ts'
import { recordDeputy } from './deputies.ts'
import type { Reading, Writing } from './open-store.ts'
import { changePerson, recordPerson, type Person } from './people.ts'
import { set } from './settings.ts'

const DEPUTY_FOR_DAYS = 30

/** The contracts are on record before; that the example is loaded is noted here. */
export async function recordExamplePeople(
  tx: Writing,
  contracts: readonly Contract[],
  { at, today }: { readonly at: Instant; readonly today: IsoDate },
): Promise<void> {
  const people = examplePeople(contracts)
  const known = new Set(await exampleIds(tx))
  for (const { manages, ...person } of people) {
    await (known.has(person.id) ? changePerson(tx, person) : recordPerson(tx, person, at))
    for (const contract of manages) await assignManagers(tx, contract, [person.id])
  }
  const days = { from: today, to: addDays(today, DEPUTY_FOR_DAYS) }
  const { person, deputy } = EXAMPLE_DEPUTY
  await recordDeputy(tx, person, { deputy, ...days })
  await set(tx, 'example', 'loaded')
}

export interface OfferedPerson extends Pick<Person, 'id' | 'name' | 'post' | 'contractor'> {
  readonly roles: readonly Role[]
}

/** Those who may sign in, in the order of their ids. */
export async function offeredExamplePeople(read: Reading): Promise<readonly OfferedPerson[]> {
  const rows = await read
    .selectFrom('person')
    .innerJoin('person_role', 'person_role.person', 'person.id')
    .select(['person.id', 'name', 'post', 'contractor', 'role'])
    .where('person.id', 'like', `${EXAMPLE_ID}%`)
    .where('disabled_at', 'is', null)
    .orderBy('person.id')
    .orderBy('role')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, own]) => {
    const [first] = own
    if (first === undefined) return []
    const roles = own.map(({ role }) => role).filter(isRole)
    return { id, name: first.name, post: first.post, contractor: first.contractor, roles }
  })
}

async function exampleIds(read: Reading): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('person')
    .select('id')
    .where('id', 'like', `${EXAMPLE_ID}%`)
    .execute()
  return rows.map(({ id }) => id)
}
