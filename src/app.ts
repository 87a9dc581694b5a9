/**
 * The web application: every middleware and route in the order in which a request meets them.
 */
import { join } from 'node:path'
import express, { type Express } from 'express'
import type { Log } from './log.ts'
import type { Council } from './rules/council.ts'
import { allRoutes } from './web/all-routes.ts'
import { tokenApi } from './web/api/api-routes.ts'
import type { TryOut } from './web/api/try-route.ts'
import { nothingThere, somethingWrong } from './web/errors.ts'
import { frameFor } from './web/frame.ts'
import { frontDoor } from './web/front-door.ts'
import { guardedRoutes } from './web/guarded-routes.ts'
import type { Metrics } from './web/metrics.ts'
import { noStore, securityHeaders } from './web/security-headers.ts'
import type { SignInInput } from './web/sign-in/sign-in-input.ts'
import { sessions } from './web/sign-in/sessions.ts'
import type { Site } from './web/site.ts'
import { assets, buildStylesheet } from './web/stylesheet.ts'
import type { Traffic } from './web/traffic.ts'
import { loadViews } from './web/view-engine.ts'

export interface Services extends Omit<Site, 'views' | 'frameOf'> {
  readonly council: Council
  readonly signIn: SignInInput
  readonly log: Log
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
  readonly traffic: Traffic
  /** Works out what a return would come to, away from the pages. */
  readonly tryOut: TryOut
}

const VIEWS = join(import.meta.dirname, '../views')

export async function createApp(services: Services): Promise<Express> {
  const { council, baseUrl, log, signIn } = services
  const views = await loadViews(VIEWS)
  const stylesheet = await buildStylesheet(council.colour)
  const frameOf = frameFor(council, stylesheet.path)
  const site = { ...services, views, frameOf }
  const errors = { baseUrl, views, frameOf, log }

  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.set('case sensitive routing', true)
  app.set('strict routing', true)
  // The address of a client is taken from its proxies only where the council says how many.
  app.set('trust proxy', signIn.trustedProxies ?? 0)

  app.use(securityHeaders(baseUrl), noStore)
  app.use(...frontDoor({ ...services, errors }))
  app.use(assets(stylesheet))
  // Before the sessions: the API looks at tokens alone.
  app.use(tokenApi(site, services.tryOut))
  app.use(sessions(site))
  app.use(guardedRoutes(site, allRoutes(site, signIn)))
  app.use(nothingThere(errors), somethingWrong(errors))
  return app
}
