/**
 * Mail that waits to be sent. It is put here in the transaction of whatever it tells about; a loop
 * takes it from here, one at a time, and notes the attempt before it is made.
 */
import type { Instant } from './column-types.ts'
import type { Store, Writing } from './open-store.ts'
import type { OutboxTable } from './work-tables.ts'

// Longer than all the waiting for a mail server together: no other takes what is being sent.
const LEASE_MS = 3 * 60_000

export type MailPurpose = 'sign-in-link'

export interface NewMail {
  readonly id: string
  readonly messageId: string
  readonly purpose: MailPurpose
  readonly recipient: string
  readonly subject: string
  readonly text: string
}

export interface ClaimedMail extends NewMail {
  readonly attempts: number
  readonly madeAt: Instant
  /** By which the claim is known again. */
  readonly lockedUntil: Instant
}

export async function putInOutbox(tx: Writing, mail: NewMail, at: Instant): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      id: mail.id,
      message_id: mail.messageId,
      purpose: mail.purpose,
      recipient: mail.recipient,
      subject: mail.subject,
      text_body: mail.text,
      state: 'waiting',
      attempts: 0,
      due_at: at,
      locked_until: null,
      last_reply: null,
      made_at: at,
      sent_at: null,
    })
    .execute()
}

export async function takeFromOutbox(tx: Writing, id: string): Promise<void> {
  await tx.deleteFrom('outbox').where('id', '=', id).execute()
}

/** The mail that is due longest, now being sent by whoever asked; undefined where none is due. */
export async function claimMail(store: Store, at: Date): Promise<ClaimedMail | undefined> {
  const now = at.toISOString()
  const due = await store.read
    .selectFrom('outbox')
    .select('id')
    .where((one) =>
      one.or([
        one.and([one('state', '=', 'waiting'), one('due_at', '<=', now)]),
        one.and([one('state', '=', 'sending'), one('locked_until', '<=', now)]),
      ]),
    )
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (due === undefined) return undefined
  const lockedUntil = new Date(at.getTime() + LEASE_MS).toISOString()
  const row = await store.write((tx) => lock(tx, due.id, now, lockedUntil))
  // Another was quicker: what is due next is found by asking again.
  if (row === undefined) return claimMail(store, at)
  return {
    id: row.id,
    messageId: row.message_id,
    purpose: row.purpose as MailPurpose,
    recipient: row.recipient,
    subject: row.subject,
    text: row.text_body,
    attempts: row.attempts,
    madeAt: row.made_at,
    lockedUntil,
  }
}

async function lock(
  tx: Writing,
  id: string,
  now: Instant,
  lockedUntil: Instant,
): Promise<OutboxTable | undefined> {
  return tx
    .updateTable('outbox')
    .set((one) => ({
      state: 'sending' as const,
      attempts: one('attempts', '+', 1),
      locked_until: lockedUntil,
    }))
    .where('id', '=', id)
    .where((one) =>
      one.or([one('state', '=', 'waiting'), one.and([
        one('state', '=', 'sending'),
        one('locked_until', '<=', now),
      ])]),
    )
    .returningAll()
    .executeTakeFirst()
}

export type MailEnding =
  | { readonly state: 'sent' | 'failed' | 'uncertain'; readonly reply: string }
  | { readonly state: 'waiting'; readonly reply: string; readonly dueAt: Instant }

/**
 * How the attempt ended; nothing where the claim has passed to another. A link that was handed
 * over, or will be no more, is not kept: whoever reads the store could use it.
 */
export async function endAttempt(
  tx: Writing,
  { id, purpose, lockedUntil }: Pick<ClaimedMail, 'id' | 'purpose' | 'lockedUntil'>,
  ending: MailEnding,
  at: Instant,
): Promise<void> {
  const isOver = ending.state !== 'waiting'
  await tx
    .updateTable('outbox')
    .set({
      state: ending.state,
      locked_until: null,
      last_reply: ending.reply,
      sent_at: ending.state === 'sent' ? at : null,
      ...(isOver && purpose === 'sign-in-link' ? { text_body: '' } : {}),
      ...(ending.state === 'waiting' ? { due_at: ending.dueAt } : {}),
    })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('locked_until', '=', lockedUntil)
    .execute()
}
