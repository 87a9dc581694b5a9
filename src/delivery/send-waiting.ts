/**
 * Sends what waits in the outbox, one mail after the other. Every mail is sent at least once, and
 * a repeat carries the same Message-ID; what cannot arrive, or may have, is left to a person.
 */
import { mailAddressOf } from '../domain/mail-address.ts'
import { recordAct, type Clock } from '../store/audit.ts'
import { claimMail, endAttempt, type ClaimedMail, type MailEnding } from '../store/outbox.ts'
import type { Store } from '../store/open-store.ts'
import { settingOf } from '../store/settings.ts'
import { LINK_MINUTES } from '../store/sign-in-links.ts'
import type { Handover, Transport } from './transport.ts'

const MINUTE_MS = 60_000
const PAUSES_IN_MINUTES = [1, 5, 15, 60] as const
const TRIED_FOR_MS = 4 * 60 * MINUTE_MS

/** Gives how many attempts were made; none while the outbox is held. */
export async function sendWaiting(
  store: Store,
  transport: Transport,
  clock: Clock,
): Promise<number> {
  let attempts = 0
  // After a restore a person looks first at what would be sent again.
  while ((await settingOf(store.read, 'outbox_held')) !== 'yes') {
    const mail = await claimMail(store, clock.now())
    if (mail === undefined) break
    const ending = endingOf(mail, await handover(mail, transport, clock.now()), clock.now())
    await store.write(async (tx) => {
      await endAttempt(tx, mail, ending, clock.now().toISOString())
      await recordAct(tx, clock, {
        actor: 'system',
        action: 'mail.send',
        object: `mail/${mail.id}`,
        detail: { purpose: mail.purpose, attempt: mail.attempts, ended: ending.state },
      })
    })
    attempts += 1
  }
  return attempts
}

async function handover(mail: ClaimedMail, transport: Transport, now: Date): Promise<Handover> {
  const recipient = mailAddressOf(mail.recipient)
  if (!recipient.ok) return { ended: 'refused', reply: 'The recipient is not one address.' }
  if (isOutdated(mail, now)) return { ended: 'refused', reply: 'The link in it has ended.' }
  return transport({ ...mail, recipient: recipient.value })
}

function isOutdated({ purpose, madeAt }: ClaimedMail, now: Date): boolean {
  if (purpose !== 'sign-in-link') return false
  return now.getTime() - Date.parse(madeAt) >= LINK_MINUTES * MINUTE_MS
}

function endingOf(
  { attempts, madeAt }: ClaimedMail,
  { ended, reply }: Handover,
  now: Date,
): MailEnding {
  switch (ended) {
    case 'sent':
      return { state: 'sent', reply }
    case 'uncertain':
      return { state: 'uncertain', reply }
    case 'refused':
      return { state: 'failed', reply }
    case 'later': {
      const pause = PAUSES_IN_MINUTES[attempts - 1] ?? PAUSES_IN_MINUTES.at(-1) ?? 0
      const dueAt = now.getTime() + pause * MINUTE_MS
      if (dueAt - Date.parse(madeAt) > TRIED_FOR_MS) return { state: 'failed', reply }
      return { state: 'waiting', reply, dueAt: new Date(dueAt).toISOString() }
    }
  }
}
