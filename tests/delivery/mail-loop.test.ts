import { expect, test } from 'vitest'
import { startMailLoop } from '#app/delivery/mail-loop.ts'
import { putInOutbox } from '#app/store/outbox.ts'
import type { Store } from '#app/store/open-store.ts'
import { anEmptyStore } from '../support/stores.ts'
import { NOON } from '../web/a-site.ts'

const now = () => NOON
const put = (store: Store, id: string) =>
  store.write((tx) =>
    putInOutbox(tx, {
      id,
      messageId: `<${id}@council.example>`,
      purpose: 'sign-in-link',
      recipient: 'robin@council.example',
      subject: 'Sign in',
      text: 'A link',
    }, NOON.toISOString()),
  )

test('mail is sent soon after it is put into the outbox', async () => {
  await using empty = await anEmptyStore('sqlite')
  const sent = Promise.withResolvers<string>()
  const stop = startMailLoop({
    store: empty.store,
    transport: async ({ id }) => {
      sent.resolve(id)
      return { ended: 'sent', reply: '250 ok' }
    },
    onFailure: (error) => sent.reject(error),
    now,
    everyMs: 1,
  })
  await put(empty.store, 'm-1')
  expect(await sent.promise).toBe('m-1')
  await stop()
  const rows = await empty.store.read.selectFrom('outbox').select('state').execute()
  expect(rows.map(({ state }) => state)).toEqual(['sent'])
})

test('a round that breaks off is said, and the next one goes on', async () => {
  await using empty = await anEmptyStore('sqlite')
  const said: unknown[] = []
  const sent = Promise.withResolvers<string>()
  await put(empty.store, 'm-1')
  await put(empty.store, 'm-2')
  const stop = startMailLoop({
    store: empty.store,
    transport: async ({ id }) => {
      if (id === 'm-1') throw new Error('a fault')
      sent.resolve(id)
      return { ended: 'sent', reply: '250 ok' }
    },
    onFailure: (error) => said.push(error),
    now,
    everyMs: 1,
  })
  expect(await sent.promise).toBe('m-2')
  await stop()
  expect(said).toEqual([new Error('a fault')])
})
