import type { Request, Response } from 'express'
import { expect, test } from 'vitest'
import { refusalNotes } from '#app/web/sign-in/refusals.ts'
import { anEmptyStore } from '../../support/stores.ts'
import { aRunningSite, NOON, post } from '../a-site.ts'

const from = (ip: string) => ({ ip }) as Request
const response = { locals: {}, get: () => 'r-1' } as unknown as Response
const DEAD = { status: 410, object: '/sign-in/link' } as const
const TOO_OFTEN = { status: 429, object: '/sign-in/link' } as const

test('a refusal of somebody unknown is one row, with the number of the request', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store } = empty
  await refusalNotes({ store, now: () => NOON })(DEAD, from('192.0.2.1'), response)
  expect(await store.read.selectFrom('audit').selectAll().execute()).toMatchObject([
    {
      actor: 'nobody',
      role: 'nobody',
      action: 'sign-in',
      object: '/sign-in/link',
      outcome: 'refused',
      request: 'r-1',
      detail: '{"status":410}',
    },
  ])
})

test('nobody fills the disk: ten rows a minute for a client, and one of asking too often', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store } = empty
  let now = NOON
  const note = refusalNotes({ store, now: () => now })
  const rows = async (status: 410 | 429) =>
    (await store.read.selectFrom('audit').select('detail').execute())
      .filter(({ detail }) => detail.includes(String(status))).length
  for (let time = 0; time < 30; time += 1) {
    await note(DEAD, from('192.0.2.1'), response)
    await note(TOO_OFTEN, from('192.0.2.1'), response)
  }
  expect([await rows(410), await rows(429)]).toEqual([10, 1])
  await note(TOO_OFTEN, from('192.0.2.2'), response)
  now = new Date(NOON.getTime() + 60_000)
  await note(TOO_OFTEN, from('192.0.2.1'), response)
  expect(await rows(429)).toBe(3)
})

test('where nothing can be kept a refusal stays a refusal', async () => {
  await using empty = await anEmptyStore('sqlite')
  const full = Object.assign(new Error('no room'), { code: 'ENOSPC' })
  const store = { ...empty.store, write: () => Promise.reject(full) }
  const noted = refusalNotes({ store, now: () => NOON })(DEAD, from('192.0.2.1'), response)
  await expect(noted).resolves.toBeUndefined()
})

test('a dead link, an example that is not open, and asking too often are on record', async () => {
  await using running = await aRunningSite()
  await post(running, '/sign-in/link', { token: 'dead' })
  await post(running, '/sign-in/example', { person: 'example-officer' })
  for (let time = 0; time < 7; time += 1) {
    await post(running, '/sign-in', { email: 'robin@council.example' })
  }
  const rows = await running.store.read
    .selectFrom('audit')
    .select(['actor', 'action', 'object', 'outcome', 'detail'])
    .orderBy('id')
    .execute()
  const refused = { actor: 'nobody', outcome: 'refused' }
  expect(rows).toEqual([
    { ...refused, action: 'sign-in', object: '/sign-in/link', detail: '{"status":410}' },
    { ...refused, action: 'sign-in', object: '/sign-in/example', detail: '{"status":403}' },
    { ...refused, action: 'ask.often', object: '/sign-in', detail: '{"status":429}' },
  ])
})
