/**
 * The one place that decides who may do what to what. The answer is no unless the table says yes.
 */
import { MATRIX, reachOf, type Action } from './matrix.ts'
import type { Role } from './roles.ts'

/** Whoever acts: a person who has signed in, or a system with a token. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** The firm of a contractor's person or token. */
  readonly contractor?: string
  /** Named by the council as one of the few who see restricted wage findings. */
  readonly seesRestricted: boolean
}

/** What something belongs to; what is left out belongs to nobody. */
export interface Belongs {
  readonly contractor?: string
  readonly managers?: readonly string[]
  /** Whose act or account it is. */
  readonly person?: string
}

/** What a list may hold: everything, or only what belongs to this person or this contractor. */
export type Scope =
  | { readonly reach: 'all' }
  | {
      readonly reach: 'own'
      readonly person: string
      /** The contracts that the person manages are its own. */
      readonly isManager: boolean
      /** The firm whose contracts are its own. */
      readonly contractor?: string
    }
  | { readonly reach: 'none' }

export function may(actor: Actor, action: Action, object: Belongs = {}): boolean {
  return actor.roles.some((role) => {
    const reach = reachOf(role, action)
    return reach === 'all' || (reach === 'own' && isOwn(actor, role, object))
  })
}

/** Whether the actor may do this to anything at all. */
export function mayAtAll(actor: Actor, action: Action): boolean {
  return scopeOf(actor, action).reach !== 'none'
}

/** For queries: a list shows what `may` allows, no more. */
export function scopeOf(actor: Actor, action: Action): Scope {
  const reaches = actor.roles.map((role) => ({ role, reach: reachOf(role, action) }))
  if (reaches.some(({ reach }) => reach === 'all')) return { reach: 'all' }
  const own = reaches.filter(({ reach }) => reach === 'own')
  if (own.length === 0) return { reach: 'none' }
  const asFirm = own.some(({ role }) => isOfContractor(role))
  const { id: person, contractor } = actor
  return {
    reach: 'own',
    person,
    isManager: own.some(({ role }) => role === 'contract-manager'),
    ...(asFirm && contractor !== undefined ? { contractor } : {}),
  }
}

export const ACTIONS = Object.keys(MATRIX) as readonly Action[]

function isOwn(actor: Actor, role: Role, object: Belongs): boolean {
  if (object.person === actor.id) return true
  if (isOfContractor(role)) {
    return actor.contractor !== undefined && object.contractor === actor.contractor
  }
  return role === 'contract-manager' && (object.managers ?? []).includes(actor.id)
}

function isOfContractor(role: Role): boolean {
  return role === 'contractor' || role === 'contractor-lead'
}
