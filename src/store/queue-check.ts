/**
 * Puts a check of months on the list of work that waits. Who does the work is known elsewhere.
 */
import { randomUUID } from 'node:crypto'
import type { Period } from '../domain/calendar.ts'
import type { Clock } from './audit.ts'
import type { Writing } from './open-store.ts'

export interface ChecksAsked {
  readonly contract: string
  readonly from: Period
  readonly to: Period
  /**
   * What made it necessary. A check that runs already has read the returns before this one, so it
   * cannot stand in for the new one.
   */
  readonly because: string
}

export async function queueCheck(tx: Writing, { now }: Clock, asked: ChecksAsked): Promise<void> {
  const { contract, from, to, because } = asked
  const at = now().toISOString()
  await tx
    .insertInto('job')
    .values({
      id: randomUUID(),
      kind: 'check-months',
      same_as: because,
      input: JSON.stringify({ from, to, contract }),
      state: 'waiting',
      attempts: 0,
      due_at: at,
      locked_until: null,
      done_count: 0,
      of_count: 0,
      outcome: null,
      made_at: at,
      ended_at: null,
    })
    .execute()
}
