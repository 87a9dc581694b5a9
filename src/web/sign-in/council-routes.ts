/**
 * The way to the council's own sign-in and back. Only people on record come in: whoever the
 * council vouches for but nobody has entered here stays outside.
 */
import type { Request, Response } from 'express'
import { hashOfSecret, isSecret, newSecret } from '../../access/secrets.ts'
import { mailAddressOf } from '../../domain/mail-address.ts'
import { personByEmail } from '../../store/people.ts'
import { recordAttempt, takeAttempt } from '../../store/sign-in-attempts.ts'
import type { Route } from '../route.ts'
import { requestIdOf } from '../request-log.ts'
import { sendPage, type Site } from '../site.ts'
import type { ClientLimit } from './ask-limit.ts'
import { isNoAnswer, NotSignedIn, openId, type OpenId } from './open-id.ts'
import { ownPath } from './own-path.ts'
import type { NoteRefusal } from './refusals.ts'
import { clearCookie, cookieOf, setCookie } from './session-cookie.ts'
import type { OpenIdSettings } from './sign-in-input.ts'
import { sendTooOften } from './sign-in-page.ts'
import { signIn } from './sign-in.ts'

const BACK = '/sign-in/council/back'

export function councilRoutes(
  site: Site,
  settings: OpenIdSettings,
  limit: ClientLimit,
  note: NoteRefusal,
): readonly Route[] {
  const provider = openId(settings, `${site.baseUrl}${BACK}`)
  return [
    {
      method: 'get',
      path: '/sign-in/council',
      action: 'open',
      answer: async ({ query, request, actor }, response) => {
        const wait = limit.secondsToWait(request, site.now())
        if (wait === undefined) {
          await toProvider(site, provider, response, ownPath(query.get('back')))
          return
        }
        await note({ status: 429, object: '/sign-in/council' }, request, response)
        sendTooOften(site, response, actor, wait)
      },
    },
    {
      method: 'get',
      path: BACK,
      action: 'open',
      answer: async ({ request }, response) => {
        const refused = await fromProvider(site, provider, request, response)
        if (refused === undefined) return
        await note({ status: 403, object: BACK }, request, response)
        sendOutside(site, response, 403, refused)
      },
    },
  ]
}

async function toProvider(
  site: Site,
  provider: OpenId,
  response: Response,
  back: string,
): Promise<void> {
  const begun = await answered(() => provider.begin())
  if (begun === undefined) return sendOutside(site, response, 503, NO_ANSWER)
  const token = newSecret()
  const { now, store } = site
  await store.write((tx) => recordAttempt(tx, hashOfSecret(token), begun.attempt, now()))
  // The page to go back to is no secret, and is looked at again when it is used.
  setCookie(response, 'goodterms-way', `${token}.${encodeURIComponent(back)}`, site.baseUrl)
  response.redirect(303, begun.to)
}

/** Signs in, or gives why not. */
async function fromProvider(
  site: Site,
  provider: OpenId,
  request: Request,
  response: Response,
): Promise<Outside | undefined> {
  const [token, back] = takenApart(cookieOf(request, 'goodterms-way', site.baseUrl) ?? '')
  clearCookie(response, 'goodterms-way', site.baseUrl)
  const attempt = isSecret(token)
    ? await site.store.write((tx) => takeAttempt(tx, hashOfSecret(token), site.now()))
    : undefined
  if (attempt === undefined) return NOT_BEGUN
  const cameBackTo = `${site.baseUrl}${request.originalUrl}`
  const vouched = await answered(() => provider.end(cameBackTo, attempt))
  if (vouched === undefined) return NOT_VOUCHED
  const address = mailAddressOf(vouched)
  const requestId = requestIdOf(response)
  const session = address.ok ? await begun(site, request, address.value, requestId) : undefined
  if (session === undefined) return NOT_ON_RECORD
  setCookie(response, 'goodterms', session, site.baseUrl)
  response.redirect(303, ownPath(back))
  return undefined
}

function begun(
  site: Site,
  request: Request,
  address: string,
  requestId: string,
): Promise<string | undefined> {
  return site.store.write(async (tx) => {
    const person = await personByEmail(tx, address)
    if (person === undefined) return undefined
    return signIn(tx, site, request, { person: person.id, by: 'council account', requestId })
  })
}

/** Nothing where the provider is not there, or says no. */
async function answered<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof NotSignedIn || isNoAnswer(error)) return undefined
    throw error
  }
}

/** The token, and the page to go back to. */
function takenApart(cookie: string): readonly [string, string] {
  const at = cookie.indexOf('.')
  if (at === -1) return [cookie, '/']
  try {
    return [cookie.slice(0, at), decodeURIComponent(cookie.slice(at + 1))]
  } catch {
    return [cookie.slice(0, at), '/']
  }
}

interface Outside {
  readonly heading: string
  readonly detail: string
}

const NO_ANSWER: Outside = {
  heading: 'The council’s sign-in does not answer',
  detail: 'Try again in some minutes, or ask for a link by e-mail.',
}
const NOT_BEGUN: Outside = {
  heading: 'You were not signed in',
  detail: 'This way back was used before, is older than ten minutes, or was not begun here.',
}
const NOT_VOUCHED: Outside = {
  heading: 'You were not signed in',
  detail: 'The council’s sign-in did not confirm an e-mail address. Try again, or ask for a link.',
}
const NOT_ON_RECORD: Outside = {
  heading: 'You were not signed in',
  detail: 'Nobody with your address may use Goodterms yet. Ask an administrator of your council.',
}

function sendOutside(
  site: Site,
  response: Response,
  status: number,
  { heading, detail }: Outside,
): void {
  const model = { heading, detail }
  sendPage(site, response, undefined, { view: 'sign-in-outside', title: heading, model, status })
}
