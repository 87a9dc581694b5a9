import { expect, test } from 'vitest'
import type { Store } from '#app/store/open-store.ts'
import { aPerson, aRunningSite, cookieFor, get, onRecord, signedIn } from '../a-site.ts'

test('whoever has no session is sent to sign in, and back afterwards', async () => {
  await using running = await aRunningSite()
  const response = await get(running, '/people?q=x')
  expect(response.status).toBe(303)
  expect(response.headers.get('Location')).toBe('/sign-in?back=%2Fpeople%3Fq%3Dx')
})

test('a session that is used goes on, and one that is not ends after half an hour', async () => {
  await using running = await aRunningSite()
  const { cookie } = await signedIn(running, ['auditor'])
  const status = async () => (await get(running, '/people', { Cookie: cookie })).status
  for (const minutes of [20, 20, 20]) {
    running.wait(minutes)
    expect(await status()).toBe(200)
  }
  running.wait(30)
  expect(await status()).toBe(303)
})

test('that a session is in use is written down once a minute', async () => {
  await using running = await aRunningSite()
  const { cookie } = await signedIn(running, ['auditor'])
  const seen = async () => {
    await get(running, '/me', { Cookie: cookie })
    const row = await running.store.read.selectFrom('session').select('seen_at').executeTakeFirst()
    return row?.seen_at
  }
  running.wait(0.5)
  expect(await seen()).toBe('2026-11-23T12:00:00.000Z')
  running.wait(0.5)
  expect(await seen()).toBe('2026-11-23T12:01:00.000Z')
})

test('the store holds no token by which anybody could come in', async () => {
  await using running = await aRunningSite()
  const { cookie } = await signedIn(running, ['auditor'])
  const rows = await running.store.read.selectFrom('session').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(cookie.split('=', 2)[1])
  const stolen = `goodterms=${rows[0]?.token_hash}`
  expect((await get(running, '/people', { Cookie: stolen })).status).toBe(303)
})

test('a made-up token opens nothing', async () => {
  await using running = await aRunningSite()
  await onRecord(running.store, aPerson())
  for (const token of ['', 'x', 'A'.repeat(43), "' or 1=1 --"]) {
    const response = await get(running, '/people', { Cookie: `goodterms=${token}` })
    expect(response.status).toBe(303)
  }
})

test('over https a cookie without the prefix of its host is not looked at', async () => {
  await using running = await aRunningSite({ baseUrl: 'https://goodterms.example' })
  const person = aPerson({ roles: ['auditor'] })
  await onRecord(running.store, person)
  const cookie = await cookieFor(running, person.id)
  expect((await get(running, '/people', { Cookie: cookie })).status).toBe(303)
  const bound = `__Host-${cookie}`
  expect((await get(running, '/people', { Cookie: bound })).status).toBe(200)
})

test('while nothing can be written whoever has signed in still reads', async () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  const storeAs = (store: Store): Store => ({ ...store, write: () => Promise.reject(full) })
  await using running = await aRunningSite({ storeAs })
  const { cookie } = await signedIn(running, ['auditor'])
  running.wait(5)
  expect((await get(running, '/people', { Cookie: cookie })).status).toBe(200)
})
