/**
 * The public pages on the rules: the catalogue with its search, one page for each check, the
 * framework line by line, and what each problem means. They show no contract and nobody's figures.
 */
import type { Response } from 'express'
import { catalogueOf } from '../catalogue/catalogue.ts'
import { clauseMapOf } from '../catalogue/clause-map.ts'
import { periodOf } from '../domain/calendar.ts'
import { PROBLEM_CODES } from '../domain/problem.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { catalogueAddress, frameworkAddress } from './addresses.ts'
import { checkPage } from './check-page.ts'
import { cataloguePage } from './catalogue-page.ts'
import { frameworkPage } from './framework-page.ts'
import type { OpenAsk, OpenRoute } from './route.ts'
import { sendPage, type Page, type Site } from './site.ts'

// Longer than anybody's search; what comes after it is left out.
const SEARCH_MAX = 100

export function catalogueRoutes(site: Site): readonly OpenRoute[] {
  return [
    page(site, catalogueAddress(), ({ query }, ruleSet) => {
      const search = (query.get('q') ?? '').slice(0, SEARCH_MAX).trim()
      const model = cataloguePage(catalogueOf(ruleSet, site.today()), search)
      const title = model.query === '' ? 'Catalogue of checks' : `Catalogue: ${model.query}`
      return { view: 'catalogue', title, model }
    }),
    page(site, `${catalogueAddress()}/:check`, ({ params }, ruleSet) => {
      const day = site.today()
      const entry = catalogueOf(ruleSet, day).find(({ id }) => id === params['check'])
      if (entry === undefined) return undefined
      return { view: 'catalogue-check', title: entry.title, model: checkPage(entry, day) }
    }),
    page(site, frameworkAddress(), (_ask, ruleSet) => {
      const model = frameworkPage(clauseMapOf(ruleSet))
      return { view: 'framework', title: 'The framework, line by line', model }
    }),
    page(site, '/problems', () => {
      const problems = Object.entries(PROBLEM_CODES).map(([code, meaning]) => ({ code, meaning }))
      return { view: 'problems', title: 'What a problem means', model: { problems } }
    }),
  ]
}

function page(
  site: Site,
  path: string,
  pageOf: (ask: OpenAsk, ruleSet: RuleSet) => Page | undefined,
): OpenRoute {
  return {
    method: 'get',
    path,
    action: 'open',
    answer: async (ask, response: Response, notThere) => {
      const { ruleSet } = await site.rules.liveIn(periodOf(site.today()))
      const found = pageOf(ask, ruleSet)
      if (found === undefined) notThere()
      else sendPage(site, response, ask.actor, found)
    },
  }
}
