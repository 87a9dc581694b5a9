/**
 * Puts routes to the web, each behind the same guard: whoever asks is known, `may` says yes, forms
 * come from this site, and each refusal is on record. What somebody may not know of is answered
 * like what is not there.
 */
import assert from 'node:assert/strict'
import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import { may, mayAtAll, type Actor } from '../access/may.ts'
import { recordRefusal } from '../store/audit.ts'
import { actorOf } from './actor-of.ts'
import { formOf, isForm, queryOf } from './asked.ts'
import type { Ask, OpenAsk, Route } from './route.ts'
import { isFromHere } from './same-origin.ts'
import { sayWhereFrom } from './security-headers.ts'
import { sendPage, type Site } from './site.ts'

const FORM_BYTES_MAX = 100_000

export function guardedRoutes(site: Site, routes: readonly Route[]): Router {
  const router = Router({ strict: true, caseSensitive: true })
  for (const [path, ofPath] of Map.groupBy(routes, (route) => route.path)) {
    const methods = ofPath.map(({ method }) => method)
    if (methods.includes('post')) router.all(path, sayWhereFrom)
    for (const route of ofPath) {
      const [known, answering] = [whoMayAtAll(site, route), answer(site, route)]
      if (route.method === 'get') router.get(path, known, answering)
      else router.post(path, onlyFormsFromHere(site), known, bodyOf(route), answering)
    }
    router.all(path, otherMethod(site, methods))
  }
  return router
}

/** Before the body: whoever may not ask at all does not get to have one read. */
function whoMayAtAll(site: Site, { action, path }: Route): RequestHandler {
  return async (request, response, next) => {
    if (action === 'open') return next()
    const actor = actorOf(response)
    if (actor === undefined) return toSignIn(request, response)
    if (mayAtAll(actor, action)) return next()
    // The pattern and not what was typed: the audit is kept for ever.
    await recordRefusal(site, { actor, action, object: path })
    sendRefusal(site, response, 403, 'This is not open to you', NOT_YOURS)
  }
}

function bodyOf({ formBytesMax = FORM_BYTES_MAX }: Route): RequestHandler {
  return express.raw({ type: () => true, limit: formBytesMax })
}

function answer(site: Site, route: Route): RequestHandler {
  return async (request, response, next) => {
    const actor = actorOf(response)
    const ask = await asked(request, actor, route)
    if ('refused' in ask) {
      sendRefusal(site, response, 400, 'The request cannot be read', ask.refused)
      return
    }
    if (route.action === 'open') {
      await route.answer(ask, response, next)
      return
    }
    assert(actor !== undefined, 'only whoever is known comes this far')
    const known: Ask = { ...ask, actor }
    if (route.belongs !== undefined) {
      const belongs = await route.belongs(known)
      if (belongs === undefined) return next()
      if (!may(actor, route.action, belongs)) {
        const object = nameOfThing(route.path, request.params)
        await recordRefusal(site, { actor, action: route.action, object })
        return next()
      }
    }
    await route.answer(known, response, next)
  }
}

/** Of the address only what names the thing that is there; all else in it may be anything. */
function nameOfThing(path: string, params: Request['params']): string {
  const [pattern = '', name = ''] = /:(\w+)/.exec(path) ?? []
  return pattern === '' ? path : path.replace(pattern, String(params[name]))
}

async function asked(
  request: Request,
  actor: Actor | undefined,
  { method }: Route,
): Promise<OpenAsk | { readonly refused: string }> {
  const query = queryOf(request.originalUrl)
  const sent =
    method === 'post'
      ? await formOf(request)
      : ({ ok: true, value: { form: new Map(), files: new Map() } } as const)
  if (!query.ok) return { refused: query.problems[0]?.message ?? '' }
  if (!sent.ok) return { refused: sent.problems[0]?.message ?? '' }
  // Express gives a list for a wildcard in a path; no route of ours has one.
  const params = request.params as Readonly<Record<string, string>>
  return { params, query: query.value, ...sent.value, actor, request }
}

/** A page is shown after signing in; whatever would have been changed is asked for again. */
function toSignIn(request: Request, response: Response): void {
  const back = request.method === 'POST' ? '/' : request.originalUrl
  response.redirect(303, `/sign-in?back=${encodeURIComponent(back)}`)
}

function onlyFormsFromHere(site: Site): RequestHandler {
  return (request, response, next) => {
    if (!isFromHere(request, site.baseUrl)) {
      sendRefusal(site, response, 403, 'The form was sent from another site', NOT_FROM_HERE)
    } else if (!isForm(request.get('Content-Type'))) {
      sendRefusal(site, response, 415, 'The form was sent in a way that is not read', NO_FORM)
    } else next()
  }
}

function otherMethod(site: Site, methods: readonly string[]): RequestHandler {
  const allowed = methods.flatMap((each) => (each === 'get' ? ['GET', 'HEAD'] : ['POST']))
  return (request, response, next) => {
    // What was allowed and is not answered is not there: `next()` of an answer comes through here.
    if (allowed.includes(request.method)) return next()
    response.set('Allow', allowed.join(', '))
    const detail = `Ask for it with ${allowed.filter((each) => each !== 'HEAD').join(' or ')}.`
    sendRefusal(site, response, 405, 'This address is asked in another way', detail)
  }
}

const NOT_YOURS =
  'Your role does not allow it. Ask an administrator of your council if you need it for your work.'
const NOT_FROM_HERE =
  'Nothing was done. Open the page of this service, and send the form from there.'
const NO_FORM = 'Send it as a form of these pages does.'

function sendRefusal(
  site: Site,
  response: Response,
  status: number,
  heading: string,
  detail: string,
): void {
  const model = { heading, detail }
  sendPage(site, response, actorOf(response), { view: 'error', title: heading, model, status })
}
