/**
 * The whole application as it is served, at a free port of this machine and on a store that a test
 * chose: for what only the parts together can do, such as signing in.
 */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp, type Services } from '#app/app.ts'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import type { Store } from '#app/store/open-store.ts'
import { returnShapes } from '#app/web/api/return-shapes.ts'
import { tryReturn } from '#app/web/api/try-return.ts'
import { openMetrics } from '#app/web/metrics.ts'
import { openTraffic } from '#app/web/traffic.ts'
import { aLog, type KeptLog } from './a-log.ts'
import { EXAMPLE_TODAY, exampleClock } from './example-store.ts'

export interface RunningApp extends AsyncDisposable {
  readonly address: string
  readonly log: KeptLog
}

/** Rules are on record in the store. */
export async function runningApp(
  store: Store,
  more: Partial<Services> = {},
): Promise<RunningApp> {
  const log = aLog()
  const rules = rulesOnRecord(store)
  const { council } = (await rules.liveIn(EXAMPLE_TODAY.slice(0, 7))).ruleSet
  // People use the address at which it listens, and that is known only then.
  let app: RequestListener = () => undefined
  const server = createServer((request, response) => app(request, response))
  const listening = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', listening.resolve)
  await listening.promise
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const known = { store, rules, baseUrl: address, today: () => EXAMPLE_TODAY, ...exampleClock }
  app = await createApp({
    ...known,
    council,
    log,
    metrics: openMetrics(),
    metricsToken: undefined,
    traffic: openTraffic(),
    signIn: { listensHereOnly: true, mail: 'folder' },
    tryOut: (trial) => tryReturn(trial, known, returnShapes(known)),
    ...more,
  })
  return {
    address,
    log,
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
    },
  }
}
