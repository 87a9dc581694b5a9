/**
 * How often the API may be asked: by each token, and by an address that shows no good token. It
 * counts in this process's memory only.
 */
import type { Request, RequestHandler, Response } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { actorOf } from '../actor-of.ts'
import { sendRefusal } from '../problem-details.ts'
import { apiRefusal, FAILURES_A_MINUTE, REQUESTS_A_MINUTE } from './refusals.ts'

const MINUTE_MS = 60_000

export interface RateLimits {
  /** For whoever has shown a good token. */
  readonly byToken: RequestHandler
  /**
   * For whoever has shown none. A good token is never held up by others at the same address: behind
   * a proxy everybody may seem to have the same one.
   */
  readonly countFailure: RequestHandler
}

export function rateLimits(
  baseUrl: string,
  /** Told before the answer is sent. */
  onTooMany: (request: Request, response: Response) => Promise<void> = async () => undefined,
): RateLimits {
  const shared = {
    windowMs: MINUTE_MS,
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    // Which proxy is trusted is the setting of the whole service.
    validate: { trustProxy: false, xForwardedForHeader: false },
  } as const
  const tooMany =
    (detail: string): RequestHandler =>
    async (request, response, next) => {
      try {
        await onTooMany(request, response)
        sendRefusal(response, apiRefusal(429, detail), baseUrl)
      } catch (error) {
        next(error)
      }
    }
  const byToken = rateLimit({
    ...shared,
    limit: REQUESTS_A_MINUTE,
    keyGenerator: (_request, response) => actorOf(response)?.id ?? '',
    handler: tooMany(`This token asked more than ${REQUESTS_A_MINUTE} times in a minute. ${WAIT}`),
  })
  const countFailure = rateLimit({
    ...shared,
    limit: FAILURES_A_MINUTE,
    keyGenerator: addressOf,
    handler: tooMany(GUESSING),
  })
  return { byToken, countFailure }
}

const WAIT = 'Wait as long as the header Retry-After says.'
const GUESSING =
  `From this address more than ${FAILURES_A_MINUTE} requests in a minute had no good token. ` +
  `${WAIT} Then send the token that the council gave you.`

/** One for all of a customer's addresses of the newer kind. */
function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '')
}
