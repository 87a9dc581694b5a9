/**
 * The pages `/tokens`: which systems may ask the API, and how one is let in and shut out. A token
 * is shown once, on the page that answers the form.
 */
import type { Response } from 'express'
import { mayAtAll, scopeOf } from '../../access/may.ts'
import { contractorsByName, tokenBelongs, tokenById, tokensInScope } from '../../store/tokens.ts'
import { isGood } from '../api/token-actor.ts'
import type { Ask, GuardedRoute, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { makeToken, replaceToken, withdrawToken, type MadeToken } from './make-token.ts'
import {
  EMPTY_TOKEN_FORM,
  readTokenForm,
  tokenForm,
  type TokenForm,
  type TokenFormProblem,
} from './token-form.ts'
import { madeTokenPage, newTokenPage, tokenAddress, tokenPage, tokensPage } from './token-pages.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function tokenRoutes(site: Site): readonly Route[] {
  return [listed(site), asked(site), made(site), shown(site), replaced(site), withdrawn(site)]
}

function listed(site: Site): GuardedRoute {
  return {
    method: 'get',
    path: '/tokens',
    action: 'tokens.read',
    answer: async ({ actor }, response) => {
      const now = site.now()
      const scope = scopeOf(actor, 'tokens.read')
      const tokens = await tokensInScope(site.store.read, scope, now.toISOString())
      const model = tokensPage(tokens, { now, mayChange: mayAtAll(actor, 'tokens.change') })
      sendPage(site, response, actor, { view: 'tokens', title: 'Tokens for the API', model })
    },
  }
}

function asked(site: Site): GuardedRoute {
  return {
    method: 'get',
    path: '/tokens/new',
    action: 'tokens.change',
    answer: (ask, response) => sendForm(site, ask, response, EMPTY_TOKEN_FORM, []),
  }
}

function made(site: Site): GuardedRoute {
  return {
    method: 'post',
    path: '/tokens/new',
    action: 'tokens.change',
    answer: async (ask, response) => {
      const form = tokenForm(ask.form)
      const read = readTokenForm(form, ask.actor, await contractorsByName(site.store.read))
      if (!read.ok) return sendForm(site, ask, response, form, read.problems)
      const token = await makeToken(site, ask.actor, read.wish)
      sendMade(site, ask, response, token, read.wish.name)
    },
  }
}

function shown(site: Site): GuardedRoute {
  return {
    method: 'get',
    path: '/tokens/:token',
    action: 'tokens.read',
    belongs: belongs(site),
    answer: async ({ params, actor }, response) => {
      const token = await known(site, params)
      const mayChange = mayAtAll(actor, 'tokens.change')
      const model = tokenPage(token, actor, { now: site.now(), mayChange })
      sendPage(site, response, actor, { view: 'token', title: token.name, model })
    },
  }
}

function replaced(site: Site): GuardedRoute {
  return {
    method: 'post',
    path: '/tokens/:token/replace',
    action: 'tokens.change',
    belongs: belongs(site),
    answer: async (ask, response) => {
      const old = await known(site, ask.params)
      if (!isGood(old, site.now().toISOString())) {
        return response.redirect(303, tokenAddress(old.id))
      }
      const until = ask.form.get('until') === 'tomorrow' ? 'tomorrow' : 'now'
      const token = await replaceToken(site, ask.actor, old, until)
      sendMade(site, ask, response, token, old.name)
    },
  }
}

function withdrawn(site: Site): GuardedRoute {
  return {
    method: 'post',
    path: '/tokens/:token/withdraw',
    action: 'tokens.change',
    belongs: belongs(site),
    answer: async ({ params: { token = '' }, actor }, response) => {
      await withdrawToken(site, actor, token)
      response.redirect(303, tokenAddress(token))
    },
  }
}

function belongs({ store }: Site): NonNullable<GuardedRoute['belongs']> {
  return async ({ params: { token = '' } }) =>
    UUID.test(token) ? tokenBelongs(store.read, token) : undefined
}

async function known({ store }: Site, { token: id = '' }: Ask['params']) {
  const token = await tokenById(store.read, id)
  if (token === undefined) throw new Error(`token ${id} was there a moment ago`)
  return token
}

async function sendForm(
  site: Site,
  { actor }: Ask,
  response: Response,
  form: TokenForm,
  problems: readonly TokenFormProblem[],
): Promise<void> {
  const contractors = actor.contractor === undefined ? await contractorsByName(site.store.read) : []
  const title = problems.length > 0 ? 'Error: New token' : 'New token'
  const model = newTokenPage(form, actor, contractors, problems)
  const status = problems.length > 0 ? 422 : 200
  const asTyped = { name: form.name }
  sendPage(site, response, actor, { view: 'token-new', title, model, status, asTyped })
}

function sendMade(
  site: Site,
  { actor }: Ask,
  response: Response,
  made: MadeToken,
  name: string,
): void {
  const model = madeTokenPage(made, name, site.baseUrl)
  const title = `New token for ${name}`
  sendPage(site, response, actor, { view: 'token-made', title, model, status: 201 })
}
