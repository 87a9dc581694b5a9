/**
 * The tables of people, how they sign in, and the tokens of other systems.
 */
import type { Instant, Truth } from './column-types.ts'

export interface PersonTable {
  readonly id: string
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly post: string
  readonly phone: string | null
  /** Of a contractor's people. */
  readonly contractor: string | null
  readonly sees_restricted: Truth
  readonly recorded_at: Instant
  readonly disabled_at: Instant | null
}

export interface PersonRoleTable {
  readonly person: string
  readonly role: string
}

export interface DeputyTable {
  readonly person: string
  readonly deputy: string
  readonly from_day: string
  readonly to_day: string
}

export interface SessionTable {
  readonly token_hash: string
  readonly person: string
  readonly began_at: Instant
  readonly seen_at: Instant
  readonly ends_at: Instant
}

export interface SignInLinkTable {
  readonly token_hash: string
  readonly person: string
  readonly asked_at: Instant
  readonly ends_at: Instant
  readonly used_at: Instant | null
}

/** Between the way to the identity provider and the way back. */
export interface SignInAttemptTable {
  readonly token_hash: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly ends_at: Instant
}

export interface ApiTokenTable {
  readonly id: string
  readonly token_hash: string
  readonly name: string
  /** Of which contractor; null for a system of the council. */
  readonly contractor: string | null
  readonly sees_restricted: Truth
  readonly made_by: string
  readonly made_at: Instant
  readonly ends_at: Instant
  readonly revoked_at: Instant | null
  readonly used_at: Instant | null
}
