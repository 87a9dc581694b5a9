/**
 * After a restore no mail is sent until somebody has looked at what would be: what waits in an old
 * database may have been sent long ago. It sends nothing itself.
 */
import { recordAct, type Clock } from './audit.ts'
import type { Reading, Writing } from './open-store.ts'
import { set, settingOf } from './settings.ts'
import type { OutboxTable } from './work-tables.ts'

export type WaitingMail = Pick<
  OutboxTable,
  'message_id' | 'purpose' | 'recipient' | 'state' | 'made_at'
>

export async function outboxIsHeld(read: Reading): Promise<boolean> {
  return (await settingOf(read, 'outbox_held')) === 'yes'
}

/** What would be sent, the oldest first. */
export async function waitingMail(read: Reading): Promise<readonly WaitingMail[]> {
  return read
    .selectFrom('outbox')
    .select(['message_id', 'purpose', 'recipient', 'state', 'made_at'])
    .where('state', 'in', ['waiting', 'sending', 'uncertain'])
    .orderBy('made_at')
    .execute()
}

export async function releaseOutbox(tx: Writing, clock: Clock): Promise<void> {
  await set(tx, 'outbox_held', 'no')
  await recordAct(tx, clock, { actor: 'system', action: 'mail.release', object: 'outbox' })
}
