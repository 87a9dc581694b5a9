/**
 * The API at a free port of this machine, on a store filled from the examples, for tests that
 * speak HTTP with it.
 */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express, { type RequestHandler } from 'express'
import { hashOfToken, newToken } from '#app/access/api-token.ts'
import { checkMonths } from '#app/checks/record/check-months.ts'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { recordFolder } from '#app/checks/record/record-folder.ts'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import type { Engine, Store } from '#app/store/open-store.ts'
import type { ApiTokenTable } from '#app/store/people-tables.ts'
import { recordToken } from '#app/store/tokens.ts'
import { tokenApi } from '#app/web/api/api-routes.ts'
import { returnShapes } from '#app/web/api/return-shapes.ts'
import { tryReturn } from '#app/web/api/try-return.ts'
import { nothingThere, somethingWrong } from '#app/web/errors.ts'
import { frameFor } from '#app/web/frame.ts'
import { loadViews } from '#app/web/view-engine.ts'
import { aLog } from '../../support/a-log.ts'
import { COUNCIL } from '../../support/a-rule-set.ts'
import { anEmptyStore } from '../../support/stores.ts'

const ROOT = join(import.meta.dirname, '../../..')
const TODAY = '2026-11-23'
const BASE_URL = 'http://goodterms.example'
/** A contractor of the examples, and its contract. */
export const REPAIRS = { contractor: 'EXAMPLE-1041', contract: 'R-041' }

export interface RunningApi extends AsyncDisposable {
  readonly store: Store
  readonly address: string
  readonly logged: readonly string[]
  readonly token: (of?: Partial<ApiTokenTable>) => Promise<string>
  readonly ask: (path: string, asked?: Asked) => Promise<Answer>
}

export interface Asked {
  readonly token?: string
  readonly method?: string
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: Record<string, unknown>
}

interface RunningWith {
  /** Put in front of the API. */
  readonly before?: readonly RequestHandler[]
  /** A folder of `examples/`. */
  readonly example?: string
}

/** An example with the decisions of October 2026. */
export async function runningApi(
  engine: Engine,
  { before = [], example = 'month' }: RunningWith = {},
): Promise<RunningApi> {
  const opened = await anEmptyStore(engine)
  const { store } = opened
  const clock = { now: () => new Date(`${TODAY}T09:00:00Z`) }
  await filled(store, clock, example)
  const log = aLog()
  const errors = {
    baseUrl: BASE_URL,
    log,
    views: await loadViews(join(ROOT, 'views')),
    frameOf: frameFor(COUNCIL, '/assets/site.css'),
  }
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', false)
  for (const each of before) app.use(each)
  const rules = rulesOnRecord(store)
  const known = { store, rules, baseUrl: BASE_URL, today: () => TODAY, ...clock }
  const shapes = returnShapes(known)
  app.use(tokenApi(known, (trial) => tryReturn(trial, known, shapes)))
  app.use(nothingThere(errors))
  app.use(somethingWrong(errors))
  const server = createServer(app)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    store,
    address,
    logged: log.lines,
    token: (of) => aToken(store, of),
    ask: (path, asked) => ask(`${address}${path}`, asked),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await opened[Symbol.asyncDispose]()
    },
  }
}

/** Of a system of the council, unless it says otherwise. */
async function aToken(store: Store, of: Partial<ApiTokenTable> = {}): Promise<string> {
  const token = newToken()
  await store.write((tx) =>
    recordToken(tx, {
      id: randomUUID(),
      token_hash: hashOfToken(token),
      name: 'A system',
      contractor: null,
      sees_restricted: 0,
      made_by: 'somebody',
      made_at: '2026-11-01T09:00:00.000Z',
      ends_at: '2027-11-01T09:00:00.000Z',
      ...of,
    }),
  )
  return token
}

async function filled(
  store: Store,
  clock: { readonly now: () => Date },
  example: string,
): Promise<void> {
  const rules = await importFirstRules(store, join(ROOT, 'rules'), clock)
  if (!rules.ok || rules.value === undefined) throw new Error('the rules were not taken over')
  const by = { actor: { id: 'example', roles: [] }, ruleSet: rules.value, today: TODAY, ...clock }
  await recordFolder(store, join(ROOT, 'examples', example), by)
  const months = { from: '2026-10', to: '2026-10' }
  await checkMonths({ store, rules: rulesOnRecord(store), today: TODAY, months, ...clock })
}

async function ask(address: string, asked: Asked = {}): Promise<Answer> {
  const { token, method = 'GET', body, headers = {} } = asked
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body }),
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
  })
  const text = await response.text()
  const parsed: unknown = text === '' ? {} : JSON.parse(text)
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: parsed as Record<string, unknown>,
  }
}
