/**
 * Begins a session once somebody has shown who they are, by whatever way. Each sign-in makes a new
 * token and ends the session that the browser had before, so that nobody can lay one ready.
 */
import type { Request } from 'express'
import { hashOfSecret, isSecret, newSecret } from '../../access/secrets.ts'
import { recordAct } from '../../store/audit.ts'
import type { Writing } from '../../store/open-store.ts'
import { personById } from '../../store/people.ts'
import { beginSession, endSession } from '../../store/sessions.ts'
import type { Site } from '../site.ts'
import { cookieOf } from './session-cookie.ts'

export interface SigningIn {
  readonly person: string
  readonly by: 'link' | 'council account' | 'example'
  /** The number of the request in the log. */
  readonly requestId?: string
}

/** Gives the token for the cookie; undefined for whoever is unknown or disabled. */
export async function signIn(
  tx: Writing,
  site: Pick<Site, 'baseUrl' | 'now'>,
  request: Request,
  { person: id, by, requestId = '' }: SigningIn,
): Promise<string | undefined> {
  const person = await personById(tx, id)
  if (person === undefined || person.isDisabled) return undefined
  const before = sessionToken(request, site)
  if (before !== undefined) await endSession(tx, hashOfSecret(before))
  const token = newSecret()
  await beginSession(tx, { tokenHash: hashOfSecret(token), person: id, at: site.now() })
  await recordAct(tx, site, {
    actor: person,
    action: 'sign-in',
    object: `person/${id}`,
    detail: { by },
    request: requestId,
  })
  return token
}

export function sessionToken(
  request: Request,
  { baseUrl }: Pick<Site, 'baseUrl'>,
): string | undefined {
  const token = cookieOf(request, 'goodterms', baseUrl)
  return isSecret(token) ? token : undefined
}
