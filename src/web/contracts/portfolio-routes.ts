/**
 * The portfolio at the first address of the service; whoever follows no contracts is sent to what
 * there is for them.
 */
import type { Response } from 'express'
import { mayAtAll, scopeOf, type Actor } from '../../access/may.ts'
import { monthsDue } from '../../checks/falls-due.ts'
import { addMonths, periodOf } from '../../domain/calendar.ts'
import { REASONS_OF_THE_COUNCIL } from '../../notices/whose-to-mend.ts'
import { countNeeds, NEEDS, type Need, type NeedsAsk } from '../../store/needs.ts'
import {
  CONTRACTS_ON_A_PAGE,
  managersOf,
  newestDecidedMonth,
  portfolioCells,
  portfolioCount,
  portfolioPage as contractsOfPage,
  runningChecks,
} from '../../store/portfolio.ts'
import { filterChoices } from '../../store/register-search.ts'
import { todayInLondon } from '../../today.ts'
import type { Ask, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { pageCount } from '../paging.ts'
import {
  MONTHS_SHOWN,
  monthsShown,
  portfolioPage,
  type PortfolioRecord,
} from './portfolio-page.ts'
import { portfolioQuery, type PortfolioQuery } from './portfolio-query.ts'

const REFRESH_SECONDS = 10

export function portfolioRoutes(site: Site): readonly Route[] {
  return [{ method: 'get', path: '/', action: 'self.use', answer: answer(site) }]
}

function answer(site: Site) {
  return async ({ actor, query }: Ask, response: Response): Promise<void> => {
    if (!mayAtAll(actor, 'contract.read')) {
      response.redirect(303, mayAtAll(actor, 'people.read') ? '/people' : '/register')
      return
    }
    const asked = portfolioQuery(query)
    if (!asked.ok) {
      const detail = asked.problems.map(({ message }) => message).join(' ')
      sendRefusal(site, response, actor, 400, 'The list cannot be shown like this', detail)
      return
    }
    const record = await recordFor(site, actor, asked.value)
    const pages = pageCount(record.count, CONTRACTS_ON_A_PAGE)
    if (asked.value.page > pages) {
      const detail = `The list has ${pages === 1 ? 'one page' : `${pages} pages`}.`
      sendRefusal(site, response, actor, 404, 'There is no such page of the list', detail)
      return
    }
    // Whoever has searched or turned a page is not disturbed.
    const isPlain = query.size === 0
    if (record.running !== undefined && isPlain) response.set('Refresh', String(REFRESH_SECONDS))
    const model = portfolioPage(record, asked.value)
    sendPage(site, response, actor, { view: 'portfolio', title: 'Contracts', model, width: 'wide' })
  }
}

async function recordFor(
  { store, rules, now }: Site,
  actor: Actor,
  asked: PortfolioQuery,
): Promise<PortfolioRecord> {
  const { read } = store
  const today = todayInLondon(now())
  const newest = await newestDecidedMonth(read)
  const since = addMonths(newest ?? periodOf(today), 1 - MONTHS_SHOWN)
  const { council } = (await rules.liveIn(periodOf(today))).ruleSet
  const needs: NeedsAsk = {
    scope: scopeOf(actor, 'contract.read'),
    seesRestricted: actor.seesRestricted,
    today,
    since,
    dueMonths: monthsDue(council, { from: since, to: periodOf(today) }, today),
    reasonsOfOurs: REASONS_OF_THE_COUNCIL,
  }
  const list = { ...asked, filter: allowed(asked.filter, actor), needs }
  const contracts = await contractsOfPage(read, list)
  const ids = contracts.map(({ id }) => id)
  const months = newest === undefined ? [] : monthsShown(newest)
  const span = { from: months[0] ?? '', to: months.at(-1) ?? '' }
  return {
    newest,
    count: await portfolioCount(read, list),
    contracts,
    cells: await portfolioCells(read, ids, span),
    managers: await managersOf(read, ids),
    choices: await filterChoices(read, needs.scope),
    needs: await countNeeds(read, needsOf(actor), needs),
    running: await runningChecks(read),
  }
}

/** Cases and drafts are the council's own; a contractor is told of returns alone. */
function needsOf(actor: Actor): readonly Need[] {
  return mayAtAll(actor, 'case.read') ? NEEDS : ['overdue']
}

/** By a filter nobody learns what the page would not show. */
function allowed(filter: PortfolioQuery['filter'], actor: Actor): PortfolioQuery['filter'] {
  const isOpen = filter.need === '' || needsOf(actor).includes(filter.need)
  return isOpen ? filter : { ...filter, need: '' }
}

function sendRefusal(
  site: Site,
  response: Response,
  actor: Actor,
  status: number,
  heading: string,
  detail: string,
): void {
  const model = { heading, detail }
  sendPage(site, response, actor, { view: 'error', title: heading, model, status })
}
