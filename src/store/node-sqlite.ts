/**
 * Node's own SQLite in the shape that the query layer asks for. The only file that knows
 * `node:sqlite`; it knows no table.
 */
import { chmodSync, closeSync, openSync, statSync } from 'node:fs'
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { storeFailureOf } from './store-failure.ts'

const OWNER_ONLY = 0o600
const STATEMENTS_MAX = 500
// While SQLite itself waits for a lock nothing else runs: whoever writes waits outside instead.
const LOCK_WAIT_MS = 20
// In one step: between steps another's write would make the copy begin again, for ever.
const PAGES_AT_ONCE = 2 ** 31 - 1

/**
 * Opens the file, and makes it where there is none; a reader opens it only for reading. Commits
 * survive a power cut (`synchronous = full`).
 */
export function openNodeSqlite(file: string, use: 'read' | 'write'): SqliteDatabase {
  if (use === 'write') makeForOwnerOnly(file)
  const database = new DatabaseSync(file, {
    enableForeignKeyConstraints: true,
    defensive: true,
    timeout: LOCK_WAIT_MS,
    readOnly: use === 'read',
  })
  if (use === 'write') {
    database.exec('pragma journal_mode = wal; pragma synchronous = full')
    database.exec('pragma secure_delete = on')
  }
  database.exec('pragma trusted_schema = off')
  return { close: () => database.close(), prepare: rememberingStatements(database) }
}

/** SQLite makes a file readable for all, and the files beside it as readable as this one. */
function makeForOwnerOnly(file: string): void {
  closeSync(openSync(file, 'a', OWNER_ONLY))
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, OWNER_ONLY)
}

/** The sentences that say what is broken in the file; none where all is well. */
export function brokenParts(file: string, how: 'quick' | 'whole' = 'quick'): readonly string[] {
  const check = how === 'quick' ? 'quick_check' : 'integrity_check'
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const rows = database.prepare(`pragma ${check}(5)`).all()
    return rows.map((row) => String(row[check])).filter((said) => said !== 'ok')
  } finally {
    database.close()
  }
}

/** Copies the file as it stands at one moment, while others write to it. */
export async function copyWhileOpen(file: string, to: string): Promise<void> {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    await backup(database, to, { rate: PAGES_AT_ONCE })
  } finally {
    database.close()
  }
}

/**
 * Puts all that is written into the file itself, with nothing left beside it. It takes the file
 * for itself alone, so it says no where another program, or another part of this one, has it open.
 */
export function asOneFile(file: string): boolean {
  const database = new DatabaseSync(file, { timeout: LOCK_WAIT_MS })
  try {
    database.exec('pragma journal_mode = delete')
    return true
  } catch (error) {
    if (storeFailureOf(error) === 'locked') return false
    throw error
  } finally {
    database.close()
  }
}

/** A statement is prepared once; of the many that a search can make the oldest are forgotten. */
function rememberingStatements(database: DatabaseSync): (sql: string) => SqliteStatement {
  const known = new Map<string, SqliteStatement>()
  return (sql) => {
    const before = known.get(sql)
    if (before !== undefined) return before
    const made = asKyselyAsks(database.prepare(sql))
    const oldest = known.keys().next().value
    if (known.size >= STATEMENTS_MAX && oldest !== undefined) known.delete(oldest)
    known.set(sql, made)
    return made
  }
}

function asKyselyAsks(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...values.map(asInput)),
    run: (values) => statement.run(...values.map(asInput)),
    iterate: (values) => statement.iterate(...values.map(asInput)),
  }
}

// The tables hold text, whole numbers and nothing; anything else is a mistake of ours.
function asInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new Error(`a ${typeof value} was given to SQLite, which holds text and whole numbers`)
}
