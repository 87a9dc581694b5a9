/**
 * `npm run bench -- sign-in`: how long the sign-in form takes to answer for an
 * address that is on record and for one that is not, asked in turns over HTTP. The two should not
 * be told apart.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import { loadRuleSet } from '#app/rules/load-folder.ts'
import { openStore, type StorePlace } from '#app/store/open-store.ts'
import { recordPerson } from '#app/store/people.ts'
import { frameFor } from '#app/web/frame.ts'
import { guardedRoutes } from '#app/web/guarded-routes.ts'
import { signInRoutes } from '#app/web/sign-in/sign-in-routes.ts'
import { loadViews } from '#app/web/view-engine.ts'

const ROUNDS = 300
const WARM_UP = 50
const HOUR_MS = 3_600_000

const folder = mkdtempSync(join(tmpdir(), 'goodterms-sign-in-'))
const url = process.env['DATABASE_URL']
const place: StorePlace =
  url === undefined
    ? { engine: 'sqlite', file: join(folder, 'goodterms.sqlite') }
    : { engine: 'postgres', url }
const opened = await openStore(place)
assert(opened.ok, 'the store was opened')
const store = opened.value
const rules = await loadRuleSet('rules')
assert(rules.ok, 'the rules were read')

// An hour passes before each request, so that no limit stops the measuring.
let hours = 0
const now = () => new Date(Date.UTC(2026, 0, 1) + hours * HOUR_MS)
const app = express()
const server = createServer(app)
const listening = Promise.withResolvers<void>()
server.listen(0, '127.0.0.1', listening.resolve)
await listening.promise
const port = Reflect.get(Object(server.address()), 'port')
const baseUrl = `http://127.0.0.1:${port}`
const frameOf = frameFor(rules.value.council, '/s.css')
const views = await loadViews('views')
const today = () => '2026-01-01'
const site = { store, rules: rulesOnRecord(store), views, frameOf, baseUrl, now, today }
app.use(guardedRoutes(site, signInRoutes(site, { listensHereOnly: true, mail: 'folder' })))

await store.write((tx) =>
  recordPerson(tx, {
    id: `sign-in-times-${process.pid}`,
    name: 'Known',
    email: `known-${process.pid}@council.example`,
    post: '',
    contractor: null,
    seesRestricted: false,
    roles: ['officer'],
    isDisabled: false,
  }, now().toISOString()),
)

const took = { known: [] as number[], unknown: [] as number[] }
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  const order = round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
  for (const who of order) {
    hours += 1
    const began = performance.now()
    const body = new URLSearchParams({ email: `${who}-${process.pid}@council.example` })
    const init = { method: 'POST', body, redirect: 'manual' } as const
    const { status } = await fetch(`${baseUrl}/sign-in`, init)
    assert.equal(status, 303)
    if (round >= WARM_UP) took[who].push(performance.now() - began)
  }
}
for (const [who, times] of Object.entries(took)) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)
  console.log(`${who.padEnd(8)} median ${at(0.5)} ms, p10 ${at(0.1)} ms, p90 ${at(0.9)} ms`)
}
console.log(`${ROUNDS} requests each, ${store.engine}`)
server.close()
server.closeAllConnections()
await store.close()
rmSync(folder, { recursive: true, force: true })
