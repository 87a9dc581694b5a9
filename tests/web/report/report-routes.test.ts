import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignManagers } from '#app/store/contracts.ts'
import { reportRoutes } from '#app/web/report/report-routes.ts'
import { anExampleStore, aStoreWithRules, type ExampleStore } from '../../support/part-of-example.ts'
import { anActor, runningSite, type RunningSite } from '../running-site.ts'

const START_MS = 60_000
const OFFICER = anActor()
const FEW = anActor({ id: 'few', seesRestricted: true })
const MANAGER = anActor({ id: 'morgan', name: 'Morgan', roles: ['contract-manager'] })

let example: ExampleStore
let site: RunningSite

beforeAll(async () => {
  example = await anExampleStore(['T-206', 'H-205'], { from: '2026-05', to: '2026-06' })
  await example.store.write((tx) => assignManagers(tx, 'T-206', ['morgan']))
  site = await runningSite(example, reportRoutes)
}, START_MS)
afterAll(async () => {
  await site.stop()
  await example[Symbol.asyncDispose]()
})

test('the report is made for the months that are chosen', async () => {
  site.signIn(OFFICER)
  const html = await site.text('/report?from=2026-06&to=2026-06')
  expect(html).toContain('All contracts, June 2026: 2 contracts.')
  expect(html).toContain('Evidence seen')
  expect(html).toContain('Improved employment prospects for young people')
})

test('restricted findings are in no report, also for those who may see them', async () => {
  site.signIn(OFFICER)
  const html = await site.text('/report')
  const csv = await site.text('/report.csv')
  expect(`${html}${csv}`.toLowerCase()).not.toContain('minimum wage')
  site.signIn(FEW)
  expect(await site.text('/report')).toBe(html)
  expect(await site.text('/report.csv')).toBe(csv)
})

test('a manager reports of own contracts', async () => {
  site.signIn(MANAGER)
  const html = await site.text('/report/print')
  expect(html).toContain('Contracts of Morgan: 1 contract')
})

test('the sheet for committee says council, period, day and what it rests on', async () => {
  site.signIn(OFFICER)
  const html = await site.text('/report/print?from=2026-05&to=2026-06')
  for (const part of ['Norwich City Council', 'May 2026 to June 2026', '23 November 2026']) {
    expect(html).toContain(part)
  }
  expect(html).toContain('Goodterms, from contractors’ own figures')
  expect(html).toContain('judged on figures as the contractors reported them')
})

test('the table comes as a file that no browser opens', async () => {
  site.signIn(OFFICER)
  const answer = await site.get('/report.csv')
  expect(answer.headers.get('content-type')).toContain('text/csv')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test.each(['/report', '/report/print', '/report.csv'])(
  '%s says what to choose where the months cannot be read',
  async (path) => {
    site.signIn(OFFICER)
    const answer = await site.get(`${path}?from=2026-06&to=<script>`)
    expect(answer.status).toBe(400)
    const html = await answer.text()
    expect(html).toContain('Choose the last month from May 2026 to June 2026.')
    expect(html).not.toContain('<script>')
  },
)

test('contractors and administrators have no report', async () => {
  for (const roles of [['contractor'], ['administrator']] as const) {
    site.signIn(anActor({ roles, contractor: 'a-firm' }))
    expect((await site.get('/report')).status).toBe(403)
  }
})

test('before the first month there is nothing to report', async () => {
  await using empty = await aStoreWithRules()
  const early = await runningSite(empty, reportRoutes)
  expect(await early.text('/report')).toContain('there is nothing to report')
  await early.stop()
})
