import express, { type Request } from 'express'
import { expect, test } from 'vitest'
import { clearCookie, cookieOf, setCookie } from '#app/web/sign-in/session-cookie.ts'

const HTTPS = 'https://goodterms.example'
const HTTP = 'http://127.0.0.1:3000'
const asked = (cookie: string) => ({ get: () => cookie }) as unknown as Request

async function headerOf(baseUrl: string, use: typeof setCookie | typeof clearCookie) {
  const app = express()
  app.get('/', (_request, response) => {
    use(response, 'goodterms', 'secret', baseUrl)
    response.end()
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const response = await fetch(`http://127.0.0.1:${port}/`)
  server.close()
  return response.headers.getSetCookie()[0]
}

test('over https the cookie is bound to the host, and scripts and other sites never use it', async () => {
  expect(await headerOf(HTTPS, setCookie)).toBe(
    '__Host-goodterms=secret; Path=/; HttpOnly; Secure; SameSite=Lax',
  )
})

test('over plain http, on one machine, the cookie goes without what only https can have', async () => {
  expect(await headerOf(HTTP, setCookie)).toBe('goodterms=secret; Path=/; HttpOnly; SameSite=Lax')
})

test('a cookie is taken back under the name under which it was set', async () => {
  const header = await headerOf(HTTPS, (response, name, _value, baseUrl) =>
    clearCookie(response, name, baseUrl),
  )
  expect(header).toContain('__Host-goodterms=; ')
  expect(header).toContain('Expires=Thu, 01 Jan 1970')
})

test('the cookie is found among others, by its whole name', () => {
  expect(cookieOf(asked('a=b; goodterms=x; goodterms-way=y'), 'goodterms', HTTP)).toBe('x')
  expect(cookieOf(asked('goodterms=x'), 'goodterms', HTTPS)).toBeUndefined()
  expect(cookieOf(asked('xgoodterms=x'), 'goodterms', HTTP)).toBeUndefined()
})

test('a cookie that was laid beside another of its name counts for nothing', () => {
  expect(cookieOf(asked('goodterms=x; goodterms=y'), 'goodterms', HTTP)).toBeUndefined()
})
