import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { setActor } from '#app/web/actor-of.ts'
import { rateLimits } from '#app/web/api/rate-limits.ts'
import { FAILURES_A_MINUTE, REQUESTS_A_MINUTE } from '#app/web/api/refusals.ts'

test('each token has a count of its own', async () => {
  const { byToken } = rateLimits('http://goodterms.example')
  await using server = await serving((app) => {
    app.use((request, response, next) => {
      const id = request.get('X-Who') ?? ''
      setActor(response, { id, name: id, roles: [], seesRestricted: false })
      next()
    }, byToken)
  })
  const statuses = await server.ask(REQUESTS_A_MINUTE + 1, { 'X-Who': 'one' })
  expect(statuses.indexOf(429)).toBe(REQUESTS_A_MINUTE)
  expect(await server.ask(1, { 'X-Who': 'other' })).toEqual([200])
})

test('an address without a good token is told when to ask again', async () => {
  const { countFailure } = rateLimits('http://goodterms.example')
  await using server = await serving((app) => app.use(countFailure))
  // A header that anybody can write gives nobody another address.
  const statuses = await server.ask(FAILURES_A_MINUTE + 1, { 'X-Forwarded-For': '192.0.2.1' })
  expect(statuses.indexOf(429)).toBe(FAILURES_A_MINUTE)
  expect(await server.ask(1, { 'X-Forwarded-For': '192.0.2.2' })).toEqual([429])
})

async function serving(use: (app: express.Express) => void) {
  const app = express()
  use(app)
  app.get('/', (_request, response) => {
    response.send('answered')
  })
  const server = createServer(app)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    async ask(count: number, headers: Record<string, string>): Promise<readonly number[]> {
      const statuses: number[] = []
      for (let done = 0; done < count; done += 1) {
        const response = await fetch(address, { headers })
        await response.text()
        statuses.push(response.status)
      }
      return statuses
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}
