/**
 * Gives each request a number, and logs how it was answered: by the pattern of its address, never
 * the address itself, which may name a contract or hold what somebody searched for.
 */
import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { Log } from '../log.ts'
import { actorOf } from './actor-of.ts'

export interface Answered {
  readonly method: string
  /** As the code writes it: `/contracts/:contract`. */
  readonly route: string
  readonly status: number
  readonly ms: number
}

export interface RequestLogInput {
  readonly log: Log
  readonly onAnswered: (answered: Answered) => void
  /** Milliseconds that only ever grow. */
  readonly clock: () => number
}

const HEADER = 'X-Request-Id'
const ID_BYTES = 8
/** Asked every few seconds by machines: said only where they were told no. */
const OFTEN_ASKED = new Set(['/live', '/ready', '/metrics'])

export function requestLog({ log, onAnswered, clock }: RequestLogInput): RequestHandler {
  return (request, response, next) => {
    const begun = clock()
    response.set(HEADER, randomBytes(ID_BYTES).toString('hex'))
    response.once('close', () => {
      const { method } = request
      const ms = Math.round(clock() - begun)
      const answered = { method, route: routeOf(request), status: response.statusCode, ms }
      onAnswered(answered)
      if (OFTEN_ASKED.has(answered.route) && answered.status < 400) return
      const cut = response.writableFinished ? {} : { cut: true }
      log.info('Answered', { ...asked(response), ...answered, ...cut })
    })
    next()
  }
}

/** The number under which a person may ask what went wrong. */
export function requestIdOf(response: Response): string {
  return response.get(HEADER) ?? ''
}

function asked(response: Response): { readonly request: string; readonly actor?: string } {
  const actor = actorOf(response)
  return { request: requestIdOf(response), ...(actor === undefined ? {} : { actor: actor.id }) }
}

/** What was answered without any route has none: an unknown address is not repeated. */
function routeOf(request: Request): string {
  const { route } = request as { readonly route?: { readonly path?: unknown } }
  return typeof route?.path === 'string' ? request.baseUrl + route.path : 'none'
}
