/**
 * The pages: the year, the month, a contract's reasons, its notices, and what each problem means.
 * Reading only; what a page shows was worked out before it was asked for.
 */
import { Router } from 'express'
import type { CheckedFolder } from '../checks/check-folder.ts'
import type { IsoDate, Period } from '../domain/calendar.ts'
import { PROBLEM_CODES } from '../domain/problem.ts'
import { withVisibleTexts } from '../notices/visible-text.ts'
import { contractPage } from './contract-page.ts'
import type { FrameOf } from './frame.ts'
import { emptyMonthPage, monthPage } from './month-page.ts'
import { noticeDocument } from './notice-document.ts'
import type { Views } from './view-engine.ts'
import { yearPage } from './year-page.ts'

export interface PagesInput {
  readonly folder: CheckedFolder
  readonly views: Views
  readonly frameOf: FrameOf
  readonly today: () => IsoDate
}

export function pages({ folder, views, frameOf, today }: PagesInput): Router {
  const router = Router({ strict: true })
  const render = (view: string, title: string, model: object, width?: 'wide') =>
    views.render(view, withVisibleTexts({ frame: frameOf(title, width === undefined ? {} : { width }), ...model }))
  const renderMonth = (period: Period) => {
    const model = monthPage(folder, period)
    return render('month', `Contracts by obligation, ${model.month}`, model, 'wide')
  }
  const renderYear = () => {
    const model = yearPage(folder)
    return render('year', `The year, ${model.span}`, model, 'wide')
  }
  // The largest page, and the same for everybody: rendered once.
  const rendered = new Map<Period, string>()
  const month = (period: Period) => {
    const html = rendered.get(period) ?? renderMonth(period)
    rendered.set(period, html)
    return html
  }
  const checkedBy = Map.groupBy(folder.checked, (each) => nameOf(each.contract.id, each.period))

  let year: string | undefined
  router.get('/', (_request, response) => {
    const newest = folder.periods.at(-1)
    if (newest === undefined) {
      response.send(render('empty-month', 'Nothing to show yet', emptyMonthPage(folder)))
    } else if (folder.periods.length === 1) response.send(month(newest))
    else response.send((year ??= renderYear()))
  })

  router.get('/months/:period', (request, response, next) => {
    const period = folder.periods.find((each) => each === request.params.period)
    if (period === undefined) next()
    else response.send(month(period))
  })

  router.get('/contracts/:contract/:period', (request, response, next) => {
    const checked = find(request.params)
    if (checked === undefined) return next()
    const model = contractPage(checked, folder, today())
    const title = `${checked.contract.id} ${checked.contract.title}, ${model.month}`
    response.send(render('contract', title, model))
  })

  router.get('/contracts/:contract/:period/notices/:name', (request, response, next) => {
    const document = noticeDocument(request.params.name, find(request.params)?.notices ?? [])
    if (document === undefined) return next()
    response.set('Content-Security-Policy', document.policy)
    response.type(document.type).send(document.body)
  })

  router.get('/problems', (_request, response) => {
    const problems = Object.entries(PROBLEM_CODES).map(([code, meaning]) => ({ code, meaning }))
    response.send(render('problems', 'What a problem means', { problems }))
  })

  return router

  function find(params: { readonly contract: string; readonly period: string }) {
    return checkedBy.get(nameOf(params.contract, params.period))?.[0]
  }
}

function nameOf(contract: string, period: string): string {
  return `${period} ${contract}`
}
