/**
 * Seals the audit and walks along its chain. Acts only add rows and never wait for a seal; one
 * sealer at a time chains what it finds. Nothing here changes a row of the audit.
 */
import {
  cameLate,
  CHAIN_BEGINS,
  LATE_MS,
  sealsOf,
  step,
  WALK_BEGINS,
  type AuditRow,
  type ChainBreak,
  type Link,
  type Seal,
  type Walk,
} from './audit-links.ts'
import type { Reading, Store } from './open-store.ts'

const ROWS_AT_ONCE = 1_000
// A row may be seen after others with higher numbers; the sealer looks so far back for it.
const NUMBERS_LOOKED_BACK = 1_000
const BEFORE_ALL = Number.MIN_SAFE_INTEGER
const BREAKS_LISTED = 20

/** Seals what is not sealed yet, in the order of its numbers; gives how many rows it sealed. */
export async function sealAudit(store: Store): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await sealSome(store)
    if (count === 0) return sealed
    sealed += count
  }
}

// Rows are read outside the transaction, so that whoever adds some is never disturbed.
async function sealSome(store: Store): Promise<number> {
  const newest = await auditHead(store.read)
  const rows = await unsealedRows(store.read)
  if (rows.length === 0) return 0
  const seals = sealsOf(newest ?? CHAIN_BEGINS, rows)
  return store.write(async (tx) => {
    const now = await auditHead(tx)
    // Another sealer was quicker.
    if (now?.hash !== newest?.hash) return 0
    await tx
      .insertInto('audit_seal')
      .values(seals)
      // Two sealers at the same moment: PostgreSQL lets the second begin again.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return seals.length
  })
}

/** The newest seal: the hash to keep elsewhere. */
export async function auditHead(read: Reading): Promise<Seal | undefined> {
  const found = await read
    .selectFrom('audit_seal')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found === undefined ? undefined : { seq: found.seq, hash: found.hash }
}

async function unsealedRows(read: Reading): Promise<readonly AuditRow[]> {
  const highest = await read
    .selectFrom('audit_seal')
    .select(({ fn }) => fn.max('audit').as('audit'))
    .executeTakeFirst()
  const rows = await unsealed(read, (highest?.audit ?? 0) - NUMBERS_LOOKED_BACK)
    .selectAll('audit')
    .orderBy('audit.id')
    .limit(ROWS_AT_ONCE)
    .execute()
  return rows.map((row) => ({ ...row }))
}

function unsealed(read: Reading, after: number) {
  return read
    .selectFrom('audit')
    .leftJoin('audit_seal', 'audit_seal.audit', 'audit.id')
    .where('audit_seal.seq', 'is', null)
    .where('audit.id', '>', after)
}

export interface AuditVerified {
  readonly sealed: number
  readonly unsealed: number
  readonly head: Seal | undefined
  /** The first of them; empty where the chain is whole. */
  readonly breaks: readonly ChainBreak[]
  readonly breakCount: number
  /** Rows made more than a minute before the row before them, by the clock; the first ones. */
  readonly wentBack: readonly Pick<AuditRow, 'id' | 'at'>[]
  /** Whether the chain holds the seal that was kept elsewhere; undefined where none was given. */
  readonly holdsKept: boolean | undefined
}

/** A seal that was kept outside this database; without its number it may be anywhere. */
export interface KeptSeal {
  readonly hash: string
  readonly seq?: number
}

/** Walks the whole chain, some rows at a time, so that memory stays the same. */
export async function verifyAudit(
  read: Reading,
  { kept, onProgress }: { readonly kept?: KeptSeal; readonly onProgress?: (done: number) => void },
): Promise<AuditVerified> {
  let walk: Walk = WALK_BEGINS
  let sealed = 0
  let holdsKept = false
  const breaks: ChainBreak[] = []
  const wentBack: Pick<AuditRow, 'id' | 'at'>[] = []
  let previousAt = ''
  for (;;) {
    const links = await linksAfter(read, walk.newest.seq)
    if (links.length === 0) break
    for (const link of links) {
      const { row } = link
      const isInOrder = row !== undefined && row.id > walk.highestAudit
      if (isInOrder && Date.parse(row.at) < Date.parse(previousAt) - LATE_MS) {
        wentBack.push({ id: row.id, at: row.at })
      }
      if (isInOrder) previousAt = row.at
      const stepped = step(walk, link)
      walk = stepped.walk
      breaks.push(...stepped.breaks)
      if (kept?.hash === link.hash && (kept.seq ?? link.seq) === link.seq) holdsKept = true
    }
    sealed += links.length
    onProgress?.(sealed)
  }
  const waiting = await waitingRows(read, walk)
  breaks.push(...waiting.late)
  return {
    sealed,
    unsealed: waiting.count,
    head: sealed === 0 ? undefined : walk.newest,
    breaks: breaks.slice(0, BREAKS_LISTED),
    breakCount: breaks.length,
    wentBack: wentBack.slice(0, BREAKS_LISTED),
    holdsKept: kept === undefined ? undefined : holdsKept,
  }
}

async function linksAfter(read: Reading, seq: number): Promise<readonly Link[]> {
  const rows = await read
    .selectFrom('audit_seal')
    .leftJoin('audit', 'audit.id', 'audit_seal.audit')
    .select(['audit_seal.seq', 'audit_seal.hash', 'audit_seal.audit'])
    .selectAll('audit')
    .where('audit_seal.seq', '>', seq)
    .orderBy('audit_seal.seq')
    .limit(ROWS_AT_ONCE)
    .execute()
  return rows.map(({ seq: at, hash, audit, ...row }) => ({
    seq: at,
    hash,
    audit,
    row: isWhole(row) ? row : undefined,
  }))
}

type MaybeGone = { readonly [Name in keyof AuditRow]: AuditRow[Name] | null }

function isWhole(row: MaybeGone): row is AuditRow {
  return row.id !== null
}

/** Rows that wait for their seal; those with old numbers and old times were put in. */
async function waitingRows(read: Reading, walk: Walk) {
  const { count } = await unsealed(read, BEFORE_ALL)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const old = await unsealed(read, BEFORE_ALL)
    .select(['audit.id', 'audit.at', 'audit.action'])
    .where('audit.id', '<', walk.highestAudit)
    .orderBy('audit.id')
    .limit(BREAKS_LISTED)
    .execute()
  const late = old
    .filter((row) => cameLate(walk, row))
    .map(({ id, at, action }): ChainBreak => {
      return { kind: 'inserted', seq: walk.newest.seq + 1, audit: id, at, action }
    })
  return { count, late }
}
