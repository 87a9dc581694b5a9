import { describe, expect, test } from 'vitest'
import { outboxIsHeld, releaseOutbox, waitingMail } from '#app/store/outbox-held.ts'
import type { Store } from '#app/store/open-store.ts'
import { set } from '#app/store/settings.ts'
import { commandOn } from '../commands/a-run.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const now = () => new Date('2026-11-23T09:00:00Z')

describe.each(ENGINES)('an outbox that is held, on %s', (engine) => {
  test('lists what would be sent, and is released with an act on record', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await held(store)
    expect((await waitingMail(store.read)).map(({ message_id }) => message_id)).toEqual(['waits'])

    await store.write((tx) => releaseOutbox(tx, { now }))

    expect(await outboxIsHeld(store.read)).toBe(false)
    const acts = await store.read.selectFrom('audit').select(['action', 'object']).execute()
    expect(acts).toEqual([{ action: 'mail.release', object: 'outbox' }])
  })

  test('is let go by a command only in so many words', async () => {
    await using empty = await anEmptyStore(engine)
    await held(empty.store)
    const listed = await commandOn(empty.place, 'outbox', 'release')
    expect(listed).toMatchObject({ code: 1 })
    expect(listed.out).toContain('notice  a@b.example  waits')
    expect(listed.out).not.toContain('was-sent')
    expect(await outboxIsHeld(empty.store.read)).toBe(true)

    expect(await commandOn(empty.place, 'outbox', 'release', '--yes')).toMatchObject({ code: 0 })

    expect(await outboxIsHeld(empty.store.read)).toBe(false)
    expect((await commandOn(empty.place, 'outbox', 'release')).out).toContain('is not held')
  })
})

async function held({ write }: Store): Promise<void> {
  const mail = {
    purpose: 'notice',
    recipient: 'a@b.example',
    subject: 'subject',
    text_body: 'text',
    attempts: 0,
    due_at: '2026-11-23T09:00:00.000Z',
    locked_until: null,
    last_reply: null,
    made_at: '2026-11-23T09:00:00.000Z',
    sent_at: null,
  }
  await write(async (tx) => {
    await set(tx, 'outbox_held', 'yes')
    await tx
      .insertInto('outbox')
      .values([
        { id: '1', message_id: 'waits', state: 'waiting', ...mail },
        { id: '2', message_id: 'was-sent', state: 'sent', ...mail },
      ])
      .execute()
  })
}
