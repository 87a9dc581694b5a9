/**
 * People on record: who they are, their roles, whether they may sign in. Nobody is deleted: what
 * somebody did stays theirs.
 */
import { sql } from 'kysely'
import type { Scope } from '../access/may.ts'
import { isRole, type Role } from '../access/roles.ts'
import type { Instant } from './column-types.ts'
import type { Reading, Writing } from './open-store.ts'
import type { PersonTable } from './people-tables.ts'

export interface Person {
  readonly id: string
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly post: string
  /** The firm of a contractor's person; null for the council's own. */
  readonly contractor: string | null
  readonly seesRestricted: boolean
  readonly roles: readonly Role[]
  readonly isDisabled: boolean
}

const LISTED_MAX = 200

export async function personById(read: Reading, id: string): Promise<Person | undefined> {
  const rows = await read.selectFrom('person').selectAll().where('id', '=', id).execute()
  return (await withRoles(read, rows))[0]
}

export async function personByEmail(read: Reading, email: string): Promise<Person | undefined> {
  const rows = await read.selectFrom('person').selectAll().where('email', '=', email).execute()
  return (await withRoles(read, rows))[0]
}

/** By name: those within the scope whose name, address or post holds the text. */
export async function peopleInScope(
  read: Reading,
  scope: Scope,
  search: string,
): Promise<{ readonly people: readonly Person[]; readonly hasMore: boolean }> {
  if (scope.reach === 'none') return { people: [], hasMore: false }
  let query = read.selectFrom('person').selectAll()
  if (scope.reach === 'own') query = query.where('contractor', '=', scope.contractor ?? '')
  if (search !== '') {
    const part = `%${search.toLowerCase().replaceAll(/[%_!]/g, '!$&')}%`
    query = query.where((one) =>
      one.or(
        (['name', 'email', 'post'] as const).map((column) =>
          sql<boolean>`lower(${sql.ref(column)}) like ${part} escape '!'`),
      ),
    )
  }
  const rows = await query.orderBy('name').orderBy('id').limit(LISTED_MAX + 1).execute()
  const people = await withRoles(read, rows.slice(0, LISTED_MAX))
  return { people, hasMore: rows.length > LISTED_MAX }
}

/** Those of the council who may sign in, by name. */
export async function councilPeople(read: Reading): Promise<readonly Person[]> {
  const rows = await read
    .selectFrom('person')
    .selectAll()
    .where('contractor', 'is', null)
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return withRoles(read, rows)
}

export async function recordPerson(
  tx: Writing,
  { isDisabled, ...person }: Person,
  at: Instant,
): Promise<void> {
  const row = { ...columnsOf(person), id: person.id, recorded_at: at }
  const disabled_at = isDisabled ? at : null
  await tx.insertInto('person').values({ ...row, disabled_at }).execute()
  await giveRoles(tx, person.id, person.roles)
}

/** All but whether the person may sign in: that is `disable` and `enable`. */
export async function changePerson(
  tx: Writing,
  person: Omit<Person, 'isDisabled'>,
): Promise<void> {
  await tx.updateTable('person').set(columnsOf(person)).where('id', '=', person.id).execute()
  await tx.deleteFrom('person_role').where('person', '=', person.id).execute()
  await giveRoles(tx, person.id, person.roles)
}

/** With null the person may sign in again. */
export async function disablePerson(
  tx: Writing,
  id: string,
  at: Instant | null,
): Promise<void> {
  await tx.updateTable('person').set({ disabled_at: at }).where('id', '=', id).execute()
}

/** The ids of all administrators who may sign in. */
export async function activeAdministrators(read: Reading): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('person')
    .innerJoin('person_role', 'person_role.person', 'person.id')
    .select('person.id')
    .where('person_role.role', '=', 'administrator')
    .where('person.disabled_at', 'is', null)
    .orderBy('person.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The contractors of that number or name, two at most: with two it is not clear which is meant. */
export async function contractorsNamed(
  read: Reading,
  text: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return read
    .selectFrom('contractor')
    .select(['id', 'name'])
    .where((one) =>
      one.or([one('id', '=', text), one(one.fn('lower', ['name']), '=', text.toLowerCase())]),
    )
    .limit(2)
    .execute()
}

export async function contractorNames(
  read: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .selectFrom('contractor')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function columnsOf(person: Omit<Person, 'isDisabled'>) {
  const { name, email, post, contractor, seesRestricted } = person
  return { name, email, post, contractor, sees_restricted: seesRestricted ? 1 : 0 } as const
}

async function giveRoles(tx: Writing, person: string, roles: readonly Role[]): Promise<void> {
  if (roles.length === 0) return
  await tx
    .insertInto('person_role')
    .values(roles.map((role) => ({ person, role })))
    .execute()
}

async function withRoles(
  read: Reading,
  rows: readonly PersonTable[],
): Promise<readonly Person[]> {
  if (rows.length === 0) return []
  const given = await read
    .selectFrom('person_role')
    .selectAll()
    .where('person', 'in', rows.map(({ id }) => id))
    .orderBy('role')
    .execute()
  const byPerson = Map.groupBy(given, ({ person }) => person)
  return rows.map(({ id, name, email, post, contractor, sees_restricted, disabled_at }) => ({
    id,
    name,
    email,
    post,
    contractor,
    seesRestricted: sees_restricted === 1,
    roles: (byPerson.get(id) ?? []).map(({ role }) => role).filter(isRole),
    isDisabled: disabled_at !== null,
  }))
}
