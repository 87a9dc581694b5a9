/**
 * Serves routes to one person at a time on a free port of this machine, with what a test has put
 * into a store. The rules are small, made-up ones.
 */
import express from 'express'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Actor } from '#app/access/may.ts'
import { prepareRules } from '#app/assessment/prepare.ts'
import type { Store } from '#app/store/open-store.ts'
import { setActor } from '#app/web/actor-of.ts'
import { caseRoutes } from '#app/web/contracts/case-routes.ts'
import { contractRoutes } from '#app/web/contracts/contract-routes.ts'
import { portfolioRoutes } from '#app/web/contracts/portfolio-routes.ts'
import { frameFor } from '#app/web/frame.ts'
import { guardedRoutes } from '#app/web/guarded-routes.ts'
import { securityHeaders } from '#app/web/security-headers.ts'
import type { Site } from '#app/web/site.ts'
import { assets, buildStylesheet } from '#app/web/stylesheet.ts'
import { loadViews } from '#app/web/view-engine.ts'
import { anObligation, aRuleSet } from '../../support/a-rule-set.ts'

const VIEWS = join(import.meta.dirname, '../../../views')
const { council } = aRuleSet()
const stylesheet = await buildStylesheet(council.colour)

export const MANAGER: Actor = {
  id: 'P-1',
  name: 'Morgan Sampleton',
  roles: ['contract-manager'],
  seesRestricted: false,
}
export const OFFICER: Actor = { ...MANAGER, id: 'P-7', name: 'Olu Officer', roles: ['officer'] }

export function aContractorOf(contractor: string): Actor {
  return { id: 'P-8', name: 'Connie', roles: ['contractor'], contractor, seesRestricted: false }
}

export async function siteOn(store: Store): Promise<Site> {
  const rules = prepareRules(aRuleSet({ obligations: [anObligation('share-of-time')] }))
  return {
    store,
    rules: { byHash: async () => rules, liveIn: async () => rules },
    views: await loadViews(VIEWS),
    frameOf: frameFor(rules.ruleSet.council, stylesheet.path),
    baseUrl: 'http://goodterms.example',
    now: () => new Date('2026-11-23T09:00:00Z'),
    today: () => '2026-11-23',
  }
}

export interface Served extends AsyncDisposable {
  readonly address: string
  readonly get: (path: string, actor?: Actor) => Promise<Answer>
  readonly post: (path: string, form: Readonly<Record<string, string>>, actor?: Actor) => Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/** `await using web = await served(site)`; a contract manager asks, unless a test says who. */
export async function served(site: Site): Promise<Served> {
  let asking = MANAGER
  const app = express()
  app.set('query parser', false)
  app.use(securityHeaders(site.baseUrl))
  app.use(assets(stylesheet))
  app.use((_request, response, next) => {
    setActor(response, asking)
    next()
  })
  app.use(
    guardedRoutes(site, [...portfolioRoutes(site), ...contractRoutes(site), ...caseRoutes(site)]),
  )
  app.use((_request, response) => {
    response.status(404).send('There is nothing at this address')
  })
  const server = createServer(app)
  const listening = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', listening.resolve)
  await listening.promise
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = async (path: string, actor: Actor, more: RequestInit): Promise<Answer> => {
    asking = actor
    const answer = await fetch(`${address}${path}`, { redirect: 'manual', ...more })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
  return {
    address,
    get: (path, actor = MANAGER) => ask(path, actor, {}),
    post: (path, form, actor = MANAGER) =>
      ask(path, actor, { method: 'POST', body: new URLSearchParams(form) }),
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
    },
  }
}
