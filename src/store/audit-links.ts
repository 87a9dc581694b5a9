/**
 * The chain over the audit: each row's seal is a hash over the row and the seal before it, so that
 * a row changed, taken out or put in afterwards shows. It finds what was done to the chain; it
 * reads and writes nothing.
 */
import { hashOf } from '../json/canonical-json.ts'
import type { AuditTable } from './work-tables.ts'

/** A row of the audit, whole, as it is sealed. */
export type AuditRow = Omit<AuditTable, 'id'> & { readonly id: number }

export interface Seal {
  readonly seq: number
  readonly hash: string
}

/** A link as it is found: the row is undefined where it is gone. */
export interface Link extends Seal {
  readonly audit: number
  readonly row: AuditRow | undefined
}

export interface ChainBreak {
  readonly kind: 'changed' | 'missing' | 'seal-missing' | 'inserted'
  readonly seq: number
  /** The number of the row; undefined where its seal is gone too. */
  readonly audit: number | undefined
  readonly at: string | undefined
  readonly action: string | undefined
}

/** How far a walk along the chain has come. */
export interface Walk {
  readonly newest: Seal
  readonly highestAudit: number
  readonly latestAt: string
}

/** Before the first row there is nothing to chain to. */
export const CHAIN_BEGINS: Seal = { seq: 0, hash: '' }
export const WALK_BEGINS: Walk = { newest: CHAIN_BEGINS, highestAudit: 0, latestAt: '' }

// A row may get its number a little before others and be seen a little after them.
export const LATE_MS = 60_000

function sealOf(previous: Seal, row: AuditRow): Seal {
  const seq = previous.seq + 1
  return { seq, hash: hashOf({ previous: previous.hash, row, seq }) }
}

/** The seals of these rows, in their order, after what is sealed already. */
export function sealsOf(
  previous: Seal,
  rows: readonly AuditRow[],
): readonly (Seal & { readonly audit: number })[] {
  let newest = previous
  return rows.map((row) => {
    newest = sealOf(newest, row)
    return { ...newest, audit: row.id }
  })
}

/** One link further. After a break the walk goes on from the seal that is there. */
export function step(
  walk: Walk,
  link: Link,
): { readonly walk: Walk; readonly breaks: readonly ChainBreak[] } {
  const { seq, hash, row, audit } = link
  const place = { seq, audit, at: row?.at, action: row?.action }
  const gap = seq === walk.newest.seq + 1 ? [] : [gapBefore(walk, seq)]
  const next: Walk = {
    newest: { seq, hash },
    highestAudit: Math.max(walk.highestAudit, audit),
    latestAt: row !== undefined && row.at > walk.latestAt ? row.at : walk.latestAt,
  }
  if (row === undefined) return { walk: next, breaks: [...gap, { kind: 'missing', ...place }] }
  // Without the seal before it nothing can be said about this one.
  if (gap.length === 0 && sealOf(walk.newest, row).hash !== hash) {
    return { walk: next, breaks: [{ kind: 'changed', ...place }] }
  }
  const late = cameLate(walk, row) ? [{ kind: 'inserted', ...place } as const] : []
  return { walk: next, breaks: [...gap, ...late] }
}

/** A row with a number of old that came long after its neighbours was put between them. */
export function cameLate(walk: Walk, row: Pick<AuditRow, 'id' | 'at'>): boolean {
  if (row.id > walk.highestAudit) return false
  return Date.parse(row.at) < Date.parse(walk.latestAt) - LATE_MS
}

function gapBefore(walk: Walk, seq: number): ChainBreak {
  const first = walk.newest.seq + 1
  return {
    kind: 'seal-missing',
    seq: Math.min(first, seq),
    audit: undefined,
    at: undefined,
    action: undefined,
  }
}
