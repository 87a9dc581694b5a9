import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticePolicy } from '#app/web/security-headers.ts'
import { anExampleStore } from '../support/example-store.ts'
import { runningApp, type RunningApp } from '../support/running-app.ts'

let example: Awaited<ReturnType<typeof anExampleStore>>
let plain: RunningApp
let secure: RunningApp

beforeAll(async () => {
  example = await anExampleStore()
  plain = await runningApp(example.store)
  secure = await runningApp(example.store, { baseUrl: 'https://goodterms.example' })
})
afterAll(async () => {
  await plain[Symbol.asyncDispose]()
  await secure[Symbol.asyncDispose]()
  await example[Symbol.asyncDispose]()
})

test.each(['/catalogue', '/nowhere', '/live', '/api/v1/openapi.json', '/%', '/problems'])(
  'the answer at %s lets nothing run, be framed, be guessed or be kept',
  async (path) => {
    const { headers } = await fetch(`${plain.address}${path}`)
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|script-src|upgrade-insecure-requests/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.has('x-powered-by')).toBe(false)
  },
)

test('only an address with https tells browsers to insist on https', async () => {
  const [http, https] = await Promise.all([fetch(plain.address), fetch(secure.address)])
  expect(http.headers.has('strict-transport-security')).toBe(false)
  expect(https.headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
})

test('a form is sent to this service alone, and a notice has none', async () => {
  const { headers } = await fetch(plain.address)
  expect(headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(noticePolicy([])).toContain("form-action 'none'")
})

test('a notice without styles may have no styles at all', () => {
  expect(noticePolicy([])).not.toContain('style-src')
  expect(noticePolicy(['abc='])).toContain("style-src 'sha256-abc='")
  expect(noticePolicy([])).toContain('sandbox')
})

test('a browser says from where a form was sent that must come from here', async () => {
  const { headers } = await fetch(`${plain.address}/sign-in`)
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('content-security-policy')).toContain("form-action 'self'")
})
