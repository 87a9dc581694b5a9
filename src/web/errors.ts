/**
 * The last answers: nothing is there, another method is needed, or something went wrong. To the
 * API as Problem Details, else as a page; never with a stack, a path or a value.
 */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { FrameOf } from './frame.ts'
import { sendRefusal, type Refusal } from './problem-details.ts'
import type { Views } from './view-engine.ts'

export interface ErrorsInput {
  readonly baseUrl: string
  readonly views: Views
  readonly frameOf: FrameOf
  readonly log: (line: string) => void
}

const NOT_FOUND: Refusal = {
  status: 404,
  title: 'There is nothing at this address',
  detail: 'Check the address for a slip of the keyboard, or begin at the first page.',
}

const READING_ONLY: Refusal = {
  status: 405,
  title: 'This address can only be read',
  detail: 'Ask for it with GET. Returns are checked with POST at /api/checks.',
}

const TOO_LARGE: Refusal = {
  status: 413,
  title: 'The request is too large',
  detail: 'At most 2 MB are read. Send one month of one contract at a time.',
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

const OUR_FAULT: Refusal = {
  status: 500,
  title: 'Sorry, something went wrong',
  detail: 'This is a fault of Goodterms, not yours. Try again later.',
}

const KNOWN = new Map([NOT_FOUND, TOO_LARGE, WRONG_ENCODING].map((each) => [each.status, each]))

/** For pages: whatever asks to change something asks in the wrong place. */
export function readingOnly(input: ErrorsInput): RequestHandler {
  return (request, response, next) => {
    if (['GET', 'HEAD'].includes(request.method)) return next()
    response.set('Allow', 'GET, HEAD')
    answer(request, response, READING_ONLY, input)
  }
}

export function nothingThere(input: ErrorsInput): RequestHandler {
  return (request, response) => answer(request, response, NOT_FOUND, input)
}

export function somethingWrong(input: ErrorsInput): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const refusal = refusalFor(error)
    if (refusal === OUR_FAULT) {
      input.log(`Fault at ${request.method} ${request.path}: ${stackOf(error)}`)
    }
    answer(request, response, refusal, input)
  }
}

function answer(request: Request, response: Response, refusal: Refusal, input: ErrorsInput): void {
  if (request.originalUrl.startsWith('/api/')) {
    sendRefusal(response, refusal, input.baseUrl)
    return
  }
  const { title, detail, status } = refusal
  const model = { frame: input.frameOf(title), heading: title, detail }
  response.status(status).type('html').send(input.views.render('error', model))
}

// Express and its parsers mark what the sender can mend with a status below 500.
function refusalFor(error: unknown): Refusal {
  const status: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined
  if (typeof status !== 'number' || status < 400 || status >= 500) return OUR_FAULT
  return KNOWN.get(status) ?? UNREADABLE
}

// For the log alone, on one line, so that a text in it cannot forge another line.
function stackOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return JSON.stringify(text)
}
