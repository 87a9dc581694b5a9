/**
 * The tables of work that waits, and of what was done.
 */
import type { Generated } from 'kysely'
import type { Instant } from './column-types.ts'

export interface IdempotencyTable {
  readonly owner: string
  readonly key: string
  readonly request_hash: string
  readonly status: number
  readonly answer: string
  readonly made_at: Instant
}

export interface JobTable {
  readonly id: string
  readonly kind: string
  /** Two jobs with the same name are one while the first waits or runs. */
  readonly same_as: string | null
  readonly input: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly attempts: number
  readonly due_at: Instant
  readonly locked_until: Instant | null
  readonly done_count: number
  readonly of_count: number
  readonly outcome: string | null
  readonly made_at: Instant
  readonly ended_at: Instant | null
}

export interface OutboxTable {
  readonly id: string
  readonly message_id: string
  readonly purpose: string
  readonly recipient: string
  readonly subject: string
  readonly text_body: string
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'uncertain'
  readonly attempts: number
  readonly due_at: Instant
  readonly locked_until: Instant | null
  readonly last_reply: string | null
  readonly made_at: Instant
  readonly sent_at: Instant | null
}

/** Appended, never changed: the database itself refuses. */
export interface AuditTable {
  readonly id: Generated<number>
  readonly at: Instant
  /** A person's or token's id, or `system`. */
  readonly actor: string
  readonly role: string
  readonly action: string
  readonly object: string
  readonly outcome: 'done' | 'refused'
  readonly request: string | null
  /** JSON without personal data. */
  readonly detail: string
}

/** The chain over the audit, in the order in which the one sealer found its rows. */
export interface AuditSealTable {
  readonly seq: number
  readonly audit: number
  readonly hash: string
}

/** What was erased, so that it can be erased again after a restore. */
export interface ErasureTable {
  readonly id: string
  readonly kind: string
  readonly object: string
  readonly erased_at: Instant
}

export interface SettingTable {
  readonly name: string
  readonly value: string
}
