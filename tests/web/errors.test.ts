import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCheckedContract, aCheckedFolder, aFinding } from '../checks/a-checked-contract.ts'
import { runningApp, type RunningApp } from './running-app.ts'

let app: RunningApp
let faulty: RunningApp

beforeAll(async () => {
  app = await runningApp()
  // A finding whose rule does not exist is a mistake of ours, which only the rendering meets.
  const finding = aFinding({ obligation: 'no-such-rule' })
  faulty = await runningApp({ folder: aCheckedFolder([aCheckedContract([finding])]) })
})
afterAll(() => Promise.all([app.stop(), faulty.stop()]))

test('a page that is not there says what to do instead', async () => {
  const response = await fetch(`${app.address}/nowhere`)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('begin at the first page')
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
  'a page is not answered with %s',
  async (method) => {
    const response = await fetch(`${app.address}/`, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  },
)

test('a request is never sent back to whoever traces it', async () => {
  expect(await statusOf('TRACE', '/')).toBe(405)
})

test('an address that cannot be decoded is answered with 400', async () => {
  const response = await fetch(`${app.address}/contracts/%ff/2026-10`)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('The request cannot be read')
})

test('headers of twenty thousand characters are refused', async () => {
  expect(await statusOf('GET', '/', { 'X-Long': 'x'.repeat(20_000) })).toBe(431)
})

test('a fault of ours is told without a stack or a path, and logged on one line', async () => {
  const response = await fetch(`${faulty.address}/contracts/NCC-2026-014/2026-10`)
  const text = await response.text()
  expect(response.status).toBe(500)
  expect(text).toContain('This is a fault of Goodterms, not yours.')
  expect(text).not.toMatch(/no-such-rule|\.ts|node_modules|assert/i)
  expect(faulty.logged).toHaveLength(1)
  expect(faulty.logged[0]).toContain('no-such-rule')
  expect(faulty.logged[0]).not.toContain('\n')
})

function statusOf(method: string, path: string, headers: Record<string, string> = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  const sent = request(`${app.address}${path}`, { method, headers }, (response) => {
    response.resume()
    resolve(response.statusCode)
  })
  sent.on('error', reject)
  sent.end()
  return promise
}
