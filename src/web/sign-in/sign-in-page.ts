/**
 * The view models of the pages of signing in, and the page for whoever asks too often.
 */
import type { Response } from 'express'
import type { Actor } from '../../access/may.ts'
import { ROLES, type Role } from '../../access/roles.ts'
import { counted } from '../../domain/display.ts'
import type { OfferedPerson } from '../../store/example-people.ts'
import { LINK_MINUTES } from '../../store/sign-in-links.ts'
import { sendPage, type Site } from '../site.ts'
import type { SignInInput } from './sign-in-input.ts'

export interface SignInShown {
  readonly input: SignInInput
  readonly actor: Actor | undefined
  readonly back: string
  /** What was typed, and what is wrong with it. */
  readonly email?: string
  readonly problem?: string
  /** Nobody where the example is not offered. */
  readonly example: readonly OfferedPerson[]
}

export function signInPage({ input, actor, back, problem = '', example }: SignInShown) {
  const query = back === '/' ? '' : `?back=${encodeURIComponent(back)}`
  return {
    signedInAs: actor?.name ?? '',
    problem,
    minutes: LINK_MINUTES,
    councilHref: input.council === undefined ? '' : `/sign-in/council${query}`,
    roles: byRole(example),
  }
}

export function sentPage({ mail }: SignInInput) {
  return { minutes: LINK_MINUTES, isIntoFolder: mail === 'folder' }
}

export function sendTooOften(
  site: Site,
  response: Response,
  actor: Actor | undefined,
  seconds: number,
): void {
  response.set('Retry-After', String(seconds))
  const heading = 'You have asked too often'
  const wait = counted(Math.ceil(seconds / 60), 'minute')
  const detail = `Nothing was sent. Wait ${wait}, and try again.`
  const model = { heading, detail }
  sendPage(site, response, actor, { view: 'sign-in-outside', title: heading, model, status: 429 })
}

function byRole(people: readonly OfferedPerson[]) {
  const order = Object.keys(ROLES) as readonly Role[]
  return order.flatMap((role) => {
    const own = people.filter(({ roles }) => roles.includes(role))
    if (own.length === 0) return []
    const shown = own.map(({ id, name, post }) => ({ id, name, post }))
    return [{ role: ROLES[role], people: shown }]
  })
}
