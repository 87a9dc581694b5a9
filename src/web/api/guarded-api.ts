/**
 * Puts the endpoints of the API to the web, each behind the same guard: a good token, not too
 * often, `may` says yes, each refusal on record. What a token may not know of is answered exactly
 * like what is not there, and after the same work.
 */
import assert from 'node:assert/strict'
import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import { may, mayAtAll, type Belongs } from '../../access/may.ts'
import { recordRefusal } from '../../store/audit.ts'
import { contractBelongs } from '../../store/contracts.ts'
import { actorOf, setActor } from '../actor-of.ts'
import { sendRefusal, type Refusal } from '../problem-details.ts'
import { refusalNotes, type NoteRefusal } from '../sign-in/refusals.ts'
import type { Api, ApiAnswer, ApiAsk, ApiRoute } from './api-route.ts'
import { apiQuery, isPossible } from './asked-of-api.ts'
import { API_BASE, ENDPOINTS, type Endpoint } from './endpoints.ts'
import { PARAMETERS } from './parameters.ts'
import { rateLimits, type RateLimits } from './rate-limits.ts'
import { apiRefusal } from './refusals.ts'
import { isTokenInAddress, tokenActor } from './token-actor.ts'

const LIMIT = '2mb'
// JSON is UTF-8 by its own law; any other name of a character set is a mistake.
const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i

export function guardedApi(api: Api, routes: readonly ApiRoute[]): Router {
  const router = Router({ strict: true, caseSensitive: true })
  const note = refusalNotes(api)
  const limits = rateLimits(api.baseUrl, (request, response) =>
    note({ status: 429, object: patternOf(request) }, request, response),
  )
  const guarded = routes.map((route) => ({ route, endpoint: endpointOf(route) }))
  const known = [noTokenInAddress(api), onlyWithToken(api, limits, note), limits.byToken]
  for (const [path, ofPath] of Map.groupBy(guarded, ({ endpoint }) => pathOf(endpoint))) {
    for (const { route, endpoint } of ofPath) {
      const body =
        endpoint.sends === undefined
          ? []
          : [onlyJson(api), express.raw({ type: () => true, limit: LIMIT })]
      router[endpoint.method](path, ...known, ...body, answer(api, route, endpoint))
    }
    router.all(path, otherMethod(api, ofPath.map(({ endpoint }) => endpoint.method)))
  }
  return router
}

function endpointOf({ endpoint: id }: ApiRoute): Endpoint {
  const endpoint = ENDPOINTS.find((each) => each.id === id)
  assert(endpoint !== undefined, `no endpoint is called ${id}`)
  return endpoint
}

function pathOf({ path }: Endpoint): string {
  return `${API_BASE}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
}

function noTokenInAddress({ baseUrl }: Api): RequestHandler {
  return (request, response, next) => {
    if (!isTokenInAddress(request.originalUrl)) return next()
    sendRefusal(response, apiRefusal(400, TOKEN_IN_ADDRESS), baseUrl)
  }
}

/** As the description writes it: what somebody typed into an address is not kept. */
function patternOf(request: Request): string {
  const { path } = request.route as { readonly path: string }
  return path.replaceAll(/:(\w+)/g, '{$1}')
}

function onlyWithToken(
  api: Api,
  { countFailure }: RateLimits,
  note: NoteRefusal,
): RequestHandler {
  return async (request, response, next) => {
    const shown = await tokenActor(request.get('Authorization'), api)
    if (typeof shown === 'object') {
      setActor(response, shown)
      return next()
    }
    let isTooOften = true
    await countFailure(request, response, () => {
      isTooOften = false
    })
    if (isTooOften) return
    await note({ status: 401, object: patternOf(request) }, request, response)
    const error = shown === 'none' ? '' : ', error="invalid_token"'
    response.set('WWW-Authenticate', `Bearer realm="Goodterms"${error}`)
    const detail = shown === 'none' ? NO_TOKEN : NO_GOOD_TOKEN
    sendRefusal(response, apiRefusal(401, detail), api.baseUrl)
  }
}

function onlyJson({ baseUrl }: Api): RequestHandler {
  return (request, response, next) => {
    if (JSON_TYPE.test(request.get('Content-Type') ?? '')) next()
    else sendRefusal(response, apiRefusal(415, NO_JSON), baseUrl)
  }
}

function answer(api: Api, route: ApiRoute, endpoint: Endpoint): RequestHandler {
  const names = endpoint.parameters
    .map((name) => PARAMETERS[name])
    .flatMap((parameter) => (parameter.in === 'query' ? [parameter.name] : []))
  return async (request, response) => {
    const query = apiQuery(request.originalUrl, names)
    if (!query.ok) {
      const detail = query.problems[0]?.message ?? ''
      return sendRefusal(response, apiRefusal(400, detail, query.problems), api.baseUrl)
    }
    const ask = { ...askOf(request, response), query: query.value }
    const found = await allowed(ask, api, route, endpoint)
    if ('refusal' in found) return sendRefusal(response, found.refusal, api.baseUrl)
    send(response, await route.answer({ ...ask, belongs: found }, api), api)
  }
}

/** What the contract in the address belongs to, or why the token may not ask for it. */
async function allowed(
  { actor, params, address }: Omit<ApiAsk, 'belongs'>,
  { store, now }: Api,
  { action }: ApiRoute,
  { path }: Endpoint,
): Promise<Belongs | { readonly refusal: Refusal }> {
  const refuse = (object: string): Promise<void> =>
    recordRefusal({ store, now }, { actor, action, object })
  if (!mayAtAll(actor, action)) {
    await refuse(`${API_BASE}${path}`)
    return { refusal: apiRefusal(403, NOT_THIS_TOKEN) }
  }
  const { contract } = params
  if (contract === undefined) return {}
  const belongs = isPossible(params) ? await contractBelongs(store.read, contract) : undefined
  if (belongs !== undefined && may(actor, action, belongs)) return belongs
  // Of what is on record the address says enough; anything else is only what somebody typed.
  await refuse(belongs === undefined ? `${API_BASE}${path}` : address)
  return { refusal: NOT_FOUND }
}

function askOf(request: Request, response: Response): Omit<ApiAsk, 'belongs' | 'query'> {
  const actor = actorOf(response)
  assert(actor !== undefined, 'only a good token comes this far')
  const body: unknown = request.body
  return {
    actor,
    // Express gives a list for a wildcard in a path; no endpoint has one.
    params: request.params as Readonly<Record<string, string>>,
    address: request.path,
    header: (name) => request.get(name),
    body: body instanceof Uint8Array ? body : new Uint8Array(),
  }
}

function send(response: Response, given: ApiAnswer, { baseUrl }: Api): void {
  if (given === undefined) return sendRefusal(response, NOT_FOUND, baseUrl)
  response.set(given.headers ?? {})
  if ('refusal' in given) return sendRefusal(response, given.refusal, baseUrl)
  response.status(given.status).type('application/json').send(given.json)
}

function otherMethod({ baseUrl }: Api, methods: readonly string[]): RequestHandler {
  const allow = methods.flatMap((each) => (each === 'get' ? ['GET', 'HEAD'] : ['POST']))
  return (_request, response) => {
    const ways = allow.filter((each) => each !== 'HEAD').join(' or ')
    const detail = `Ask with ${ways}. The page /api says what each address answers.`
    response.set('Allow', allow.join(', '))
    sendRefusal(response, { status: 405, title: OTHER_WAY, detail }, baseUrl)
  }
}

const NOT_FOUND = apiRefusal(
  404,
  'Check the address. What this token may not know of is answered in the same way.',
)
const OTHER_WAY = 'This address is asked in another way'
const NO_TOKEN =
  'Send the header "Authorization: Bearer gt_…" with the token that the council gave you.'
const NO_GOOD_TOKEN =
  'The token is not known, has ended or was withdrawn. Ask whoever gave it to you for a new one.'
const NOT_THIS_TOKEN =
  'The token is good, but not for this: returns are sent by the contractor’s own token.'
const NO_JSON =
  'Send it with the header "Content-Type: application/json", as UTF-8.'
const TOKEN_IN_ADDRESS =
  'A token has no place in an address: addresses are kept in logs. Send it in the header ' +
  '"Authorization: Bearer gt_…". If this token was good, have it withdrawn and use a new one.'
