/**
 * Opens the council's store, SQLite or PostgreSQL, and brings its tables up to date. Whoever has
 * a `Store` reads through `read` and changes things through `write`, one transaction at a time.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect, type Dialect } from 'kysely'
import { accepted, refused, type Checked } from '../domain/problem.ts'
import type { Engine, Reading, Writing } from './database.ts'
import { migrate } from './migrate.ts'
import { brokenParts, openNodeSqlite } from './node-sqlite.ts'
import { openPool } from './postgres-pool.ts'
import { NodeSqliteDialect } from './sqlite-dialect.ts'
import { storeFailureOf } from './store-failure.ts'
import type { Tables } from './tables.ts'

export type { Engine, Reading, Writing } from './database.ts'

export interface Store {
  readonly engine: Engine
  /** Sees what is committed; never held up by whoever writes. */
  readonly read: Reading
  /**
   * One transaction, all or nothing. The work is done again if another got in between: so it
   * does nothing but read and write the store.
   */
  readonly write: <T>(work: (tx: Writing) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export type StorePlace =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string }

export interface StoreWatch {
  /** Called for each query that is sent, with the milliseconds that it took. */
  readonly onQuery?: (ms: number) => void
  /** Called when an idle connection was lost. */
  readonly onLost?: (error: Error) => void
}

const TRIES_MAX = 8
const PAUSE_MS = 10

/** Refused where the file is broken, or the tables are those of a newer Goodterms. */
export async function openStore(
  place: StorePlace,
  watch: StoreWatch = {},
): Promise<Checked<Store>> {
  const broken = place.engine === 'sqlite' ? readiedFile(place.file) : []
  if (broken.length > 0) {
    assert(place.engine === 'sqlite', 'only a file is looked at before it is opened')
    return refused([brokenFile(place.file, broken)])
  }
  const { store, writer } = connected(place, watch)
  const problems = await migrate(writer, place.engine)
  if (problems.length === 0) return accepted(store)
  await store.close()
  return refused(problems)
}

/** The store as it is, for a worker beside a program that has opened it before. */
export function connect(place: StorePlace, watch: StoreWatch = {}): Store {
  return connected(place, watch).store
}

function connected(
  place: StorePlace,
  watch: StoreWatch,
): { readonly store: Store; readonly writer: Reading } {
  return place.engine === 'sqlite' ? toSqlite(place.file, watch) : toPostgres(place.url, watch)
}

// Readers have a connection of their own, because a waiting writer holds up its own.
function toSqlite(file: string, watch: StoreWatch) {
  const writer = database(new NodeSqliteDialect(() => openNodeSqlite(file, 'write')), watch)
  const reader = database(new NodeSqliteDialect(() => openNodeSqlite(file, 'read')), watch)
  const store: Store = {
    engine: 'sqlite',
    read: reader,
    write: (work) => writer.transaction().execute(work),
    close: async () => {
      await reader.destroy()
      await writer.destroy()
    },
  }
  return { store, writer }
}

function toPostgres(url: string, watch: StoreWatch) {
  const pool = openPool(url, watch.onLost ?? (() => undefined))
  const writer = database(new PostgresDialect({ pool }), watch)
  const store: Store = {
    engine: 'postgres',
    read: writer,
    write: (work) =>
      againIfDisturbed(() =>
        writer.transaction().setIsolationLevel('serializable').execute(work),
      ),
    close: () => writer.destroy(),
  }
  return { store, writer }
}

function database(dialect: Dialect, { onQuery }: StoreWatch): Reading {
  if (onQuery === undefined) return new Kysely<Tables>({ dialect })
  return new Kysely<Tables>({
    dialect,
    log: ({ queryDurationMillis }) => onQuery(queryDurationMillis),
  })
}

/** PostgreSQL lets two transactions run side by side, and stops one where that shows. */
async function againIfDisturbed<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transaction()
    } catch (error) {
      if (storeFailureOf(error) !== 'locked' || tries >= TRIES_MAX) throw error
      await pause(PAUSE_MS * tries)
    }
  }
}

/** Makes the folder; says what is broken in a file that is there. */
function readiedFile(file: string): readonly string[] {
  // Of a folder that is made here nobody else reads a file.
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  if (!existsSync(file)) return []
  try {
    return brokenParts(file)
  } catch (error) {
    if (storeFailureOf(error) !== undefined) throw error
    return [error instanceof Error ? error.message : String(error)]
  }
}

function brokenFile(file: string, broken: readonly string[]) {
  const message =
    `The database \`${file}\` is broken (${broken[0]}). Nothing was changed in it. Put it aside, ` +
    'and restore the newest backup: the README says how, under “Backup and restore”.'
  return { code: 'store-unfit', where: '', message, file } as const
}
