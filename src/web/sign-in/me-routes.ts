/**
 * What everybody has who has signed in: who they are here, where they are signed in, the way out.
 */
import type { Response } from 'express'
import { ROLES } from '../../access/roles.ts'
import { hashOfSecret } from '../../access/secrets.ts'
import { recordAct } from '../../store/audit.ts'
import { endSession, endSessionsOf, sessionsOf, type OpenSession } from '../../store/sessions.ts'
import type { Ask, Route } from '../route.ts'
import { requestIdOf } from '../request-log.ts'
import { sendPage, type Site } from '../site.ts'
import { momentInWords } from './moment-in-words.ts'
import { clearCookie } from './session-cookie.ts'
import { sessionToken } from './sign-in.ts'

export function meRoutes(site: Site): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/me',
      action: 'self.use',
      answer: (ask, response) => sendMe(site, ask, response),
    },
    {
      method: 'post',
      path: '/me/sessions',
      action: 'self.use',
      answer: async ({ actor, request }, response) => {
        const own = ownHash(site, request)
        await site.store.write(async (tx) => {
          await endSessionsOf(tx, actor.id, own)
          const detail = { ended: 'all others' }
          await recordAct(tx, site, signOut(actor, requestIdOf(response), detail))
        })
        response.redirect(303, '/me')
      },
    },
    {
      method: 'post',
      path: '/sign-out',
      action: 'self.use',
      answer: async ({ actor, request }, response) => {
        await site.store.write(async (tx) => {
          await endSession(tx, ownHash(site, request))
          await recordAct(tx, site, signOut(actor, requestIdOf(response)))
        })
        clearCookie(response, 'goodterms', site.baseUrl)
        response.redirect(303, '/sign-in')
      },
    },
  ]
}

function signOut(
  actor: Ask['actor'],
  request: string,
  detail: Readonly<Record<string, string>> = {},
) {
  return { actor, action: 'sign-out', object: `person/${actor.id}`, detail, request } as const
}

async function sendMe(site: Site, ask: Ask, response: Response): Promise<void> {
  const { actor, request } = ask
  const open = await sessionsOf(site.store.read, actor.id, site.now())
  const model = mePage(actor, open, ownHash(site, request))
  sendPage(site, response, actor, { view: 'me', title: 'Your account', model })
}

function mePage(
  { name, roles }: Ask['actor'],
  open: readonly OpenSession[],
  own: string,
) {
  return {
    name,
    roles: roles.map((role) => ROLES[role]),
    sessions: open.map(({ tokenHash, beganAt, seenAt }) => ({
      began: momentInWords(beganAt),
      seen: momentInWords(seenAt),
      isThisOne: tokenHash === own,
    })),
    hasOthers: open.some(({ tokenHash }) => tokenHash !== own),
  }
}

function ownHash(site: Site, request: Ask['request']): string {
  const token = sessionToken(request, site)
  return token === undefined ? '' : hashOfSecret(token)
}
