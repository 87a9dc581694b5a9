import { afterAll, beforeAll, expect, test } from 'vitest'
import { runningApp, type RunningApp } from './web/running-app.ts'

let app: RunningApp

beforeAll(async () => {
  app = await runningApp()
})
afterAll(() => app.stop())

test('the service says that it is well, and by which rules it judges', async () => {
  const response = await fetch(`${app.address}/health`)
  expect(await response.json()).toEqual({ status: 'ok', ruleSet: 'a-test-hash' })
})

test('every page asks for one stylesheet, which browsers may keep', async () => {
  const page = await (await fetch(app.address)).text()
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
  const response = await fetch(app.address, { method: 'HEAD' })
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
})
