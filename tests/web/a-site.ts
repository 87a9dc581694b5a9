/**
 * A real site on an empty store, served at a free port of this machine, and people on record who
 * have signed in: for tests that speak HTTP with the pages behind the guard.
 */
import { todayInLondon } from '#app/today.ts'
import { aLog } from '../support/a-log.ts'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import type { Role } from '#app/access/roles.ts'
import { hashOfSecret, newSecret } from '#app/access/secrets.ts'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import type { Engine, Store } from '#app/store/open-store.ts'
import { recordPerson, type Person } from '#app/store/people.ts'
import { beginSession } from '#app/store/sessions.ts'
import { allRoutes } from '#app/web/all-routes.ts'
import { nothingThere, somethingWrong } from '#app/web/errors.ts'
import { frameFor } from '#app/web/frame.ts'
import { guardedRoutes } from '#app/web/guarded-routes.ts'
import { noStore, securityHeaders } from '#app/web/security-headers.ts'
import { sessions } from '#app/web/sign-in/sessions.ts'
import type { SignInInput } from '#app/web/sign-in/sign-in-input.ts'
import type { Site } from '#app/web/site.ts'
import { assets, buildStylesheet } from '#app/web/stylesheet.ts'
import { loadViews } from '#app/web/view-engine.ts'
import { COUNCIL } from '../support/a-rule-set.ts'
import { anEmptyStore } from '../support/stores.ts'

const VIEWS = join(import.meta.dirname, '../../views')
export const NOON = new Date('2026-11-23T12:00:00.000Z')

export interface RunningSite extends AsyncDisposable {
  readonly site: Site
  readonly store: Store
  readonly address: string
  readonly logged: readonly string[]
  /** The clock of the site goes on by so much. */
  readonly wait: (minutes: number) => void
}

interface Asked {
  readonly engine?: Engine
  readonly signIn?: Partial<SignInInput>
  /** Left out, people use the address at which it is served. */
  readonly baseUrl?: string
  readonly port?: number
  /** Puts something between the site and its store. */
  readonly storeAs?: (store: Store) => Store
}

export async function aRunningSite(asked: Asked = {}): Promise<RunningSite> {
  const { engine = 'sqlite', signIn = {}, port = 0 } = asked
  const empty = await anEmptyStore(engine)
  const { store } = empty
  const { storeAs = (same) => same } = asked
  const app = express()
  app.set('query parser', false)
  app.set('trust proxy', signIn.trustedProxies ?? 0)
  const server = createServer(app)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(port, '127.0.0.1', resolve)
  await promise
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const baseUrl = asked.baseUrl ?? address
  const stylesheet = await buildStylesheet(COUNCIL.colour)
  const [views, frameOf] = [await loadViews(VIEWS), frameFor(COUNCIL, stylesheet.path)]
  let waited = 0
  const now = () => new Date(NOON.getTime() + waited * 60_000)
  const today = () => todayInLondon(now())
  const rules = rulesOnRecord(store)
  const site: Site = { store: storeAs(store), rules, views, frameOf, baseUrl, now, today }
  const log = aLog()
  const errors = { baseUrl, views, frameOf, log }
  app.use(securityHeaders(baseUrl), assets(stylesheet), noStore, sessions(site))
  const input: SignInInput = { listensHereOnly: true, mail: 'folder', ...signIn }
  app.use(guardedRoutes(site, allRoutes(site, input)))
  app.use(nothingThere(errors), somethingWrong(errors))
  return {
    site,
    store,
    address,
    logged: log.lines,
    wait: (minutes) => {
      waited += minutes
    },
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
      await empty[Symbol.asyncDispose]()
    },
  }
}

export function aPerson(changes: Partial<Person> = {}): Person {
  const id = changes.id ?? randomUUID()
  return {
    id,
    name: `Person ${id.slice(0, 8)}`,
    email: `${id}@council.example`,
    post: 'Buyer',
    contractor: null,
    seesRestricted: false,
    roles: ['officer'],
    isDisabled: false,
    ...changes,
  }
}

export async function onRecord(store: Store, ...people: readonly Person[]): Promise<void> {
  await store.write(async (tx) => {
    for (const person of people) await recordPerson(tx, person, NOON.toISOString())
  })
}

export async function aFirm(store: Store, id: string): Promise<void> {
  const recorded_at = NOON.toISOString()
  const firm = { id, name: `Firm ${id}`, address: 'Nowhere 1', recorded_at, archived_at: null }
  await store.write((tx) => tx.insertInto('contractor').values(firm).execute())
}

/** The cookie of a person who has just signed in. */
export async function cookieFor({ store, site }: RunningSite, person: string): Promise<string> {
  const token = newSecret()
  const session = { tokenHash: hashOfSecret(token), person, at: site.now() }
  await store.write((tx) => beginSession(tx, session))
  return `goodterms=${token}`
}

/** A new person with these roles, who has signed in. */
export async function signedIn(
  running: RunningSite,
  roles: readonly Role[],
  changes: Partial<Person> = {},
): Promise<{ readonly person: Person; readonly cookie: string }> {
  const person = aPerson({ roles, ...changes })
  await onRecord(running.store, person)
  return { person, cookie: await cookieFor(running, person.id) }
}

export async function get(
  { address }: Pick<RunningSite, 'address'>,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(address + path, { headers, redirect: 'manual' })
}

export async function post(
  { address }: Pick<RunningSite, 'address'>,
  path: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new URLSearchParams(form)
  return fetch(address + path, { method: 'POST', body, headers, redirect: 'manual' })
}

/** The cookie that an answer sets; empty where it sets none. */
export function setCookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
}
