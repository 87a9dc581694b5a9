/**
 * What guards the audit beside its chain: the triggers that refuse every change, and the numbers
 * that the database has given out. It says what is gone; it mends nothing.
 */
import { sql } from 'kysely'
import type { Engine } from './database.ts'
import type { Reading } from './open-store.ts'
import { settingOf } from './settings.ts'

export interface AuditGuard {
  /** The tables whose rows the database would let anybody change. */
  readonly unguarded: readonly string[]
  /** Whether nothing is on record although there once was. */
  readonly isEmptied: boolean
}

const TABLES = ['audit', 'audit_seal'] as const
const TRIGGERS: Readonly<Record<Engine, readonly string[]>> = {
  sqlite: ['no_update', 'no_delete'],
  postgres: ['no_change'],
}

export async function auditGuard(read: Reading, engine: Engine): Promise<AuditGuard> {
  const there = new Set(await triggersThere(read, engine))
  const unguarded = TABLES.filter((table) =>
    TRIGGERS[engine].some((name) => !there.has(`${table}_${name}`)),
  )
  return { unguarded, isEmptied: await isEmptied(read, engine) }
}

/** A trigger that is switched off, or does something else by now, is not there. */
async function triggersThere(read: Reading, engine: Engine): Promise<readonly string[]> {
  const asked =
    engine === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master
          where type = 'trigger' and tbl_name in ('audit', 'audit_seal')
          and sql like '%raise(abort%'`
      : sql<{ name: string }>`select tgname as name from pg_trigger
          join pg_proc on pg_proc.oid = tgfoid
          where tgrelid in ('audit'::regclass, 'audit_seal'::regclass)
          and tgenabled in ('O', 'A') and prosrc like '%raise exception%'`
  return (await asked.execute(read)).rows.map(({ name }) => name)
}

async function isEmptied(read: Reading, engine: Engine): Promise<boolean> {
  const row = await read.selectFrom('audit').select('id').limit(1).executeTakeFirst()
  if (row !== undefined) return false
  return (await lastNumber(read, engine)) > 0 || (await verifiedUpTo(read)) > 0
}

/** The highest number that a row was ever given. */
async function lastNumber(read: Reading, engine: Engine): Promise<number> {
  const asked =
    engine === 'sqlite'
      ? sql<{ last: number | null }>`select seq as last from sqlite_sequence where name = 'audit'`
      : sql<{ last: number | null }>`select
          pg_sequence_last_value(pg_get_serial_sequence('audit', 'id')::regclass) as last`
  return (await asked.execute(read)).rows[0]?.last ?? 0
}

/** How many seals there were when somebody verified them last. */
async function verifiedUpTo(read: Reading): Promise<number> {
  const said = await settingOf(read, 'audit_verified')
  return said === undefined ? 0 : (JSON.parse(said) as { readonly seq: number }).seq
}
