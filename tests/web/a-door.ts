/**
 * The door of the service in front of a few addresses that do what a test asks for: fail in a
 * certain way, take their time, or answer. Spoken to over HTTP.
 */
import express, { type RequestHandler } from 'express'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Store } from '#app/store/open-store.ts'
import { nothingThere, somethingWrong } from '#app/web/errors.ts'
import { frontDoor } from '#app/web/front-door.ts'
import { openMetrics } from '#app/web/metrics.ts'
import { noStore, securityHeaders } from '#app/web/security-headers.ts'
import { drain, serverFor } from '#app/web/server.ts'
import { openTraffic, type Traffic, type TrafficLimits } from '#app/web/traffic.ts'
import { loadViews } from '#app/web/view-engine.ts'
import { aLog, type KeptLog } from '../support/a-log.ts'

export interface Door extends AsyncDisposable {
  readonly address: string
  readonly port: number
  readonly log: KeptLog
  readonly traffic: Traffic
  readonly stop: () => Promise<void>
}

export interface DoorInput {
  readonly store: Store
  readonly pages?: Readonly<Record<string, RequestHandler>>
  readonly metricsToken?: string
  readonly limits?: Partial<TrafficLimits>
  readonly baseUrl?: string
}

const VIEWS = join(import.meta.dirname, '../../views')
const BASE_URL = 'https://goodterms.example'
const contact = { name: 'Procurement', ways: [] }
const frameOf = (title: string) => {
  const empty = { stylesheet: '', council: 'A council', isWide: false, pages: [], person: '' }
  return { title, contact, ...empty }
}

export async function aDoor({
  store,
  pages = {},
  metricsToken,
  limits,
  baseUrl = BASE_URL,
}: DoorInput): Promise<Door> {
  const log = aLog()
  const traffic = openTraffic(limits)
  const errors = { baseUrl, views: await loadViews(VIEWS), frameOf, log }
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', false)
  app.use(securityHeaders(baseUrl), noStore)
  const now = () => new Date()
  const metrics = openMetrics()
  app.use(...frontDoor({ store, metrics, metricsToken, traffic, errors, now }))
  for (const [path, page] of Object.entries(pages)) app.all(path, page)
  app.use(nothingThere(errors), somethingWrong(errors))
  const server = serverFor(app)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const { port } = server.address() as AddressInfo
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= drain(server, traffic, 1_000))
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    log,
    traffic,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

/** What comes back when these very bytes are sent. */
export async function bytesSent(port: number, bytes: string): Promise<string> {
  const { connect } = await import('node:net')
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let got = ''
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => {
    got += text
    if (got.includes('\r\n\r\n')) socket.end()
  })
  socket.on('close', () => resolve(got))
  socket.on('error', reject)
  return promise
}
