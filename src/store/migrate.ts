/**
 * Brings the tables up to date, all steps or none, and refuses tables that a newer Goodterms has
 * made: it could not know what it would lose.
 */
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Problem } from '../domain/problem.ts'
import { REGISTER_TABLES } from './migrations/0001-register.ts'
import { JUDGING_TABLES } from './migrations/0002-judging.ts'
import { PEOPLE_TABLES } from './migrations/0003-people.ts'
import { WORK_TABLES } from './migrations/0004-work.ts'
import { LIST_INDEXES } from './migrations/0006-lists.ts'
import { inDialect } from './migrations/in-dialect.ts'
import { onlyGrows } from './migrations/only-grows.ts'
import type { Engine, Reading } from './database.ts'

const STEPS_TABLE = 'kysely_migration'

type Step = (engine: Engine) => readonly string[]

/** In this order for ever: a step that was taken somewhere is never changed, only followed. */
const STEPS: Readonly<Record<string, Step>> = {
  '0001-register': step(REGISTER_TABLES),
  '0002-judging': step(JUDGING_TABLES),
  '0003-people': step(PEOPLE_TABLES),
  '0004-work': step(WORK_TABLES),
  '0005-audit-only-grows': (engine) => [
    ...onlyGrows('audit', engine),
    ...onlyGrows('audit_seal', engine),
  ],
  '0006-lists': step(LIST_INDEXES),
}

function step(statements: readonly string[]): Step {
  return (engine) => statements.map((statement) => inDialect(statement, engine))
}

/** Gives what is wrong with the tables that are there; nothing where all is well. */
export async function migrate(db: Reading, engine: Engine): Promise<readonly Problem[]> {
  const newer = await stepsOfNewer(db)
  if (newer.length > 0) return [newerTables(newer)]
  const provider = { getMigrations: async () => migrationsFor(engine) }
  const migrator = new Migrator({ db, provider, migrationTableName: STEPS_TABLE })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('The tables could not be made.', { cause: error })
  return []
}

function migrationsFor(engine: Engine): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(STEPS).map(([name, statements]) => [
      name,
      { up: (db: Kysely<unknown>) => run(statements(engine), db) },
    ]),
  )
}

async function run(statements: readonly string[], db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Steps that a newer Goodterms took, also while this one runs. */
export async function stepsOfNewer(db: Reading): Promise<readonly string[]> {
  return (await stepsTaken(db)).filter((step) => !Object.hasOwn(STEPS, step))
}

async function stepsTaken(db: Reading): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === STEPS_TABLE)) return []
  const named = sql<{ name: string }>`select name from ${sql.table(STEPS_TABLE)}`
  const { rows } = await named.execute(db)
  return rows.map(({ name }) => name)
}

function newerTables(steps: readonly string[]): Problem {
  const message =
    `The database was made by a newer Goodterms (${steps.join(', ')} is not known here). ` +
    'Nothing was changed in it. Start the newer Goodterms, or restore a backup from before it.'
  return { code: 'store-unfit', where: '', message }
}
