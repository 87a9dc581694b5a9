/**
 * Sessions: who has signed in with which browser, and until when. Only the hash of a token is
 * kept. A session ends by itself, by signing out, or when what the person may do changes.
 */
import type { Actor } from '../access/may.ts'
import { isRole } from '../access/roles.ts'
import type { IsoDate } from '../domain/calendar.ts'
import type { Instant } from './column-types.ts'
import type { Reading, Writing } from './open-store.ts'

const MINUTE_MS = 60_000
// OWASP: 15 to 30 minutes without use where the risk is low; a working day in all.
const IDLE_MS = 30 * MINUTE_MS
const LONGEST_MS = 12 * 60 * MINUTE_MS
const SEEN_EVERY_MS = MINUTE_MS

export async function beginSession(
  tx: Writing,
  { tokenHash, person, at }: Begun,
): Promise<void> {
  const began_at = at.toISOString()
  await tx
    .insertInto('session')
    .values({
      token_hash: tokenHash,
      person,
      began_at,
      seen_at: began_at,
      ends_at: later(at, LONGEST_MS),
    })
    .execute()
}

interface Begun {
  readonly tokenHash: string
  readonly person: string
  readonly at: Date
}

export interface SessionHolder {
  readonly actor: Actor
  /** Whether it is time to note that the session is in use. */
  readonly isSeenLongAgo: boolean
}

/** Whoever holds a session that has not ended; a deputy acts as approver in the days given. */
export async function sessionHolder(
  read: Reading,
  tokenHash: string,
  { now, today }: { readonly now: Date; readonly today: IsoDate },
): Promise<SessionHolder | undefined> {
  const rows = await read
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .leftJoin('person_role', 'person_role.person', 'person.id')
    .select(['person.id', 'person.name', 'person.contractor', 'person.sees_restricted'])
    .select(['session.seen_at', 'person_role.role'])
    .select((one) => [
      one
        .exists(
          one
            .selectFrom('deputy')
            .innerJoin('person as absent', 'absent.id', 'deputy.person')
            .innerJoin('person_role as held', 'held.person', 'absent.id')
            .select('deputy.person')
            .whereRef('deputy.deputy', '=', 'person.id')
            .where('deputy.from_day', '<=', today)
            .where('deputy.to_day', '>=', today)
            .where('held.role', '=', 'approver')
            .where('absent.disabled_at', 'is', null),
        )
        .as('is_deputy'),
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.seen_at', '>', earlier(now, IDLE_MS))
    .where('session.ends_at', '>', now.toISOString())
    .where('person.disabled_at', 'is', null)
    .execute()
  const [first] = rows
  if (first === undefined) return undefined
  const roles = new Set(rows.flatMap(({ role }) => (role !== null && isRole(role) ? [role] : [])))
  if (first.is_deputy && first.contractor === null) roles.add('approver')
  const { id, name, contractor } = first
  return {
    actor: {
      id,
      name,
      roles: [...roles].toSorted(),
      ...(contractor === null ? {} : { contractor }),
      seesRestricted: first.sees_restricted === 1,
    },
    isSeenLongAgo: first.seen_at <= earlier(now, SEEN_EVERY_MS),
  }
}

export async function markSeen(tx: Writing, tokenHash: string, now: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ seen_at: now.toISOString() })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function endSession(tx: Writing, tokenHash: string): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** All of a person's sessions, or all but one. */
export async function endSessionsOf(
  tx: Writing,
  person: string,
  but = '',
): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('person', '=', person)
    .where('token_hash', '<>', but)
    .execute()
}

export interface OpenSession {
  readonly tokenHash: string
  readonly beganAt: Instant
  readonly seenAt: Instant
}

/** A person's sessions that have not ended, the newest first. */
export async function sessionsOf(
  read: Reading,
  person: string,
  now: Date,
): Promise<readonly OpenSession[]> {
  const rows = await read
    .selectFrom('session')
    .select(['token_hash as tokenHash', 'began_at as beganAt', 'seen_at as seenAt'])
    .where('person', '=', person)
    .where('seen_at', '>', earlier(now, IDLE_MS))
    .where('ends_at', '>', now.toISOString())
    .orderBy('began_at', 'desc')
    .execute()
  return rows
}

function later(at: Date, ms: number): Instant {
  return new Date(at.getTime() + ms).toISOString()
}

function earlier(at: Date, ms: number): Instant {
  return new Date(at.getTime() - ms).toISOString()
}
