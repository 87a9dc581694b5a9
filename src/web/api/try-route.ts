/**
 * `POST /checks`: hands a return to whoever works out what it would come to. That keeps a processor
 * busy, so one is done at a time, and only a few wait.
 */
import type { ApiAnswer, ApiRoute } from './api-route.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { apiRefusal } from './refusals.ts'
import type { Trial } from './try-return.ts'

const WAITING_MAX = 8
const TRY_AGAIN_S = 2

export type TryOut = (trial: Trial) => Promise<ApiAnswer>

export function tryRoute(tryOut: TryOut): ApiRoute {
  const turns = oneAtATime(WAITING_MAX)
  return {
    endpoint: 'tryReturn',
    action: 'return.try',
    answer: async ({ actor, body }) => {
      // Undefined would say that there is nothing at the address; a trial always has an answer.
      return (await turns.take(() => tryOut({ actor, body }))) ?? BUSY
    },
  }
}

const BUSY: ApiAnswer = {
  refusal: apiRefusal(503, 'Too many returns are being tried at once. Try again in a moment.'),
  headers: { 'Retry-After': String(TRY_AGAIN_S) },
}
