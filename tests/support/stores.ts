/**
 * Real stores for tests, empty and of their own: a SQLite file and a database in PostgreSQL. A
 * behaviour of the store is tested on both.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import {
  connect,
  openStore,
  type Engine,
  type Store,
  type StorePlace,
  type StoreWatch,
} from '#app/store/open-store.ts'

export const ENGINES: readonly Engine[] = ['sqlite', 'postgres']

/** `await using place = await emptyPlace('sqlite')`: gone again at the end of the test. */
export interface EmptyPlace extends AsyncDisposable {
  readonly place: StorePlace
}

export async function emptyPlace(engine: Engine): Promise<EmptyPlace> {
  return engine === 'sqlite' ? emptyFile() : aDatabase('template1')
}

/** `await using opened = await anEmptyStore('sqlite')`. */
export async function anEmptyStore(
  engine: Engine,
  watch: StoreWatch = {},
): Promise<AsyncDisposable & { readonly store: Store; readonly place: StorePlace }> {
  const empty = engine === 'sqlite' ? emptyFile() : await aDatabase(inject('postgresTemplate'))
  const store = engine === 'sqlite' ? await opened(empty.place, watch) : connect(empty.place, watch)
  return {
    store,
    place: empty.place,
    async [Symbol.asyncDispose]() {
      await store.close()
      await empty[Symbol.asyncDispose]()
    },
  }
}

async function opened(place: StorePlace, watch: StoreWatch): Promise<Store> {
  const store = await openStore(place, watch)
  if (!store.ok) throw new Error(store.problems.map(({ message }) => message).join('\n'))
  return store.value
}

function emptyFile(): EmptyPlace {
  const folder = mkdtempSync(join(tmpdir(), 'goodterms-store-'))
  return {
    place: { engine: 'sqlite', file: join(folder, 'goodterms.sqlite') },
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function aDatabase(template: string): Promise<EmptyPlace> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(8).toString('hex')}`
  await asked(server, `create database ${name} template ${template}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    place: { engine: 'postgres', url: url.href },
    [Symbol.asyncDispose]: () => asked(server, `drop database ${name} with (force)`),
  }
}

async function asked(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
