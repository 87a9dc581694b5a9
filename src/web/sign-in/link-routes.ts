/**
 * The page to which a one-time link leads. Opening it changes nothing, because mail programs open
 * links before people do; the button on it signs in, once.
 */
import type { Response } from 'express'
import { hashOfSecret, isSecret } from '../../access/secrets.ts'
import { useLink } from '../../store/sign-in-links.ts'
import type { OpenAsk, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { clientOf, type AskLimit } from './ask-limit.ts'
import { ownPath } from './own-path.ts'
import { setCookie } from './session-cookie.ts'
import { sendTooOften } from './sign-in-page.ts'
import { signIn } from './sign-in.ts'

const TITLE = 'Sign in with your link'
const PATH = '/sign-in/link'

export function linkRoutes(site: Site, limit: AskLimit): readonly Route[] {
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
        const wait = limit.secondsToWait(clientOf(ask.request), site.now())
        if (wait !== undefined) sendTooOften(site, response, ask.actor, wait)
        else await use(site, ask, response)
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

async function use(site: Site, ask: OpenAsk, response: Response): Promise<void> {
  const link = ask.form.get('token')
  const token = isSecret(link)
    ? await site.store.write(async (tx) => {
        const person = await useLink(tx, hashOfSecret(link), site.now())
        if (person === undefined) return undefined
        return signIn(tx, site, ask.request, { person, by: 'link' })
      })
    : undefined
  if (token === undefined) return sendEnded(site, ask, response)
  setCookie(response, 'goodterms', token, site.baseUrl)
  response.redirect(303, ownPath(ask.form.get('back')))
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
