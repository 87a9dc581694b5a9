/**
 * Attacks that no single module is about, tried on the whole application as it is served.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportRoutes } from '#app/web/register/export-routes.ts'
import { registerRoutes } from '#app/web/register/register-routes.ts'
import { anExampleStore } from './support/example-store.ts'
import { runningApp, type RunningApp } from './support/running-app.ts'
import { anActor, runningSite } from './support/running-site.ts'

const OPTIONS = {
  layout: '../../package',
  'settings[views]': '/etc',
  settings: 'x',
  cache: 'false',
  helpers: 'x',
  _locals: 'x',
  view: 'people',
  partials: 'x',
}

let example: Awaited<ReturnType<typeof anExampleStore>>
let app: RunningApp

beforeAll(async () => {
  example = await anExampleStore()
  app = await runningApp(example.store)
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await example[Symbol.asyncDispose]()
})

describe('options of the views, sent by a visitor', () => {
  test.each(['/catalogue', '/sign-in', '/retention', '/framework'])(
    'change nothing of %s when they stand in the address',
    async (path) => {
      const plain = await (await fetch(app.address + path)).text()
      const query = new URLSearchParams(OPTIONS).toString()
      const answer = await fetch(`${app.address}${path}?${query}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe(plain)
    },
  )

  test('change nothing when they stand in a form, and no error shows a path', async () => {
    const send = async (fields: Readonly<Record<string, string>>) => {
      const headers = { Origin: app.address }
      const body = new URLSearchParams({ email: 'nobody', ...fields })
      const answer = await fetch(`${app.address}/sign-in`, { method: 'POST', headers, body })
      return { status: answer.status, text: await answer.text() }
    }
    const [plain, tried] = [await send({}), await send(OPTIONS)]
    expect(tried).toEqual(plain)
    expect(tried.text).not.toMatch(/\/(etc|home|work|tmp|node_modules)\b|\.hbs/)
  })
})

test('twenty who take everything out at once get it whole, and pages go on', async () => {
  await using running = await runningSite(example.store, (site) => [
    ...exportRoutes(site),
    ...registerRoutes(site),
  ])
  const auditor = running.as(anActor('auditor'))
  const exports = Array.from({ length: 20 }, () => auditor.get('/exports/decisions.json'))
  const page = await auditor.get('/register')
  expect(page.status).toBe(200)
  const bodies = await Promise.all(exports)
  expect(new Set(bodies.map(({ text }) => text)).size).toBe(1)
  expect((JSON.parse(bodies[0]?.text ?? '') as unknown[]).length).toBe(137)
})

test('a fault in a page is a page with a number, and the next one is answered', async () => {
  await using broken = await runningApp(example.store, {
    rules: {
      liveIn: async () => Promise.reject(new Error('thrown on purpose')),
      byHash: async () => undefined,
    },
  })
  const answer = await fetch(`${broken.address}/catalogue`)
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('thrown on purpose')
  expect((await fetch(`${broken.address}/live`)).status).toBe(200)
})
