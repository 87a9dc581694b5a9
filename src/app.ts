/**
 * The web application: every middleware and route in the order in which a request meets them.
 */
import { join } from 'node:path'
import express, { type Express } from 'express'
import type { CheckedFolder } from './checks/check-folder.ts'
import type { IsoDate } from './domain/calendar.ts'
import { returnChecker } from './intake/read-return.ts'
import { adoptPages } from './web/adopt-pages.ts'
import { apiPages } from './web/api/api-pages.ts'
import { cataloguePages } from './web/catalogue-pages.ts'
import { checksApi } from './web/checks-api.ts'
import { documentPages } from './web/documents/document-pages.ts'
import { nothingThere, readingOnly, somethingWrong } from './web/errors.ts'
import { frameFor } from './web/frame.ts'
import { pages } from './web/pages.ts'
import { noStore, securityHeaders } from './web/security-headers.ts'
import { assets, buildStylesheet } from './web/stylesheet.ts'
import { loadViews } from './web/view-engine.ts'

export interface Services {
  /** What was checked at start, and is shown. */
  readonly folder: CheckedFolder
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string
  readonly today: () => IsoDate
  readonly log: (line: string) => void
}

const VIEWS = join(import.meta.dirname, '../views')

export async function createApp({ folder, baseUrl, today, log }: Services): Promise<Express> {
  const { rules, intake } = folder
  const { council, figures } = rules.ruleSet
  const views = await loadViews(VIEWS)
  const stylesheet = await buildStylesheet(council.colour)
  const frameOf = frameFor(council, stylesheet.path)
  const { contracts, returns } = intake
  const onRecord = { rules, contracts, returns, validate: returnChecker(figures) }
  const errors = { baseUrl, views, frameOf, log }

  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.set('case sensitive routing', true)
  app.set('strict routing', true)

  app.use(securityHeaders(baseUrl))
  app.use(assets(stylesheet))
  app.use(noStore)
  app.get('/health', (_request, response) => {
    response.json({ status: 'ok', ruleSet: rules.ruleSet.hash })
  })
  app.use(apiPages({ baseUrl, views, frameOf }))
  app.use(documentPages({ council, baseUrl, views, frameOf }))
  app.use('/api', checksApi({ onRecord, baseUrl, today }))
  app.use('/api', nothingThere(errors))
  app.use(adoptPages({ folder, baseUrl, views, frameOf }))
  app.use(readingOnly(errors))
  app.use(pages({ folder, views, frameOf, today }))
  app.use(cataloguePages({ ruleSet: rules.ruleSet, views, frameOf, today }))
  app.use(nothingThere(errors))
  app.use(somethingWrong(errors))
  return app
}
