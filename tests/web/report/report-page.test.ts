import { expect, test } from 'vitest'
import { reportChoice } from '#app/web/report/report-choice.ts'
import { reportBody, reportForm } from '#app/web/report/report-page.ts'
import { aReport } from './a-report.ts'

const MONTHS = { from: '2026-04', to: '2026-06' }
const HEAD = { council: 'A council', scope: 'All contracts', madeOn: '2026-11-23' }

test('the report says of what and when it was made, and leads to paper and table', () => {
  expect(reportBody(aReport(), MONTHS, HEAD)).toMatchObject({
    months: 'April 2026 to June 2026',
    madeOn: '23 November 2026',
    contracts: '2 contracts',
    isEmpty: false,
    printHref: '/report/print?from=2026-04&to=2026-06',
    csvHref: '/report.csv?from=2026-04&to=2026-06',
  })
})

test('an outcome has its counts and its amounts in one table', () => {
  const [priority] = reportBody(aReport(), MONTHS, HEAD).priorities
  expect(priority?.outcomes[0]?.groups.map(({ title }) => title)).toEqual(['', 'Hours given'])
  expect(priority?.hasSeveral).toBe(false)
})

test('a report of nothing says so', () => {
  const nothing = aReport({ contracts: 0, priorities: [], ratings: [] })
  expect(reportBody(nothing, MONTHS, HEAD)).toMatchObject({ isEmpty: true, hasRatings: false })
})

test('the form shows what was chosen, and what has to be chosen anew', () => {
  const decided = { from: '2026-04', to: '2026-06' }
  const form = reportForm(reportChoice(new Map([['from', '2026-06'], ['to', '2026-05']]), decided))
  expect(form.from.find(({ isChosen }) => isChosen)?.value).toBe('2026-06')
  expect(form.errors.to).toHaveLength(1)
  expect(form.errors.from).toEqual([])
})
