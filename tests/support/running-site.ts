/**
 * Routes behind the real guard, spoken to over HTTP as somebody in particular: for tests of pages
 * that are about what is shown to whom, not about how one signs in.
 */
import express, { type RequestHandler } from 'express'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Actor } from '#app/access/may.ts'
import type { Role } from '#app/access/roles.ts'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import { openLog } from '#app/log.ts'
import type { Store } from '#app/store/open-store.ts'
import { setActor } from '#app/web/actor-of.ts'
import { nothingThere, somethingWrong } from '#app/web/errors.ts'
import { frameFor } from '#app/web/frame.ts'
import { guardedRoutes } from '#app/web/guarded-routes.ts'
import type { Route } from '#app/web/route.ts'
import { securityHeaders } from '#app/web/security-headers.ts'
import type { Site } from '#app/web/site.ts'
import { assets, buildStylesheet } from '#app/web/stylesheet.ts'
import { loadViews } from '#app/web/view-engine.ts'
import { EXAMPLE_TODAY, exampleClock } from './example-store.ts'

const ROOT = join(import.meta.dirname, '../..')
const BASE_URL = 'http://goodterms.example'

export function anActor(role: Role, more: Partial<Actor> = {}): Actor {
  return { id: `the-${role}`, name: `The ${role}`, roles: [role], seesRestricted: false, ...more }
}

export interface RunningSite extends AsyncDisposable {
  readonly site: Site
  readonly address: string
  /** What went wrong by a fault of ours. */
  readonly faults: readonly string[]
  /** Asks as this person, or as nobody. */
  readonly as: (actor: Actor | undefined) => Asking
}

export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

export interface Asking {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (
    path: string,
    fields?: Readonly<Record<string, string | File>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>
}

export async function runningSite(
  store: Store,
  routesOf: (site: Site) => readonly Route[],
): Promise<RunningSite> {
  const site = await aSite(store)
  const faults: string[] = []
  const kept = (line: string) => void faults.push(line)
  const errors = { ...site, log: openLog({ write: kept, isTerminal: false }) }
  let asking: Actor | undefined
  const whoever: RequestHandler = (_request, response, next) => {
    if (asking !== undefined) setActor(response, asking)
    next()
  }
  const app = express()
  app.set('query parser', false)
  app.use(securityHeaders(BASE_URL))
  app.use(assets(await buildStylesheet('#1d4f91')))
  app.use(whoever, guardedRoutes(site, routesOf(site)))
  app.use(nothingThere(errors), somethingWrong(errors))
  const server = createServer(app)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    site,
    address,
    faults,
    as: (actor) => ({
      get: (path) => {
        asking = actor
        return answered(fetch(`${address}${path}`, { redirect: 'manual' }))
      },
      post: (path, fields = {}, headers = {}) => {
        asking = actor
        const body = new FormData()
        for (const [name, value] of Object.entries(fields)) body.append(name, value)
        const request = { method: 'POST', redirect: 'manual', body, headers } as const
        return answered(fetch(`${address}${path}`, request))
      },
    }),
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
    },
  }
}

async function aSite(store: Store): Promise<Site> {
  const rules = rulesOnRecord(store)
  const { council } = (await rules.liveIn('2026-11')).ruleSet
  return {
    store,
    rules,
    views: await loadViews(join(ROOT, 'views')),
    frameOf: frameFor(council, (await buildStylesheet(council.colour)).path),
    baseUrl: BASE_URL,
    today: () => EXAMPLE_TODAY,
    ...exampleClock,
  }
}

async function answered(asked: Promise<Response>): Promise<Answer> {
  const response = await asked
  return { status: response.status, text: await response.text(), headers: response.headers }
}
