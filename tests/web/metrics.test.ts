import { request } from 'node:http'
import { expect, test } from 'vitest'
import { recordJob } from '#app/store/jobs.ts'
import { connect } from '#app/store/open-store.ts'
import { openMetrics } from '#app/web/metrics.ts'
import { anEmptyStore } from '../support/stores.ts'
import { aDoor, type Door } from './a-door.ts'

const HERE = 'http://localhost:3000'

test('it tells how requests were answered by their pattern, and what work waits', async () => {
  await using empty = await anEmptyStore('sqlite')
  await empty.store.write((tx) => recordJob(tx, { kind: 'check-months', input: {} }, new Date()))
  await using door = await aDoor({
    store: empty.store,
    baseUrl: HERE,
    pages: { '/contracts/:contract': (_request, response) => void response.send('here') },
  })
  await fetch(`${door.address}/contracts/R-041`)
  const text = await (await fetch(`${door.address}/metrics`)).text()
  const labels = 'method="GET",route="/contracts/:contract",status="200"'
  expect(text).toContain(`goodterms_request_seconds_count{${labels}} 1`)
  expect(text).toContain('goodterms_jobs{state="waiting"} 1')
  expect(text).toContain('goodterms_outbox{state="failed"} 0')
  expect(text).toContain('goodterms_store_up 1')
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
  expect(text).not.toContain('R-041')
})

test('a store that is away is told, with all other figures', async () => {
  const away = connect({ engine: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' })
  const metrics = openMetrics()
  metrics.onQuery(4)
  const text = await metrics.text(away)
  await away.close()
  expect(text).toContain('goodterms_store_up 0')
  expect(text).toContain('goodterms_store_query_seconds_count 1')
})

test('without a token it is there for this machine alone, asked by its own name', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store, baseUrl: HERE })
  expect(await statusWith(door, {})).toBe(200)
  expect(await statusWith(door, { 'X-Forwarded-For': '192.0.2.1' })).toBe(404)
  expect(await statusWith(door, { Forwarded: 'for=192.0.2.1' })).toBe(404)
  expect(await statusWith(door, { Host: 'goodterms.example' })).toBe(404)
})

test('without a token it is closed where people use the address of another machine', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store, baseUrl: 'https://goodterms.example' })
  expect(await statusWith(door, {})).toBe(404)
})

test('with a token it is there for whoever has it, and for nobody else', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store, metricsToken: 'open-sesame' })
  expect(await statusWith(door, {})).toBe(404)
  expect(await statusWith(door, { Authorization: 'Bearer open-says-me' })).toBe(404)
  const known = { Authorization: 'Bearer open-sesame', Host: 'goodterms.example' }
  expect(await statusWith(door, known)).toBe(200)
})

// By `request`, because `fetch` lets nobody choose the name of the host.
function statusWith(door: Door, headers: Record<string, string>): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  const asked = request(`${door.address}/metrics`, { headers }, (response) => {
    response.resume()
    resolve(response.statusCode)
  })
  asked.on('error', reject).end()
  return promise
}
