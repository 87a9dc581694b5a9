/**
 * The pages of signing in: the form that asks for a link, what is said after it, and the people of
 * the example council. The answer never tells whether an address is known here.
 */
import type { Response } from 'express'
import { EXAMPLE_ID } from '../../access/example-people.ts'
import { mailAddressOf } from '../../domain/mail-address.ts'
import { offeredExamplePeople } from '../../store/example-people.ts'
import { requestIdOf } from '../request-log.ts'
import type { OpenAsk, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { askForLink } from './ask-for-link.ts'
import { askLimit, clientLimit } from './ask-limit.ts'
import { councilRoutes } from './council-routes.ts'
import { exampleIsOffered } from './example-offered.ts'
import { linkRoutes } from './link-routes.ts'
import { meRoutes } from './me-routes.ts'
import { ownPath } from './own-path.ts'
import { refusalNotes, type NoteRefusal } from './refusals.ts'
import { setCookie } from './session-cookie.ts'
import type { SignInInput } from './sign-in-input.ts'
import { sendTooOften, sentPage, signInPage } from './sign-in-page.ts'
import { signIn } from './sign-in.ts'

const TITLE = 'Sign in'
const BY_ADDRESS = { max: 5, minutes: 60 }

export function signInRoutes(site: Site, input: SignInInput): readonly Route[] {
  const clients = { baseUrl: site.baseUrl, trustedProxies: input.trustedProxies }
  const byClient = clientLimit(clients)
  const byAddress = askLimit(BY_ADDRESS)
  const note = refusalNotes(site)
  return [
    {
      method: 'get',
      path: '/sign-in',
      action: 'open',
      answer: (ask, response) => sendForm(site, input, ask, response),
    },
    {
      method: 'post',
      path: '/sign-in',
      action: 'open',
      answer: async (ask, response) => {
        const typed = ask.form.get('email') ?? ''
        const address = mailAddressOf(typed)
        if (!address.ok) {
          const wrong = { email: typed, problem: address.problems[0]?.message ?? '' }
          return sendForm(site, input, ask, response, wrong)
        }
        const wait =
          byClient.secondsToWait(ask.request, site.now()) ??
          byAddress.secondsToWait(address.value, site.now())
        if (wait !== undefined) {
          await note({ status: 429, object: '/sign-in' }, ask.request, response)
          return sendTooOften(site, response, ask.actor, wait)
        }
        const back = ownPath(ask.form.get('back'))
        await askForLink(site, { address: address.value, back })
        response.redirect(303, '/sign-in/sent')
      },
    },
    {
      method: 'get',
      path: '/sign-in/sent',
      action: 'open',
      answer: async ({ actor }, response) => {
        const title = 'Check your e-mail'
        sendPage(site, response, actor, { view: 'sign-in-sent', title, model: sentPage(input) })
      },
    },
    {
      method: 'post',
      path: '/sign-in/example',
      action: 'open',
      answer: (ask, response) => asExample(site, input, { ask, note }, response),
    },
    ...linkRoutes(site, clientLimit(clients), note),
    ...(input.council === undefined
      ? []
      : councilRoutes(site, input.council, clientLimit(clients), note)),
    ...meRoutes(site),
  ]
}

async function sendForm(
  site: Site,
  input: SignInInput,
  { actor, form, query, request }: OpenAsk,
  response: Response,
  wrong: { readonly email: string; readonly problem: string } = { email: '', problem: '' },
): Promise<void> {
  const isOffered = await exampleIsOffered(site, input, request)
  const example = isOffered ? await offeredExamplePeople(site.store.read) : []
  const back = ownPath(form.get('back') ?? query.get('back'))
  const model = signInPage({ input, actor, back, example, ...wrong })
  const isWrong = wrong.problem !== ''
  sendPage(site, response, actor, {
    view: 'sign-in',
    title: isWrong ? `Error: ${TITLE}` : TITLE,
    model,
    status: isWrong ? 422 : 200,
    asTyped: { email: wrong.email, back },
  })
}

/** Refused here too, whatever the page shows. */
async function asExample(
  site: Site,
  input: SignInInput,
  { ask, note }: { readonly ask: OpenAsk; readonly note: NoteRefusal },
  response: Response,
): Promise<void> {
  const { actor, form, request } = ask
  const requestId = requestIdOf(response)
  const person = form.get('person') ?? ''
  const isOffered =
    person.startsWith(EXAMPLE_ID) && (await exampleIsOffered(site, input, request))
  const token = isOffered
    ? await site.store.write((tx) =>
        signIn(tx, site, request, { person, by: 'example', requestId }),
      )
    : undefined
  if (token === undefined) {
    await note({ status: 403, object: '/sign-in/example' }, request, response)
    const heading = 'The example is not open here'
    const detail = 'Sign in with your own address.'
    const model = { heading, detail }
    return sendPage(site, response, actor, {
      view: 'sign-in-outside',
      title: heading,
      model,
      status: 403,
    })
  }
  setCookie(response, 'goodterms', token, site.baseUrl)
  response.redirect(303, ownPath(form.get('back')))
}
