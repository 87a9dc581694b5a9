/**
 * Puts acts and refusals on record: one row each, appended, never changed. It holds ids and
 * short words, no personal data, no secret, and nothing that somebody typed.
 */
import type { Action } from '../access/matrix.ts'
import type { Actor } from '../access/may.ts'
import type { Store, Writing } from './open-store.ts'

export interface Act {
  /** `system` where no person asked for it, `nobody` where it is not known who did. */
  readonly actor: Pick<Actor, 'id' | 'roles'> | 'system' | 'nobody'
  readonly action: Action | SystemAct
  /** What it was done to: `contract/R-041`, `person/…`, or an address. */
  readonly object: string
  readonly detail?: Readonly<Record<string, string | number | boolean>>
  /** The number of the request in the log; empty where there was none. */
  readonly request?: string
}

/** Acts that no line of the matrix is about. */
export type SystemAct =
  | 'sign-in'
  | 'sign-out'
  | 'ask.often'
  | 'rules.import'
  | 'check.decide'
  | 'erase'
  | 'restore'
  | 'mail.send'
  | 'mail.release'

export interface Clock {
  readonly now: () => Date
}

/** In the transaction of the act itself: either both are kept or neither. */
export async function recordAct(tx: Writing, { now }: Clock, act: Act): Promise<void> {
  await append(tx, act, 'done', now())
}

export async function recordRefusal(
  { store, now }: Clock & { readonly store: Store },
  act: Act,
): Promise<void> {
  await store.write((tx) => append(tx, act, 'refused', now()))
}

async function append(
  tx: Writing,
  { actor, action, object, detail = {}, request = '' }: Act,
  outcome: 'done' | 'refused',
  at: Date,
): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      at: at.toISOString(),
      actor: typeof actor === 'string' ? actor : actor.id,
      role: typeof actor === 'string' ? actor : actor.roles.join(' '),
      action,
      object,
      outcome,
      request: request === '' ? null : request,
      detail: JSON.stringify(detail),
    })
    .execute()
}
