import { expect, test } from 'vitest'
import {
  aPerson,
  aRunningSite,
  cookieFor,
  get,
  onRecord,
  post,
  setCookieOf,
  type RunningSite,
} from '../a-site.ts'

const EMAIL = 'robin@council.example'

async function aLink(running: RunningSite, back = '/'): Promise<string> {
  await post(running, '/sign-in', { email: EMAIL, back })
  const mails = await running.store.read
    .selectFrom('outbox')
    .select('text_body')
    .orderBy('made_at')
    .execute()
  const links = mails.map(({ text_body }) => /http\S+/.exec(text_body)?.[0] ?? '')
  return links.at(-1) ?? ''
}
const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? ''
const pathOf = (link: string) => link.replace(/^https?:\/\/[^/]+/, '')

test('the button on the page of a link signs in, and leads back', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL, roles: ['auditor'] }))
  const link = await aLink(running, '/people')
  const page = await (await get(running, pathOf(link))).text()
  expect(page).toContain(`name="token" value="${tokenOf(link)}"`)
  const used = await post(running, '/sign-in/link', { token: tokenOf(link), back: '/people' })
  expect([used.status, used.headers.get('Location')]).toEqual([303, '/people'])
  const people = await get(running, '/people', { Cookie: setCookieOf(used) })
  expect(people.status).toBe(200)
})

test('opening a link, by GET or HEAD, any number of times, changes nothing', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL }))
  const link = await aLink(running)
  for (const method of ['GET', 'HEAD', 'GET']) {
    const response = await fetch(running.address + pathOf(link), { method })
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()).toEqual([])
  }
  expect((await post(running, '/sign-in/link', { token: tokenOf(link) })).status).toBe(303)
})

test('of fifty presses at once one signs in', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL }))
  const token = tokenOf(await aLink(running))
  const presses = Array.from({ length: 50 }, () => post(running, '/sign-in/link', { token }))
  const statuses = (await Promise.all(presses)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(1)
  expect(statuses.filter((status) => status === 410)).toHaveLength(49)
  const open = await running.store.read.selectFrom('session').selectAll().execute()
  expect(open).toHaveLength(1)
})

test('a link that was used, is too old, or has a newer one, says so and how to go on', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL }))
  const [older, newer] = [await aLink(running), await aLink(running)]
  const press = async (link: string) =>
    (await post(running, '/sign-in/link', { token: tokenOf(link) })).status
  expect(await press(older)).toBe(410)
  expect(await press(newer)).toBe(303)
  expect(await press(newer)).toBe(410)
  const last = await aLink(running)
  running.wait(10)
  const ended = await post(running, '/sign-in/link', { token: tokenOf(last) })
  expect(ended.status).toBe(410)
  expect(await ended.text()).toContain('ask for a new one')
})

test('made-up links hold up nobody who has a good one', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL }))
  const link = await aLink(running)
  const made = 'A'.repeat(tokenOf(link).length)
  const statuses: number[] = []
  for (let time = 0; time < 62; time += 1) {
    statuses.push((await post(running, '/sign-in/link', { token: made })).status)
  }
  expect(statuses.slice(58)).toEqual([410, 410, 429, 429])
  expect((await post(running, '/sign-in/link', { token: tokenOf(link) })).status).toBe(303)
})

test('a link of somebody who was disabled since signs nobody in', async () => {
  await using running = await aRunningSite()
  const person = aPerson({ email: EMAIL })
  await onRecord(running.store, person)
  const token = tokenOf(await aLink(running))
  await running.store.write((tx) =>
    tx.updateTable('person').set({ disabled_at: '2026-11-23T12:00:00.000Z' }).execute(),
  )
  expect((await post(running, '/sign-in/link', { token })).status).toBe(410)
})

test('signing in makes a new session and ends the one that the browser had', async () => {
  await using running = await aRunningSite()
  const person = aPerson({ email: EMAIL, roles: ['auditor'] })
  await onRecord(running.store, person, aPerson({ id: 'attacker', roles: ['auditor'] }))
  const laidReady = await cookieFor(running, 'attacker')
  const token = tokenOf(await aLink(running))
  const used = await post(running, '/sign-in/link', { token }, { Cookie: laidReady })
  expect(setCookieOf(used)).not.toBe(laidReady)
  expect((await get(running, '/people', { Cookie: laidReady })).status).toBe(303)
  expect((await get(running, '/people', { Cookie: setCookieOf(used) })).status).toBe(200)
})

test('the address of the page is told to no other page, and kept by nothing', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL }))
  const link = await aLink(running)
  const response = await get(running, pathOf(link))
  expect(response.headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const rows = [
    await running.store.read.selectFrom('sign_in_link').selectAll().execute(),
    await running.store.read.selectFrom('audit').selectAll().execute(),
  ]
  expect(JSON.stringify(rows)).not.toContain(tokenOf(link))
})

test('a fault is logged without the token of the link at which it happened', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL }))
  const token = tokenOf(await aLink(running))
  await running.store.close()
  const response = await post(running, '/sign-in/link', { token })
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain(token)
  expect(running.logged).toHaveLength(1)
  expect(running.logged.join()).not.toContain(token)
})

test('after signing in nobody is led to another host', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson({ email: EMAIL }))
  const token = tokenOf(await aLink(running))
  const used = await post(running, '/sign-in/link', { token, back: '//evil.example/' })
  expect(used.headers.get('Location')).toBe('/')
})

test('signing in is on record, with the way and without an address', async () => {
  await using running = await aRunningSite()
  const person = aPerson({ id: 'p-1', email: EMAIL })
  await onRecord(running.store, person)
  await post(running, '/sign-in/link', { token: tokenOf(await aLink(running)) })
  const acts = await running.store.read.selectFrom('audit').selectAll().execute()
  expect(acts).toMatchObject([
    { actor: 'p-1', action: 'sign-in', object: 'person/p-1', detail: '{"by":"link"}' },
  ])
})
