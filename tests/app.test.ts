import { afterAll, beforeAll, expect, test } from 'vitest'
import { anExampleStore } from './support/example-store.ts'
import { runningApp, type RunningApp } from './support/running-app.ts'

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

test('the service says that it lives, and that it is ready', async () => {
  expect((await fetch(`${app.address}/live`)).status).toBe(200)
  const ready = await fetch(`${app.address}/ready`)
  expect(await ready.json()).toEqual({ status: 'ready' })
})

test('every page asks for one stylesheet, which browsers may keep', async () => {
  const page = await (await fetch(`${app.address}/sign-in`)).text()
  const [, path] = /<link rel="stylesheet" href="([^"]+)">/.exec(page) ?? []
  const response = await fetch(`${app.address}${path}`)
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(response.headers.get('cache-control')).toContain('immutable')
})

test('the icon is there', async () => {
  const response = await fetch(`${app.address}/assets/icon.svg`)
  expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
})

test('a page is told by its head alone', async () => {
  const response = await fetch(`${app.address}/catalogue`, { method: 'HEAD' })
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
})

test('who sends a form to where nothing is gets the answer for that', async () => {
  const response = await fetch(`${app.address}/nowhere`, { method: 'POST', body: 'a' })
  expect([response.status, response.headers.get('allow')]).toEqual([404, null])
})

test('what breaks is a page with a number, and never says how', async () => {
  const closed = await anExampleStore()
  await using broken = await runningApp(closed.store, {
    rules: {
      liveIn: async () => Promise.reject(new Error('secret of the store')),
      byHash: async () => undefined,
    },
  })
  const response = await fetch(`${broken.address}/catalogue`)
  const text = await response.text()
  expect(response.status).toBe(500)
  expect(text).toContain('Sorry, something went wrong')
  expect(text).not.toMatch(/secret|node:|\.ts/)
  expect(broken.log.lines.join()).toContain('A request broke')
  await closed[Symbol.asyncDispose]()
})
