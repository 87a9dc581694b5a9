/**
 * The addresses of the report: the page with its choice of months, the sheet to print for
 * committee, and the table. Each is kept to the contracts of whoever asks.
 */
import type { Response } from 'express'
import { scopeOf } from '../../access/may.ts'
import { deliveredOnRecord } from '../../checks/record/delivered-on-record.ts'
import { monthsDecided } from '../../store/findings-list.ts'
import type { Ask, GuardedRoute, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { reportChoice, type Months, type ReportChoice } from './report-choice.ts'
import { reportCsv } from './report-csv.ts'
import { reportBody, reportForm, type ReportHead } from './report-page.ts'

const TITLE = 'Committed against delivered'

export function reportRoutes(site: Site): readonly Route[] {
  return [
    route(site, '/report', async (ask, response, choice, months) => {
      const report = await reportOf(site, ask, months)
      const model = { form: reportForm(choice), bodies: [reportBody(report, months, report.head)] }
      sendPage(site, response, ask.actor, { view: 'report', title: TITLE, model })
    }),
    route(site, '/report/print', async (ask, response, _choice, months) => {
      const report = await reportOf(site, ask, months)
      const model = { body: reportBody(report, months, report.head) }
      sendPage(site, response, ask.actor, { view: 'report-print', title: TITLE, model })
    }),
    route(site, '/report.csv', async (ask, response, _choice, months) => {
      const report = await reportOf(site, ask, months)
      response.set('Content-Disposition', 'attachment; filename="committed-and-delivered.csv"')
      response.type('csv').send(reportCsv(report, months))
    }),
  ]
}

type Answer = (
  ask: Ask,
  response: Response,
  choice: ReportChoice,
  months: Months,
) => Promise<void>

/** A choice that cannot be read is answered by the form, whatever was asked for. */
function route(site: Site, path: string, answer: Answer): GuardedRoute {
  return {
    method: 'get',
    path,
    action: 'report.read',
    async answer(ask, response) {
      const scope = scopeOf(ask.actor, 'report.read')
      const decided = await monthsDecided(site.store.read, scope)
      if (decided === undefined) {
        const page = { view: 'report-empty', title: TITLE, model: {} }
        sendPage(site, response, ask.actor, page)
        return
      }
      const choice = reportChoice(ask.query, decided)
      if (choice.months !== undefined) {
        await answer(ask, response, choice, choice.months)
        return
      }
      const model = { form: reportForm(choice), bodies: [] }
      sendPage(site, response, ask.actor, { view: 'report', title: TITLE, model, status: 400 })
    },
  }
}

async function reportOf({ store, rules, now }: Site, { actor }: Ask, months: Months) {
  const { ruleSet } = await rules.liveIn(months.to)
  const scope = scopeOf(actor, 'report.read')
  const head: ReportHead = {
    council: ruleSet.council.name,
    scope: scope.reach === 'all' ? 'All contracts' : `Contracts of ${actor.name}`,
    madeOn: now().toISOString().slice(0, 10),
  }
  return { ...(await deliveredOnRecord(store.read, ruleSet, scope, months)), head }
}
