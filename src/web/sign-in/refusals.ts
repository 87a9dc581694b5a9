/**
 * Puts on record that somebody was refused before a page asked what they may: with a dead link, no
 * good token, or too often. So few rows for each client and minute that nobody fills the disk.
 */
import type { Request, Response } from 'express'
import { recordRefusal } from '../../store/audit.ts'
import { storeFailureOf } from '../../store/store-failure.ts'
import { actorOf } from '../actor-of.ts'
import { requestIdOf } from '../request-log.ts'
import type { Site } from '../site.ts'
import { askLimit, clientOf } from './ask-limit.ts'

/** `object` is the pattern of an address: what somebody typed is not kept. */
export type NoteRefusal = (
  refused: { readonly status: 401 | 403 | 410 | 429; readonly object: string },
  request: Request,
  response: Response,
) => Promise<void>

const REFUSALS_A_MINUTE = 10

export function refusalNotes({ store, now }: Pick<Site, 'store' | 'now'>): NoteRefusal {
  const refusals = askLimit({ max: REFUSALS_A_MINUTE, minutes: 1 })
  const tooOften = askLimit({ max: 1, minutes: 1 })
  return async ({ status, object }, request, response) => {
    const limit = status === 429 ? tooOften : refusals
    if (limit.secondsToWait(clientOf(request), now()) !== undefined) return
    const act = {
      actor: actorOf(response) ?? 'nobody',
      action: status === 429 ? 'ask.often' : 'sign-in',
      object,
      detail: { status },
      request: requestIdOf(response),
    } as const
    try {
      await recordRefusal({ store, now }, act)
    } catch (error) {
      // A refusal stays one, also where nothing can be kept at the moment.
      if (storeFailureOf(error) === undefined) throw error
    }
  }
}
