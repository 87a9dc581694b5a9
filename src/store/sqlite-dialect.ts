/**
 * How the query layer speaks with SQLite: transactions take the lock for writing when they begin,
 * and wait for it without holding up the rest of the program; migrations are all or nothing.
 */
import { setTimeout as pause } from 'node:timers/promises'
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
} from 'kysely'
import { storeFailureOf } from './store-failure.ts'

const LOCK_LOOKED_AT_EVERY_MS = 25
const LOCK_WAITED_FOR_MS = 5_000

// Kysely's own adapter believes that SQLite cannot undo the making of a table. It can.
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class PatientDriver extends SqliteDriver {
  #lockedSince: number | undefined

  /** A transaction that first reads and then writes could not wait for the lock any more. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (;;) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        this.#lockedSince = undefined
        return
      } catch (error) {
        if (storeFailureOf(error) !== 'locked') throw error
        // Whoever comes after one that waited in vain does not wait as long again.
        this.#lockedSince ??= performance.now()
        if (performance.now() - this.#lockedSince > LOCK_WAITED_FOR_MS) throw error
        await pause(LOCK_LOOKED_AT_EVERY_MS)
      }
    }
  }

  /** After a full disk SQLite has rolled back by itself; a second time would hide the cause. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw('rollback'))
    } catch (error) {
      if (!String(error).includes('no transaction is active')) throw error
    }
  }
}

export class NodeSqliteDialect extends SqliteDialect {
  readonly #open: () => SqliteDatabase

  constructor(open: () => SqliteDatabase) {
    super({ database: async () => open() })
    this.#open = open
  }

  override createDriver(): SqliteDriver {
    return new PatientDriver({ database: async () => this.#open() })
  }

  override createAdapter(): SqliteAdapter {
    return new Adapter()
  }
}
