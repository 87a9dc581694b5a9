import { describe, expect, test } from 'vitest'
import { sendWaiting } from '#app/delivery/send-waiting.ts'
import { smtpTransport } from '#app/delivery/smtp-transport.ts'
import type { Handover, Transport } from '#app/delivery/transport.ts'
import { putInOutbox, type NewMail } from '#app/store/outbox.ts'
import type { Store } from '#app/store/open-store.ts'
import { set } from '#app/store/settings.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { NOON } from '../web/a-site.ts'
import { aMailServer } from './a-mail-server.ts'

const after = (minutes: number) => ({ now: () => new Date(NOON.getTime() + minutes * 60_000) })
const put = (store: Store, changes: Partial<NewMail> = {}) =>
  store.write((tx) =>
    putInOutbox(tx, {
      id: 'm-1',
      messageId: '<m-1@council.example>',
      purpose: 'sign-in-link',
      recipient: 'robin@council.example',
      subject: 'Sign in',
      text: 'A link',
      ...changes,
    }, NOON.toISOString()),
  )
const rowOf = (store: Store) => store.read.selectFrom('outbox').selectAll().executeTakeFirst()
const always = (handover: Handover): Transport => async () => handover

describe.each(ENGINES)('mail that waits on %s', (engine) => {
  test('is sent once, with the answer of the mail server on record', async () => {
    await using empty = await anEmptyStore(engine)
    await using server = await aMailServer()
    await put(empty.store)
    const transport = smtpTransport(server.url, 'goodterms@council.example')
    expect(await sendWaiting(empty.store, transport, after(0))).toBe(1)
    expect(await sendWaiting(empty.store, transport, after(0))).toBe(0)
    expect(server.received).toHaveLength(1)
    const row = await rowOf(empty.store)
    expect(row).toMatchObject({ state: 'sent', last_reply: '250 taken as number 1', attempts: 1 })
  })

  test('is tried again after "not now", under the same Message-ID', async () => {
    await using empty = await anEmptyStore(engine)
    await using server = await aMailServer(451)
    await put(empty.store)
    const transport = smtpTransport(server.url, 'goodterms@council.example')
    await sendWaiting(empty.store, transport, after(0))
    expect(await rowOf(empty.store)).toMatchObject({ state: 'waiting', attempts: 1 })
    expect(await sendWaiting(empty.store, transport, after(0.9))).toBe(0)
    expect(await sendWaiting(empty.store, transport, after(1))).toBe(1)
    expect(await rowOf(empty.store)).toMatchObject({ state: 'sent', attempts: 2 })
    const ids = server.received.map((text) => /^Message-ID: (.*)$/m.exec(text)?.[1]?.trim())
    expect(ids).toEqual(['<m-1@council.example>', '<m-1@council.example>'])
  })

  test('is not tried again after "never", nor where it may have arrived', async () => {
    for (const [answer, state] of [[550, 'failed'], ['nothing', 'uncertain']] as const) {
      await using empty = await anEmptyStore(engine)
      await using server = await aMailServer(answer)
      await put(empty.store)
      const transport = smtpTransport(server.url, 'goodterms@council.example')
      await sendWaiting(empty.store, transport, after(0))
      expect((await rowOf(empty.store))?.state).toBe(state)
      expect(await sendWaiting(empty.store, transport, after(5))).toBe(0)
      expect(server.received).toHaveLength(1)
    }
  })
})

test('a mail that never gets through does not hold up the others', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using server = await aMailServer(451)
  await put(empty.store)
  await put(empty.store, { id: 'm-2', messageId: '<m-2@council.example>' })
  const transport = smtpTransport(server.url, 'goodterms@council.example')
  expect(await sendWaiting(empty.store, transport, after(0))).toBe(2)
  expect(server.received).toHaveLength(2)
})

test('nothing is sent while the outbox is held, and all of it once it is not', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store } = empty
  await put(store)
  await store.write((tx) => set(tx, 'outbox_held', 'yes'))
  const transport = always({ ended: 'sent', reply: '250 ok' })
  expect(await sendWaiting(store, transport, after(0))).toBe(0)
  expect((await rowOf(store))?.state).toBe('waiting')
  await store.write((tx) => set(tx, 'outbox_held', 'no'))
  expect(await sendWaiting(store, transport, after(0))).toBe(1)
})

test('a link that has ended is not sent any more', async () => {
  await using empty = await anEmptyStore('sqlite')
  await put(empty.store)
  const sent: string[] = []
  const transport: Transport = async ({ id }) => {
    sent.push(id)
    return { ended: 'sent', reply: '250 ok' }
  }
  await sendWaiting(empty.store, transport, after(10))
  expect(sent).toEqual([])
  const row = await rowOf(empty.store)
  expect(row).toMatchObject({ state: 'failed', last_reply: 'The link in it has ended.' })
})

test.each(['a@b.example, c@d.example', 'all: a@b.example;', 'a@b.example\r\nBcc: c@d.example'])(
  'whatever came into the outbox as %j is sent to nobody',
  async (recipient) => {
    await using empty = await anEmptyStore('sqlite')
    await using server = await aMailServer()
    await put(empty.store, { recipient })
    const transport = smtpTransport(server.url, 'goodterms@council.example')
    await sendWaiting(empty.store, transport, after(0))
    expect(server.recipients).toEqual([])
    expect((await rowOf(empty.store))?.state).toBe('failed')
  },
)

test('each attempt is on record, without the address', async () => {
  await using empty = await anEmptyStore('sqlite')
  await put(empty.store)
  await sendWaiting(empty.store, always({ ended: 'sent', reply: '250 ok' }), after(0))
  const acts = await empty.store.read.selectFrom('audit').selectAll().execute()
  expect(acts).toMatchObject([{ actor: 'system', action: 'mail.send', object: 'mail/m-1' }])
  expect(JSON.stringify(acts)).not.toContain('robin@')
})
