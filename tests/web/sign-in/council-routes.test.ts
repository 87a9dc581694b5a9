import { expect, test } from 'vitest'
import {
  aPerson,
  aRunningSite,
  get,
  onRecord,
  setCookieOf,
  type RunningSite,
} from '../a-site.ts'
import {
  aFreePort,
  anIdentityProvider,
  CLIENT,
  throughProvider,
  type IdentityProvider,
} from './an-identity-provider.ts'

const EMAIL = 'robin@council.example'

interface Both extends AsyncDisposable {
  readonly running: RunningSite
  readonly provider: IdentityProvider
  /** Where the provider sends the browser back to, and the cookie that it has by then. */
  readonly way: (back?: string) => Promise<{ readonly path: string; readonly cookie: string }>
}

// The provider has to know the address of the site, and the site that of the provider.
async function both(idTokenHasAddress = true, trustsAddress = false): Promise<Both> {
  const port = await aFreePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const backTo = `${baseUrl}/sign-in/council/back`
  const provider = await anIdentityProvider(backTo, { idTokenHasAddress })
  const council = { issuer: provider.issuer, ...CLIENT, trustsAddress }
  const running = await aRunningSite({ baseUrl, signIn: { council } })
  return {
    running,
    provider,
    way: async (back = '/') => {
      const query = back === '/' ? '' : `?back=${encodeURIComponent(back)}`
      const begun = await get(running, `/sign-in/council${query}`)
      const cookie = setCookieOf(begun)
      const to = await throughProvider(begun.headers.get('Location') ?? '', backTo)
      return { path: to.slice(baseUrl.length), cookie }
    },
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]()
      await provider[Symbol.asyncDispose]()
    },
  }
}

const sessionOf = (response: Response) =>
  response.headers.getSetCookie().find((each) => each.startsWith('goodterms='))?.split(';', 1)[0]

test('whoever the council vouches for and is on record comes in, and is led back', async () => {
  await using there = await both()
  const { running, provider, way } = there
  await onRecord(running.store, aPerson({ id: 'p', email: EMAIL, roles: ['auditor'] }))
  provider.is({ email: 'Robin@Council.Example' })
  const { path, cookie } = await way('/people?q=x.y')
  const response = await get(running, path, { Cookie: cookie })
  expect([response.status, response.headers.get('Location')]).toEqual([303, '/people?q=x.y'])
  const people = await get(running, '/people', { Cookie: sessionOf(response) ?? '' })
  expect(people.status).toBe(200)
  const acts = await running.store.read.selectFrom('audit').selectAll().execute()
  expect(acts).toMatchObject([{ actor: 'p', detail: '{"by":"council account"}' }])
})

test('an address is asked for where the provider does not send it along', async () => {
  await using there = await both(false)
  const { running, provider, way } = there
  await onRecord(running.store, aPerson({ email: EMAIL }))
  provider.is({ email: EMAIL })
  const { path, cookie } = await way()
  expect(sessionOf(await get(running, path, { Cookie: cookie }))).toBeDefined()
})

test.each([
  ['nobody on record', { email: 'stranger@council.example' }],
  ['an address that is not verified', { email: EMAIL, isVerified: false }],
  ['no address', {}],
  ['somebody disabled', { email: 'gone@council.example' }],
])('with %s nobody comes in', async (_who, account) => {
  await using there = await both()
  const { running, provider, way } = there
  await onRecord(running.store, aPerson({ email: EMAIL }))
  await onRecord(running.store, aPerson({ email: 'gone@council.example', isDisabled: true }))
  provider.is(account)
  const { path, cookie } = await way()
  const response = await get(running, path, { Cookie: cookie })
  expect(response.status).toBe(403)
  expect(sessionOf(response)).toBeUndefined()
  expect(await running.store.read.selectFrom('person').selectAll().execute()).toHaveLength(2)
})

test('a way back that is used twice, by another browser, or was made up leads nowhere', async () => {
  await using there = await both()
  const { running, provider, way } = there
  await onRecord(running.store, aPerson({ email: EMAIL }))
  provider.is({ email: EMAIL })
  const { path, cookie } = await way()
  const other = await way()
  const status = async (at: string, headers = {}) => (await get(running, at, headers)).status
  expect(await status(path)).toBe(403)
  expect(await status(path, { Cookie: other.cookie })).toBe(403)
  expect(await status(path, { Cookie: cookie })).toBe(303)
  expect(await status(path, { Cookie: cookie })).toBe(403)
  expect(await status('/sign-in/council/back?code=x&state=y', { Cookie: cookie })).toBe(403)
})

test('a forged state is refused, and uses the attempt up', async () => {
  await using there = await both()
  const { running, provider, way } = there
  await onRecord(running.store, aPerson({ email: EMAIL }))
  provider.is({ email: EMAIL })
  const { path, cookie } = await way()
  const forged = path.replace(/state=[^&]+/, 'state=forged')
  expect((await get(running, forged, { Cookie: cookie })).status).toBe(403)
  expect((await get(running, path, { Cookie: cookie })).status).toBe(403)
})

test('the way to the provider carries a challenge, a state and a nonce, and no secret', async () => {
  await using there = await both()
  const begun = await get(there.running, '/sign-in/council')
  const to = new URL(begun.headers.get('Location') ?? '')
  expect(to.searchParams.get('code_challenge_method')).toBe('S256')
  for (const name of ['code_challenge', 'state', 'nonce']) {
    expect(to.searchParams.get(name)?.length).toBeGreaterThan(20)
  }
  expect(to.href).not.toContain(CLIENT.clientSecret)
})

test('after the council’s sign-in nobody is led to another host', async () => {
  await using there = await both()
  const { running, provider, way } = there
  await onRecord(running.store, aPerson({ email: EMAIL }))
  provider.is({ email: EMAIL })
  const { path, cookie } = await way()
  const forged = `${cookie.split('.', 1)[0]}.${encodeURIComponent('//evil.example/')}`
  const response = await get(running, path, { Cookie: forged })
  expect([response.status, response.headers.get('Location')]).toEqual([303, '/'])
})

test('while the provider is down the page says so, and it works once it is back', async () => {
  const port = await aFreePort()
  const council = { issuer: `http://127.0.0.1:${port}`, ...CLIENT }
  await using running = await aRunningSite({ signIn: { council } })
  const response = await get(running, '/sign-in/council')
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('ask for a link by e-mail')
  const backTo = `${running.site.baseUrl}/sign-in/council/back`
  await using provider = await anIdentityProvider(backTo, { port })
  const again = await get(running, '/sign-in/council')
  expect(again.headers.get('Location')).toContain(provider.issuer)
})

test.each([
  ['unsaid', false, 403],
  ['unsaid', true, 303],
  [false, true, 403],
] as const)(
  'an address whose check is %s, where the council’s trust in it is %s, is answered by %i',
  async (isVerified, trustsAddress, status) => {
    await using ready = await both(true, trustsAddress)
    await onRecord(ready.running.store, aPerson({ email: EMAIL }))
    ready.provider.is({ email: EMAIL, isVerified })
    const { path, cookie } = await ready.way()
    expect((await get(ready.running, path, { Cookie: cookie })).status).toBe(status)
  },
)
