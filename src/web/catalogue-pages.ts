/**
 * The public pages on the rules: the catalogue with its search, one page for each check, and the
 * framework line by line. They show no contract and nobody's figures.
 */
import { Router } from 'express'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { clauseMapOf } from '../catalogue/clause-map.ts'
import type { IsoDate } from '../domain/calendar.ts'
import { withVisibleTexts } from '../notices/visible-text.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { checkPage } from './check-page.ts'
import { cataloguePage } from './catalogue-page.ts'
import type { FrameOf } from './frame.ts'
import { frameworkPage } from './framework-page.ts'
import { queryOf } from './query.ts'
import type { Views } from './view-engine.ts'

export interface CataloguePagesInput {
  readonly ruleSet: RuleSet
  readonly views: Views
  readonly frameOf: FrameOf
  readonly today: () => IsoDate
}

export function cataloguePages(input: CataloguePagesInput): Router {
  const { ruleSet, views, frameOf, today } = input
  const router = Router({ strict: true })
  const render = (view: string, title: string, model: object) =>
    views.render(view, withVisibleTexts({ frame: frameOf(title), ...model }))

  router.get('/catalogue', (request, response) => {
    const model = cataloguePage(catalogueOf(ruleSet, today()), queryOf(request.originalUrl, 'q'))
    const title = model.query === '' ? 'Catalogue of checks' : `Catalogue: ${model.query}`
    response.send(render('catalogue', title, model))
  })

  router.get('/catalogue/:check', (request, response, next) => {
    const day = today()
    const entry = catalogueOf(ruleSet, day).find(({ id }) => id === request.params.check)
    if (entry === undefined) return next()
    response.send(render('catalogue-check', entry.title, checkPage(entry, day)))
  })

  router.get('/framework', (_request, response) => {
    const model = frameworkPage(clauseMapOf(ruleSet))
    response.send(render('framework', 'The framework, line by line', model))
  })

  return router
}
