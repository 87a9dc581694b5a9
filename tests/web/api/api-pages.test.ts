import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { apiPageRoutes } from '#app/web/api/api-pages.ts'
import { openApiDocument } from '#app/web/api/openapi.ts'
import { REFUSALS } from '#app/web/api/refusals.ts'
import { catalogueRoutes } from '#app/web/catalogue-pages.ts'
import { runningSite, type RunningSite } from '../../support/running-site.ts'
import { anEmptyStore } from '../../support/stores.ts'

const RULES = join(import.meta.dirname, '../../../rules')
const all = new AsyncDisposableStack()

let site: RunningSite

beforeAll(async () => {
  const { store } = all.use(await anEmptyStore('sqlite'))
  await importFirstRules(store, RULES, { now: () => new Date('2026-11-23T09:00:00Z') })
  const routesOf = (known: RunningSite['site']) => [
    ...apiPageRoutes(known),
    ...catalogueRoutes(known),
  ]
  site = all.use(await runningSite(store, routesOf))
})
afterAll(() => all.disposeAsync())

test('programs read the description without a token', async () => {
  const response = await fetch(`${site.address}/api/v1/openapi.json`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(await response.json()).toEqual(openApiDocument('http://goodterms.example'))
})

test('people read the same as a page', async () => {
  const { status, text } = await page('/api')
  expect(status).toBe(200)
  expect(text).toContain('<title>The API – Goodterms</title>')
  expect(text).toContain('http://goodterms.example/api/v1')
  expect(text).toContain('POST /contracts/{contract}/returns')
  expect(text).not.toMatch(/undefined|\[object|<script|\sstyle=/)
})

test('every place that the page leads to is there', async () => {
  const { text } = await page('/api')
  const anchors = [...text.matchAll(/href="#([^"]+)"/g)].map(([, anchor = '']) => anchor)
  expect(anchors.length).toBeGreaterThan(30)
  expect(anchors.filter((anchor) => !text.includes(`id="${anchor}"`))).toEqual([])
})

test('no place has the name of another', async () => {
  const { text } = await page('/api')
  const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the page of problems explains every status that the API refuses with', async () => {
  const { text } = await page('/problems')
  const statuses = Object.keys(REFUSALS)
  expect(statuses.filter((status) => !text.includes(`id="status-${status}"`))).toEqual([])
})

test.each(['/api/', '/api/v1', '/api/v2/openapi.json'])('there is nothing at %s', async (path) => {
  expect((await page(path)).status).toBe(404)
})

async function page(path: string) {
  const response = await fetch(`${site.address}${path}`)
  return { status: response.status, text: await response.text() }
}
