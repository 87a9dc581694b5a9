/**
 * The web application: every middleware and route in the order in which a request meets them.
 */
import { join } from 'node:path'
import express, { type Express } from 'express'
import type { RulesOnRecord } from './checks/record/rules-on-record.ts'
import type { IsoDate } from './domain/calendar.ts'
import type { Log } from './log.ts'
import type { Council } from './rules/council.ts'
import type { Store } from './store/open-store.ts'
import { adoptRoutes } from './web/adopt-pages.ts'
import { apiPages } from './web/api/api-pages.ts'
import { catalogueRoutes } from './web/catalogue-pages.ts'
import { documentPages } from './web/documents/document-pages.ts'
import { nothingThere, readingOnly, somethingWrong } from './web/errors.ts'
import { frameFor } from './web/frame.ts'
import { frontDoor } from './web/front-door.ts'
import { guardedRoutes } from './web/guarded-routes.ts'
import { jobRoutes } from './web/job-routes.ts'
import type { Metrics } from './web/metrics.ts'
import { exportRoutes } from './web/register/export-routes.ts'
import { importRoutes } from './web/register/import-routes.ts'
import { registerRoutes } from './web/register/register-routes.ts'
import { noStore, securityHeaders } from './web/security-headers.ts'
import { assets, buildStylesheet } from './web/stylesheet.ts'
import type { Traffic } from './web/traffic.ts'
import { loadViews } from './web/view-engine.ts'

export interface Services {
  readonly store: Store
  readonly rules: RulesOnRecord
  readonly council: Council
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string
  readonly today: () => IsoDate
  readonly now: () => Date
  readonly log: Log
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
  readonly traffic: Traffic
}

const VIEWS = join(import.meta.dirname, '../views')

export async function createApp(services: Services): Promise<Express> {
  const { council, baseUrl, log } = services
  const views = await loadViews(VIEWS)
  const stylesheet = await buildStylesheet(council.colour)
  const frameOf = frameFor(council, stylesheet.path)
  const errors = { baseUrl, views, frameOf, log }
  const site = { ...services, views, frameOf }

  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.set('case sensitive routing', true)
  app.set('strict routing', true)

  app.use(securityHeaders(baseUrl), noStore)
  app.use(...frontDoor({ ...services, errors }))
  app.use(assets(stylesheet))
  app.use(apiPages({ baseUrl, views, frameOf }))
  app.use(documentPages({ council, baseUrl, views, frameOf }))
  app.use('/api', nothingThere(errors))
  app.use(
    guardedRoutes(site, [
      ...registerRoutes(site),
      ...importRoutes(site),
      ...exportRoutes(site),
      ...adoptRoutes(site),
      ...catalogueRoutes(site),
      ...jobRoutes(site),
    ]),
  )
  app.use(readingOnly(errors), nothingThere(errors))
  app.use(somethingWrong(errors))
  return app
}
