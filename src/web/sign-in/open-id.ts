/**
 * Signing in through the council's own identity provider, by OpenID Connect: authorisation code
 * with PKCE, state and nonce. It tells which address the provider vouches for, and no more.
 */
import * as client from 'openid-client'
import { isOwnMachine } from '../../domain/own-machine.ts'
import type { Attempt } from '../../store/sign-in-attempts.ts'
import type { OpenIdSettings } from './sign-in-input.ts'

export interface OpenId {
  /** Where the browser is sent, and what has to be remembered until it comes back. */
  readonly begin: () => Promise<{ readonly to: string; readonly attempt: Attempt }>
  /** The address that the provider has verified; undefined where it vouches for none. */
  readonly end: (cameBackTo: string, attempt: Attempt) => Promise<string | undefined>
}

/** The provider said no, or what came back is not what was asked for. */
export class NotSignedIn extends Error {}

const ANSWER_SECONDS = 10
const NO_ANSWER = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
])

export function openId(settings: OpenIdSettings, redirectTo: string): OpenId {
  let found: Promise<client.Configuration> | undefined
  const provider = async (): Promise<client.Configuration> => {
    found ??= discover(settings)
    try {
      return await found
    } catch (error) {
      // It may have been down for a moment only.
      found = undefined
      throw error
    }
  }
  return {
    begin: async () => begin(await provider(), redirectTo),
    end: async (cameBackTo, attempt) => end(await provider(), cameBackTo, attempt, settings),
  }
}

function discover(settings: OpenIdSettings): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = settings
  const url = new URL(issuer)
  // Plain http is for a provider on this very machine; the library refuses it everywhere else.
  const execute = isOwnMachine(url.hostname) ? [client.allowInsecureRequests] : []
  const options = { execute, timeout: ANSWER_SECONDS }
  return client.discovery(url, clientId, clientSecret, undefined, options)
}

async function begin(provider: client.Configuration, redirectTo: string) {
  const attempt = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
  const to = client.buildAuthorizationUrl(provider, {
    redirect_uri: redirectTo,
    scope: 'openid email',
    response_type: 'code',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  })
  return { to: to.href, attempt }
}

async function end(
  provider: client.Configuration,
  cameBackTo: string,
  { state, nonce, verifier }: Attempt,
  { trustsAddress = false }: OpenIdSettings,
): Promise<string | undefined> {
  const tokens = await refusedAsNotSignedIn(() =>
    client.authorizationCodeGrant(provider, new URL(cameBackTo), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    }),
  )
  const claims = tokens.claims()
  if (claims === undefined) return undefined
  const own = verifiedAddress(claims, trustsAddress)
  if (own !== undefined || claims['email'] !== undefined) return own
  // Some providers tell the address only when they are asked for it.
  return verifiedAddress(
    await client.fetchUserInfo(provider, tokens.access_token, claims.sub),
    trustsAddress,
  )
}

/**
 * An address that anybody can type into a profile shows nothing. Where the provider says nothing of
 * it, the council may answer for its own directory; a plain no is always a no.
 */
function verifiedAddress(
  claims: Readonly<Record<string, unknown>>,
  trustsAddress: boolean,
): string | undefined {
  const { email, email_verified: said } = claims
  const isVerified = said === true || (said === undefined && trustsAddress)
  return typeof email === 'string' && isVerified ? email : undefined
}

async function refusedAsNotSignedIn<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (cause) {
    if (isNoAnswer(cause)) throw cause
    throw new NotSignedIn('the provider did not vouch for anybody', { cause })
  }
}

/** The network failed, or what came was no answer of a provider: nobody here did wrong. */
export function isNoAnswer(error: unknown): boolean {
  if (error instanceof client.ClientError) return NO_ANSWER.has(error.code ?? '')
  return error instanceof TypeError && error.message === 'fetch failed'
}
