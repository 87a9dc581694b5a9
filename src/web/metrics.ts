/**
 * Figures about the service for a monitor: how long answers and queries take, how much work waits,
 * how the process is. Restricted; and no figure names a person, a contract or an address.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { Router, type Request } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { workCounts } from '../store/jobs.ts'
import type { Store } from '../store/open-store.ts'
import { isFromThisMachine } from './from-this-machine.ts'
import type { Answered } from './request-log.ts'

export interface Metrics {
  readonly onAnswered: (answered: Answered) => void
  readonly onQuery: (ms: number) => void
  /** In the text format of Prometheus. */
  readonly text: (store: Store) => Promise<string>
}

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const JOB_STATES = ['waiting', 'running', 'done', 'failed'] as const
const MAIL_STATES = ['waiting', 'sending', 'sent', 'failed', 'uncertain'] as const

export function openMetrics(): Metrics {
  const registers = [new Registry()]
  const [register] = registers as [Registry]
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'goodterms_request_seconds',
    help: 'Time from a request to the end of its answer, by the pattern of its address',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const queries = new Histogram({
    name: 'goodterms_store_query_seconds',
    help: 'Time that a query of the service took',
    buckets: SECONDS,
    registers,
  })
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['state'], registers })
  const jobs = gauge('goodterms_jobs', 'Jobs by state; failed ones need a person')
  const outbox = gauge(
    'goodterms_outbox',
    'Mails by state; failed and uncertain ones need a person',
  )
  const up = new Gauge({
    name: 'goodterms_store_up',
    help: '1 if the store can be read',
    registers,
  })

  return {
    onAnswered: ({ method, route, status, ms }) =>
      requests.observe({ method, route, status }, ms / 1000),
    onQuery: (ms) => queries.observe(ms / 1000),
    text: async (store) => {
      // The rest is told also when the store cannot be read: then it is wanted most.
      const counts = await workCounts(store.read).catch(() => undefined)
      up.set(counts === undefined ? 0 : 1)
      for (const state of JOB_STATES) jobs.set({ state }, counts?.jobs.get(state) ?? 0)
      for (const state of MAIL_STATES) outbox.set({ state }, counts?.outbox.get(state) ?? 0)
      return register.metrics()
    },
  }
}

export interface MetricsPageInput {
  readonly metrics: Metrics
  readonly store: Store
  /** With it, only who has it may ask; without it, only who asks on this machine. */
  readonly token: string | undefined
  /** The address that people use. */
  readonly baseUrl: string
}

export function metricsPage({ metrics, store, token, baseUrl }: MetricsPageInput): Router {
  const router = Router({ strict: true, caseSensitive: true })
  router.get('/metrics', async (request, response, next) => {
    if (!mayAsk(request, token, baseUrl)) {
      next()
      return
    }
    response.type('text/plain; version=0.0.4').send(await metrics.text(store))
  })
  return router
}

function mayAsk(request: Request, token: string | undefined, baseUrl: string): boolean {
  if (token === undefined) return isFromThisMachine(request, baseUrl)
  const given = /^Bearer (.+)$/.exec(request.get('Authorization') ?? '')?.[1]
  return given !== undefined && isSame(given, token)
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [given, token].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
