/**
 * The ways in which the API says no: the status, when it comes, and the headers that say when to
 * ask again. Every one is a Problem Details document.
 */
import type { Refusal } from '../problem-details.ts'
import type { Header } from './openapi-types.ts'

/** Of one token. */
export const REQUESTS_A_MINUTE = 300
/** Without a good token, from one address. */
export const FAILURES_A_MINUTE = 60

export interface RefusalWords {
  readonly title: string
  readonly when: string
  readonly headers?: Readonly<Record<string, Header>>
}

const RETRY_AFTER: Header = {
  description: 'How many seconds to wait before asking again.',
  schema: { type: 'integer', minimum: 0 },
}

const LIMITS: Readonly<Record<string, Header>> = {
  'Retry-After': RETRY_AFTER,
  'RateLimit-Limit': {
    description: 'How many requests may be made in a minute.',
    schema: { type: 'integer', minimum: 1 },
  },
  'RateLimit-Remaining': {
    description: 'How many are left.',
    schema: { type: 'integer', minimum: 0 },
  },
  'RateLimit-Reset': {
    description: 'In how many seconds the count begins anew.',
    schema: { type: 'integer', minimum: 0 },
  },
}

export const REFUSALS = {
  400: {
    title: 'The request cannot be read',
    when: 'The body is not JSON in UTF-8, or a value after the question mark is not allowed or ' +
      'stands twice.',
  },
  401: {
    title: 'A token is needed',
    when: 'The header `Authorization: Bearer gt_…` is missing, or its token is not known, has ' +
      'ended or was withdrawn.',
  },
  403: {
    title: 'This token may not do that',
    when: 'The token is good, but not for this.',
  },
  404: {
    title: 'There is nothing at this address',
    when: 'What you ask for does not exist, or this token may not know of it. The two look the ' +
      'same on purpose.',
  },
  409: {
    title: 'This was sent before, and differently',
    when: 'The `Idempotency-Key` was used for another body, or that version of the return is ' +
      'already on record.',
  },
  413: {
    title: 'The request is too large',
    when: 'The body is longer than what is read: at most 2 MB.',
  },
  415: {
    title: 'Only JSON is read here',
    when: 'The body was not sent as `application/json`.',
  },
  422: {
    title: 'The return was refused',
    when: 'It was read, and says something that cannot be. `problems` lists what, where, and ' +
      'what to write instead. Nothing was stored.',
  },
  429: {
    title: 'Too many requests',
    when: `A token may ask ${REQUESTS_A_MINUTE} times a minute, and an address may ask ` +
      `${FAILURES_A_MINUTE} times a minute without a good token. Wait as long as \`Retry-After\` ` +
      'says.',
    headers: LIMITS,
  },
  503: {
    title: 'Not now',
    when: 'The service is starting, stopping or waiting for its database, or more returns are ' +
      'being tried at once than it can check. Nothing was lost that was acknowledged; ask again.',
    headers: { 'Retry-After': RETRY_AFTER },
  },
} as const satisfies Readonly<Record<number, RefusalWords>>

export type RefusalStatus = keyof typeof REFUSALS

/** A refusal in the words of the description. */
export function apiRefusal(
  status: RefusalStatus,
  detail: string,
  problems: Refusal['problems'] = [],
): Refusal {
  return { status, title: REFUSALS[status].title, detail, problems }
}
