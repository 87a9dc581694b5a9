/**
 * The page to which a one-time link leads. Opening it changes nothing, because mail programs open
 * links before people do; the button on it signs in, once.
 */
import type { Response } from 'express'
import { hashOfSecret, isSecret } from '../../access/secrets.ts'
import { isOpenLink, useLink } from '../../store/sign-in-links.ts'
import type { OpenAsk, Route } from '../route.ts'
import { requestIdOf } from '../request-log.ts'
import { sendPage, type Site } from '../site.ts'
import type { ClientLimit } from './ask-limit.ts'
import { ownPath } from './own-path.ts'
import type { NoteRefusal } from './refusals.ts'
import { setCookie } from './session-cookie.ts'
import { sendTooOften } from './sign-in-page.ts'
import { signIn } from './sign-in.ts'

const TITLE = 'Sign in with your link'
const PATH = '/sign-in/link'

export function linkRoutes(site: Site, limit: ClientLimit, note: NoteRefusal): readonly Route[] {
  return [
    {
      method: 'get',
      path: PATH,
      action: 'open',
      answer: async (ask, response) => sendButton(site, ask, response),
    },
    {
      method: 'post',
      path: PATH,
      action: 'open',
      answer: async (ask, response) => {
        keepAddressSecret(response)
        const token = await used(site, ask, requestIdOf(response))
        if (token === undefined) {
          // Failures alone are counted: a good link is never held up by those of others.
          const wait = limit.secondsToWait(ask.request, site.now())
          const status = wait === undefined ? 410 : 429
          await note({ status, object: PATH }, ask.request, response)
          if (wait === undefined) sendEnded(site, ask, response)
          else sendTooOften(site, response, ask.actor, wait)
          return
        }
        setCookie(response, 'goodterms', token, site.baseUrl)
        response.redirect(303, ownPath(ask.form.get('back')))
      },
    },
  ]
}

function sendButton(site: Site, { query, actor }: OpenAsk, response: Response): void {
  keepAddressSecret(response)
  const token = query.get('token')
  if (!isSecret(token)) return sendEnded(site, { actor }, response)
  const back = ownPath(query.get('back'))
  const model = { signedInAs: actor?.name ?? '' }
  const asTyped = { token, back }
  sendPage(site, response, actor, { view: 'sign-in-link', title: TITLE, model, asTyped })
}

/** The token of a new session; undefined where the link signs nobody in. */
async function used(
  site: Site,
  { form, request }: OpenAsk,
  requestId: string,
): Promise<string | undefined> {
  const link = form.get('token')
  if (!isSecret(link)) return undefined
  const hash = hashOfSecret(link)
  // Made-up links never wait in line for the one who may write.
  if (!(await isOpenLink(site.store.read, hash, site.now()))) return undefined
  return site.store.write(async (tx) => {
    const person = await useLink(tx, hash, site.now())
    if (person === undefined) return undefined
    return signIn(tx, site, request, { person, by: 'link', requestId })
  })
}

function sendEnded(
  site: Site,
  { actor }: Pick<OpenAsk, 'actor'>,
  response: Response,
): void {
  const heading = 'This link does not work any more'
  const detail =
    'A link works once, for ten minutes, and a newer one ends it. If it was cut in two by your ' +
    'mail program, copy all of it. Otherwise ask for a new one.'
  const model = { heading, detail }
  sendPage(site, response, actor, { view: 'sign-in-outside', title: heading, model, status: 410 })
}

/** The address of this page signs somebody in: no other page is told of it. */
function keepAddressSecret(response: Response): void {
  response.set('Referrer-Policy', 'no-referrer')
}
