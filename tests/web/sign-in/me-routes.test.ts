import { expect, test } from 'vitest'
import { aRunningSite, cookieFor, get, post, setCookieOf, signedIn } from '../a-site.ts'

test('everybody sees who they are here and where they are signed in', async () => {
  await using running = await aRunningSite()
  const { cookie, person } = await signedIn(running, ['officer'], { name: 'Robin Mockford' })
  await cookieFor(running, person.id)
  const page = await (await get(running, '/me', { Cookie: cookie })).text()
  expect(page).toContain('Robin Mockford')
  expect(page).toContain('Officer: writes rules')
  expect(page.match(/Signed in on/g)).toHaveLength(2)
  expect(page.match(/This browser/g)).toHaveLength(1)
})

test('signing out ends the session at once, for whoever has copied the cookie too', async () => {
  await using running = await aRunningSite()
  const { cookie } = await signedIn(running, ['officer'])
  const out = await post(running, '/sign-out', {}, { Cookie: cookie })
  expect([out.status, out.headers.get('Location')]).toEqual([303, '/sign-in'])
  expect(setCookieOf(out)).toBe('goodterms=')
  expect((await get(running, '/me', { Cookie: cookie })).status).toBe(303)
})

test('the other sessions are ended, this one stays, and nobody else’s is touched', async () => {
  await using running = await aRunningSite()
  const { cookie, person } = await signedIn(running, ['officer'])
  const other = await cookieFor(running, person.id)
  const { cookie: somebodyElse } = await signedIn(running, ['officer'])
  await post(running, '/me/sessions', {}, { Cookie: cookie })
  const statuses = []
  for (const each of [cookie, other, somebodyElse]) {
    statuses.push((await get(running, '/me', { Cookie: each })).status)
  }
  expect(statuses).toEqual([200, 303, 200])
})

test('another site cannot sign anybody out, nor can a link', async () => {
  await using running = await aRunningSite()
  const { cookie } = await signedIn(running, ['officer'])
  const foreign = { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' }
  expect((await post(running, '/sign-out', {}, foreign)).status).toBe(403)
  expect((await get(running, '/sign-out', { Cookie: cookie })).status).toBe(405)
  expect((await get(running, '/me', { Cookie: cookie })).status).toBe(200)
})
