/**
 * Who asks: put to a request by the session or by a token, and read by the guard. Nobody else
 * says who somebody is.
 */
import type { Response } from 'express'
import type { Actor } from '../access/may.ts'

const PLACE = 'actor'

export function setActor(response: Response, actor: Actor): void {
  response.locals[PLACE] = actor
}

export function actorOf(response: Response): Actor | undefined {
  return response.locals[PLACE] as Actor | undefined
}
