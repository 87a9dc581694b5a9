/**
 * A real OpenID provider at a free port of this machine, such as a council has, which asks nobody
 * for a password: whoever comes is the account that the test names.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface Account {
  readonly email?: string
  /** Some providers say nothing of it. */
  readonly isVerified?: boolean | 'unsaid'
}

export interface IdentityProvider extends AsyncDisposable {
  readonly issuer: string
  /** Who comes from now on. */
  readonly is: (account: Account) => void
}

export const CLIENT = { clientId: 'goodterms', clientSecret: 'a-secret-of-the-tests-only' }

export async function anIdentityProvider(
  redirectTo: string,
  { idTokenHasAddress = true, port = 0 } = {},
): Promise<IdentityProvider> {
  let account: Account = {}
  let provider: Provider | undefined
  const server = createServer((request, response) => {
    void answer(provider, request, response)
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(port, '127.0.0.1', resolve)
  await promise
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectTo],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['of the tests only'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: !idTokenHasAddress,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: () => ({
      accountId: 'someone',
      claims: () => ({
        sub: 'someone',
        email: account.email,
        email_verified: account.isVerified === 'unsaid' ? undefined : (account.isVerified ?? true),
      }),
    }),
  })
  return {
    issuer,
    is: (next) => {
      account = next
    },
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
    },
  }
}

async function answer(
  provider: Provider | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (provider === undefined) throw new Error('the provider is not there yet')
  if (request.url?.startsWith('/interaction/') !== true) {
    await provider.callback()(request, response)
    return
  }
  const { prompt, params } = await provider.interactionDetails(request, response)
  const result =
    prompt.name === 'login'
      ? { login: { accountId: 'someone' } }
      : { consent: { grantId: await grantOf(provider, params.client_id) } }
  const options = { mergeWithLastSubmission: true }
  await provider.interactionFinished(request, response, result, options)
}

async function grantOf(provider: Provider, clientId: string): Promise<string> {
  const grant = new provider.Grant({ accountId: 'someone', clientId })
  grant.addOIDCScope('openid email')
  return grant.save()
}

/** Follows the provider's redirects as a browser does, up to the one that leads back. */
export async function throughProvider(to: string, backTo: string): Promise<string> {
  const cookies = new Map<string, string>()
  for (let at = to, hops = 0; hops < 20; hops += 1) {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { headers: { Cookie }, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';', 1)[0]?.split(/=(.*)/s) ?? []
      cookies.set(name, value)
    }
    const next = response.headers.get('Location')
    if (next === null) throw new Error(`the provider stopped: ${await response.text()}`)
    at = new URL(next, at).href
    if (at.startsWith(backTo)) return at
  }
  throw new Error('the provider went round in circles')
}

/** For whoever has to be known by address before it is there. */
export async function aFreePort(): Promise<number> {
  const server = createServer()
  const listening = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', () => listening.resolve())
  await listening.promise
  const address = server.address()
  const closed = Promise.withResolvers<void>()
  server.close(() => closed.resolve())
  await closed.promise
  return typeof address === 'object' && address !== null ? address.port : 0
}
