/**
 * Puts a backup in the place of the store. What must not come back does not: nobody is signed in,
 * what was erased is erased again, and no mail is sent before somebody has looked at it. The store
 * that was there is put aside, never deleted.
 */
import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { accepted, refused, type Checked } from '../domain/problem.ts'
import { sealAudit, verifyAudit, type AuditVerified, type KeptSeal } from './audit-chain.ts'
import { recordAct, type Clock } from './audit.ts'
import { backUp, nameFor } from './backup.ts'
import { eraseAgain } from './erasures.ts'
import { erasuresBeside, erasuresOnRecord, writeErasuresBeside } from './erasure-list.ts'
import { asOneFile, brokenParts } from './node-sqlite.ts'
import { connect, openStore, type Store, type StorePlace } from './open-store.ts'
import { canBeRestored, restoreFrom } from './postgres-dump.ts'
import { set } from './settings.ts'
import { storeFailureOf } from './store-failure.ts'
import type { ErasureTable } from './work-tables.ts'

export interface Restored {
  /** Where the store that was there lies now; undefined where there was none. */
  readonly aside: string | undefined
  readonly sealed: number
  readonly erasedAgain: number
}

interface Restore extends Clock {
  readonly from: string
  readonly kept?: KeptSeal
}

export function restore(place: StorePlace, input: Restore): Promise<Checked<Restored>> {
  return place.engine === 'sqlite'
    ? restoreFile(place.file, input)
    : restoreDatabase(place.url, input)
}

async function restoreFile(file: string, input: Restore): Promise<Checked<Restored>> {
  const broken = whyNotWhole(input.from)
  if (broken !== undefined) return problem(`"${input.from}" is no whole backup (${broken}).`)
  if (existsSync(file) && !isAlone(file)) return problem(IN_USE)
  const erasures = await erasuresKnown(file, input.from)
  const prepared = `${file}.restoring`
  try {
    copyFileSync(input.from, prepared)
    if (!(await isOurs(prepared))) return problem(`"${input.from}" is no backup of Goodterms.`)
    const opened = await openStore({ engine: 'sqlite', file: prepared })
    if (!opened.ok) return opened
    const readied = await makeReady(opened.value, erasures, input)
    await opened.value.close()
    if (!readied.ok) return readied
    asOneFile(prepared)
    const aside = existsSync(file) ? putAside(file, input.now()) : undefined
    renameSync(prepared, file)
    const store = connect({ engine: 'sqlite', file })
    await writeErasuresBeside(file, store.read)
    await store.close()
    return accepted({ ...readied.value, aside })
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) {
      rmSync(`${prepared}${rest}`, { force: true })
    }
  }
}

async function isOurs(file: string): Promise<boolean> {
  const store = connect({ engine: 'sqlite', file })
  try {
    return await hasTables(store)
  } finally {
    await store.close()
  }
}

/** Whether nobody has it open. What is broken is nobody's. */
function isAlone(file: string): boolean {
  try {
    return asOneFile(file)
  } catch (error) {
    if (storeFailureOf(error) !== undefined) throw error
    return true
  }
}

// The name is free at no moment: a service that starts just then makes no empty store.
function putAside(file: string, now: Date): string {
  const aside = join(dirname(file), `replaced-${nameFor({ engine: 'sqlite', file }, now)}`)
  linkSync(file, aside)
  for (const rest of ['-wal', '-shm']) {
    if (existsSync(`${file}${rest}`)) renameSync(`${file}${rest}`, `${aside}${rest}`)
  }
  return aside
}

async function restoreDatabase(url: string, input: Restore): Promise<Checked<Restored>> {
  const place = { engine: 'postgres', url } as const
  const readable = await canBeRestored(input.from, url)
  if (!readable.ok) return readable
  const before = connect(place)
  let aside
  let erasures
  try {
    if ((await othersOn(before)) > 0) return problem(IN_USE)
    aside = (await hasTables(before)) ? await backedUp(before, place, input) : accepted(undefined)
    if (!aside.ok) return aside
    const onRecord = aside.value === undefined ? [] : await erasuresOnRecord(before.read)
    erasures = [...onRecord, ...erasuresBeside(input.from)]
  } finally {
    await before.close()
  }
  const restored = await restoreFrom(input.from, url)
  if (!restored.ok) return restored
  const opened = await openStore(place)
  if (!opened.ok) return opened
  try {
    const readied = await makeReady(opened.value, erasures, input)
    if (readied.ok) return accepted({ ...readied.value, aside: aside.value })
    // PostgreSQL has it in its place already; nothing is sent and nobody signed in.
    const message = `The store that was there is in ${aside.value}: restore that one.`
    return refused([...readied.problems, { code: 'store-unfit', where: '', message }])
  } finally {
    await opened.value.close()
  }
}

async function backedUp(
  store: Store,
  place: StorePlace,
  { from, now }: Restore,
): Promise<Checked<string>> {
  const to = join(dirname(from), `replaced-${nameFor(place, now())}`)
  const made = await backUp(store, place, { to, now: now() })
  return made.ok ? accepted(made.value.file) : made
}

async function othersOn({ read }: Store): Promise<number> {
  const counted = sql<{ count: number }>`select count(*) as count from pg_stat_activity
    where datname = current_database() and application_name = 'goodterms'
    and pid <> pg_backend_pid()`
  const { rows } = await counted.execute(read)
  return rows[0]?.count ?? 0
}

async function hasTables({ read }: Store): Promise<boolean> {
  const tables = await read.introspection.getTables()
  return tables.some(({ name }) => name === 'erasure')
}

/** Everything that must be so before the store is used again, in one transaction. */
async function makeReady(
  store: Store,
  erasures: readonly ErasureTable[],
  { kept, now }: Restore,
): Promise<Checked<Pick<Restored, 'sealed' | 'erasedAgain'>>> {
  const verified = await verifyAudit(store.read, kept === undefined ? {} : { kept })
  const erasedAgain = await store.write(async (tx) => {
    await tx.deleteFrom('session').execute()
    await tx.deleteFrom('sign_in_link').execute()
    await tx.deleteFrom('sign_in_attempt').execute()
    await set(tx, 'outbox_held', 'yes')
    const count = await eraseAgain(tx, erasures)
    const detail = { erasedAgain: count, sealed: verified.sealed }
    await recordAct(tx, { now }, { actor: 'system', action: 'restore', object: 'store', detail })
    return count
  })
  if (verified.breakCount > 0 || verified.holdsKept === false) return problem(brokenChain(verified))
  await sealAudit(store)
  return accepted({ sealed: verified.sealed, erasedAgain })
}

async function erasuresKnown(file: string, from: string): Promise<readonly ErasureTable[]> {
  const listed = [...erasuresBeside(file), ...erasuresBeside(from)]
  const onRecord = existsSync(file) ? await erasuresIn(file) : []
  return [...listed, ...onRecord]
}

/** What can no longer be read has its list beside it. */
async function erasuresIn(file: string): Promise<readonly ErasureTable[]> {
  const store = connect({ engine: 'sqlite', file })
  try {
    return await erasuresOnRecord(store.read)
  } catch {
    return []
  } finally {
    await store.close()
  }
}

function whyNotWhole(file: string): string | undefined {
  try {
    return brokenParts(file, 'whole')[0]
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function brokenChain({ breakCount, holdsKept }: AuditVerified): string {
  const what =
    holdsKept === false
      ? 'its audit does not hold the hash that was kept elsewhere'
      : `its audit chain is broken in ${breakCount} places`
  return `The backup is not as it was made: ${what}. Take an older one.`
}

function problem(message: string) {
  return refused([{ code: 'store-unfit', where: '', message }])
}

const IN_USE =
  'The store is in use: stop the service and every other command first. Nothing was changed.'
