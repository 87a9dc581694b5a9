import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignManagers } from '#app/store/contracts.ts'
import { sampleRoutes } from '#app/web/findings/sample-routes.ts'
import { anExampleStore, type ExampleStore } from '../../support/part-of-example.ts'
import { seeEvidence } from '../../support/recorded-evidence.ts'
import { anActor, runningSite, type RunningSite } from '../running-site.ts'

const START_MS = 60_000
const OFFICER = anActor()
const MANAGER = anActor({ id: 'morgan', roles: ['contract-manager'] })

let example: ExampleStore
let site: RunningSite

beforeAll(async () => {
  example = await anExampleStore(['T-206', 'X-212'], { from: '2026-06', to: '2026-06' })
  await example.store.write((tx) => assignManagers(tx, 'T-206', ['morgan']))
  site = await runningSite(example, sampleRoutes)
}, START_MS)
afterAll(async () => {
  await site.stop()
  await example[Symbol.asyncDispose]()
})

test('the sample of today is that of the running quarter', async () => {
  const answer = await site.get('/samples')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/samples/2026-Q4'])
})

test('a quarter shows its figures, why they were drawn, and the rule of the draw', async () => {
  site.signIn(OFFICER)
  const html = await site.text('/samples/2026-Q3')
  expect(html).toContain('July to September 2026')
  expect(html).toContain('never verified')
  expect(html).toContain('[&quot;2026-Q3&quot;,contract,figure,ticket]'.replaceAll('&quot;', '"'))
  expect(await site.text('/samples/2026-Q3')).toBe(html)
})

test('a figure that was looked at is done, and the draw stays as it was', async () => {
  site.signIn(OFFICER)
  const before = await site.text('/samples/2026-Q3')
  for (const figure of ['new-starters', 'priority-group-residents', 'waste']) {
    await seeEvidence(example.store, { contract: 'X-212', period: '2026-06', figure })
  }
  const after = await site.text('/samples/2026-Q3')
  expect(after).toContain('Done</strong>')
  expect(hrefsIn(after)).toEqual(hrefsIn(before))
})

test('a manager sees the figures of own contracts', async () => {
  site.signIn(MANAGER)
  const html = await site.text('/samples/2026-Q3')
  expect(html).toContain('T-206')
  expect(html).not.toContain('X-212')
})

test('there is no sample of what is no quarter, and none for a contractor', async () => {
  site.signIn(OFFICER)
  expect((await site.get('/samples/2026-Q5')).status).toBe(404)
  site.signIn(anActor({ roles: ['contractor'], contractor: 'a-firm' }))
  expect((await site.get('/samples/2026-Q3')).status).toBe(403)
})

test('there are quarters from the first return on record to that of today', async () => {
  site.signIn(OFFICER)
  const statuses: number[] = []
  for (const quarter of ['2025-Q3', '2025-Q4', '2026-Q4', '2027-Q1', '1900-Q1']) {
    statuses.push((await site.get(`/samples/${quarter}`)).status)
  }
  expect(statuses).toEqual([404, 200, 200, 404, 404])
  expect(await site.text('/samples/2026-Q4')).not.toContain('/samples/2027-Q1')
  const first = await site.text('/samples/2025-Q4')
  expect(first).toContain('/samples/2026-Q1')
  expect(first).not.toContain('/samples/2025-Q3')
})

test('a page that is not there is the nearest that is', async () => {
  site.signIn(OFFICER)
  expect((await site.get('/samples/2026-Q3?page=999')).status).toBe(200)
  expect((await site.get('/samples/2026-Q3?page=-1')).status).toBe(200)
})

function hrefsIn(html: string): readonly string[] {
  return [...html.matchAll(/href="([^"]*#relied)"/g)].map(([, href = '']) => href)
}
