/**
 * The last answers: nothing is there, another method is needed, or something went wrong. To the
 * API as Problem Details, else as a page; never with a stack, a path or a value.
 */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { countInWords } from '../domain/display.ts'
import type { Log } from '../log.ts'
import { storeFailureOf, type StoreFailure } from '../store/store-failure.ts'
import { actorOf } from './actor-of.ts'
import type { FrameOf } from './frame.ts'
import { sendRefusal, type Refusal } from './problem-details.ts'
import { requestIdOf } from './request-log.ts'
import { sayWhereFromIn } from './security-headers.ts'
import type { Views } from './view-engine.ts'

export interface ErrorsInput {
  readonly baseUrl: string
  readonly views: Views
  readonly frameOf: FrameOf
  readonly log: Log
}

const NOT_FOUND: Refusal = {
  status: 404,
  title: 'There is nothing at this address',
  detail: 'Check the address for a slip of the keyboard, or begin at the first page.',
}

const WRONG_ENCODING: Refusal = {
  status: 415,
  title: 'The request is packed in a way that is not read',
  detail: 'Send it plain, or packed with gzip, deflate or br.',
}

const UNREADABLE: Refusal = {
  status: 400,
  title: 'The request cannot be read',
  detail: 'It is broken or incomplete. Send it again.',
}

const TOO_BUSY: Refusal = {
  status: 503,
  title: 'The service is very busy',
  detail: 'Nothing was read or changed. Try again in a few seconds.',
}

const TOO_SLOW: Refusal = {
  status: 408,
  title: 'The request came too slowly',
  detail: 'Nothing was read or changed. Send it again, from a faster line if you can.',
}

const BY_FAILURE: Readonly<Record<StoreFailure, Refusal>> = {
  locked: {
    status: 503,
    title: 'The service is busy',
    detail: 'Nothing was changed. Try again in a minute.',
  },
  gone: {
    status: 503,
    title: 'The service cannot reach its records',
    detail: 'Nothing was changed. Try again in a few minutes.',
  },
  full: {
    status: 507,
    title: 'There is no room left to keep anything',
    detail:
      'What you sent was not kept. What is on record can still be read. Tell the council, so ' +
      'that whoever runs this service makes room.',
  },
  'read-only': {
    status: 503,
    title: 'Nothing can be kept at the moment',
    detail: 'What you sent was not kept. What is on record can still be read. Tell the council.',
  },
}

const RETRY_AFTER_SECONDS = 10
const KNOWN = new Map([NOT_FOUND, WRONG_ENCODING].map((each) => [each.status, each]))

export function nothingThere(input: ErrorsInput): RequestHandler {
  return (request, response) => answer(request, response, NOT_FOUND, input)
}

/** For more requests at once than can be answered in time. */
export function tooBusy(input: ErrorsInput): RequestHandler {
  return (request, response) => answer(request, response, TOO_BUSY, input)
}

/** For a body that is long in coming while too many are waited for. */
export function tooSlow(input: ErrorsInput): RequestHandler {
  return (request, response) => answer(request, response, TOO_SLOW, input)
}

/** For an address that no page has, and that programs read in more than one way. */
export function unreadable(input: ErrorsInput): RequestHandler {
  return (request, response) => answer(request, response, UNREADABLE, input)
}

export function somethingWrong(input: ErrorsInput): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const ours = requestIdOf(response)
    const failure = storeFailureOf(error)
    const refusal = failure === undefined ? refusalFor(error, ours) : BY_FAILURE[failure]
    if (refusal.status >= 500) {
      input.log.fault('A request broke', error, { request: ours, method: request.method })
    }
    if (response.headersSent) return next(error)
    answer(request, response, refusal, input)
  }
}

function answer(request: Request, response: Response, refusal: Refusal, input: ErrorsInput): void {
  if (refusal.status === 503) response.set('Retry-After', String(RETRY_AFTER_SECONDS))
  if (request.originalUrl.startsWith('/api/')) {
    sendRefusal(response, refusal, input.baseUrl)
    return
  }
  const { title, detail, status } = refusal
  const actor = actorOf(response)
  if (actor !== undefined) sayWhereFromIn(response)
  const frame = input.frameOf(title, { actor })
  const model = { frame, heading: title, detail }
  response.status(status).type('html').send(input.views.render('error', model))
}

// Express and its parsers mark what the sender can mend with a status below 500.
function refusalFor(error: unknown, request: string): Refusal {
  const status = fieldOf(error, 'status')
  if (typeof status !== 'number' || status < 400 || status >= 500) return ourFault(request)
  return status === 413 ? tooLarge(fieldOf(error, 'limit')) : (KNOWN.get(status) ?? UNREADABLE)
}

function fieldOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
}

function tooLarge(bytesMax: unknown): Refusal {
  const most =
    typeof bytesMax === 'number' ? `At most ${countInWords(bytesMax)} bytes are read here. ` : ''
  const detail = `${most}Send less at once: a return is one month of one contract.`
  return { status: 413, title: 'The request is too large', detail }
}

function ourFault(request: string): Refusal {
  const named = request === '' ? '' : ` If you tell the council, say the number ${request}.`
  return {
    status: 500,
    title: 'Sorry, something went wrong',
    detail: `This is a fault of Goodterms, not yours. Try again later.${named}`,
  }
}
