/**
 * Starts pages of their own at a free port, on a store, for one person at a time: as the
 * application does, without signing in.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import type { Actor } from '#app/access/may.ts'
import { setActor } from '#app/web/actor-of.ts'
import { frameFor } from '#app/web/frame.ts'
import { guardedRoutes } from '#app/web/guarded-routes.ts'
import type { Route } from '#app/web/route.ts'
import { noStore, securityHeaders } from '#app/web/security-headers.ts'
import type { Site } from '#app/web/site.ts'
import { assets, buildStylesheet } from '#app/web/stylesheet.ts'
import { loadViews } from '#app/web/view-engine.ts'
import { CHECKED_ON, clock, type ExampleStore } from '../support/part-of-example.ts'

const VIEWS = join(import.meta.dirname, '../../views')

export interface RunningSite {
  readonly address: string
  /** Whoever asks from now on. */
  readonly signIn: (actor: Actor) => void
  readonly post: (path: string, form?: Readonly<Record<string, string>>) => Promise<Response>
  readonly get: (path: string) => Promise<Response>
  readonly text: (path: string) => Promise<string>
  readonly stop: () => Promise<void>
}

export function anActor(changes: Partial<Actor> = {}): Actor {
  return { id: 'officer', name: 'Odile Officer', roles: ['officer'], seesRestricted: false, ...changes }
}

export async function runningSite(
  { store, rules, ruleSet }: ExampleStore,
  routesOf: (site: Site) => readonly Route[],
): Promise<RunningSite> {
  const baseUrl = 'http://goodterms.example'
  const views = await loadViews(VIEWS)
  const stylesheet = await buildStylesheet(ruleSet.council.colour)
  const frameOf = frameFor(ruleSet.council, stylesheet.path)
  const today = () => CHECKED_ON
  const site: Site = { store, rules, views, frameOf, baseUrl, today, ...clock }
  let actor = anActor()
  const app = express()
  app.set('query parser', false)
  app.use(securityHeaders(baseUrl), assets(stylesheet), noStore)
  app.use((_request, response, next) => {
    setActor(response, actor)
    next()
  })
  app.use(guardedRoutes(site, routesOf(site)))
  const server = createServer(app)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const get = (path: string) => fetch(`${address}${path}`, { redirect: 'manual' })
  return {
    address,
    signIn: (next) => {
      actor = next
    },
    get,
    text: async (path) => (await get(path)).text(),
    post: (path, form = {}) =>
      fetch(`${address}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: baseUrl },
        body: new URLSearchParams(form),
      }),
    async stop() {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
    },
  }
}
