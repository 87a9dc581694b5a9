/**
 * The pages about tokens at a free port of this machine, for whoever the test says has signed in.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import type { Actor } from '#app/access/may.ts'
import type { Store } from '#app/store/open-store.ts'
import { recordContractor } from '#app/store/contracts.ts'
import { setActor } from '#app/web/actor-of.ts'
import { frameFor } from '#app/web/frame.ts'
import { guardedRoutes } from '#app/web/guarded-routes.ts'
import { noStore, securityHeaders } from '#app/web/security-headers.ts'
import type { Site } from '#app/web/site.ts'
import { assets, buildStylesheet } from '#app/web/stylesheet.ts'
import { tokenRoutes } from '#app/web/tokens/token-routes.ts'
import { loadViews } from '#app/web/view-engine.ts'
import { COUNCIL } from '../../support/a-rule-set.ts'
import { anEmptyStore } from '../../support/stores.ts'

const NOW = new Date('2026-11-23T09:00:00Z')
const BASE_URL = 'http://goodterms.example'

export interface RunningTokens extends AsyncDisposable {
  readonly store: Store
  readonly address: string
  /** Whoever asks from now on; nobody at first. */
  readonly signIn: (actor: Actor) => void
}

export async function runningTokens(): Promise<RunningTokens> {
  const opened = await anEmptyStore('sqlite')
  const { store } = opened
  await store.write(async (tx) => {
    for (const id of ['C-1', 'C-2']) {
      const firm = { id, name: `Firm ${id}`, address: 'Norwich' }
      await recordContractor(tx, firm, { at: NOW.toISOString(), by: 'p' })
    }
  })
  const stylesheet = await buildStylesheet(COUNCIL.colour)
  const site: Site = {
    store,
    rules: { liveIn: () => Promise.reject(new Error('no rules')), byHash: async () => undefined },
    views: await loadViews(join(import.meta.dirname, '../../../views')),
    frameOf: frameFor(COUNCIL, stylesheet.path),
    baseUrl: BASE_URL,
    now: () => NOW,
    today: () => '2026-11-23',
  }
  let signedIn: Actor | undefined
  const app = express()
  app.use(securityHeaders(BASE_URL), assets(stylesheet), noStore)
  app.use((_request, response, next) => {
    if (signedIn !== undefined) setActor(response, signedIn)
    next()
  })
  app.use(guardedRoutes(site, tokenRoutes(site)))
  const server = createServer(app)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return {
    store,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    signIn: (actor) => {
      signedIn = actor
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await opened[Symbol.asyncDispose]()
    },
  }
}
