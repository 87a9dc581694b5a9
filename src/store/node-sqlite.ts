/**
 * Node's own SQLite in the shape that the query layer asks for. The only file that knows
 * `node:sqlite`; it knows no table.
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

const STATEMENTS_MAX = 500
// While SQLite itself waits for a lock nothing else runs: whoever writes waits outside instead.
const LOCK_WAIT_MS = 20

/**
 * Opens the file, and makes it where there is none; a reader opens it only for reading. Commits
 * survive a power cut (`synchronous = full`).
 */
export function openNodeSqlite(file: string, use: 'read' | 'write'): SqliteDatabase {
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

/** The sentences that say what is broken in the file; none where all is well. */
export function brokenParts(file: string): readonly string[] {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const rows = database.prepare('pragma quick_check(5)').all()
    return rows.map((row) => String(row['quick_check'])).filter((said) => said !== 'ok')
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
