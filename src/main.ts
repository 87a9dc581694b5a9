/**
 * The service: opens the store, checks in a thread of its own, serves the pages and the API, and
 * stops without cutting anybody off.
 */
import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import { createApp } from './app.ts'
import { listenForStop } from './asked-to-stop.ts'
import { importFirstRules } from './checks/record/import-rules.ts'
import { rulesOnRecord } from './checks/record/rules-on-record.ts'
import { ownAddress, readConfig, type Config, type Environment } from './config.ts'
import type { Problem } from './domain/problem.ts'
import { checkMonthsJob } from './jobs/check-months-job.ts'
import { startCheckWorker } from './jobs/check-worker.ts'
import { startJobs } from './jobs/embedded-jobs.ts'
import { openLog, type Log } from './log.ts'
import { openStore } from './store/open-store.ts'
import { todayInLondon } from './today.ts'
import { openMetrics } from './web/metrics.ts'
import { drain, serverFor } from './web/server.ts'
import { openTraffic } from './web/traffic.ts'

export interface Service {
  readonly address: string
  /** Answers what was asked, gives back what runs, and closes the store. */
  readonly stop: () => Promise<void>
}

const now = (): Date => new Date()

/** Gives the service once it listens, or the sentences that say why it cannot. */
export async function startService(
  environment: Environment,
  log: Log,
): Promise<Service | { readonly refused: string }> {
  const config = readConfig(environment)
  if (!config.ok) return { refused: sentences(config.problems) }
  const { rulesFolder, baseUrl, host, port, store: place, metricsToken } = config.value
  const metrics = openMetrics()
  const opened = await openStore(place, {
    onQuery: metrics.onQuery,
    onLost: (error) => log.fault('A connection to the database was lost', error),
  })
  if (!opened.ok) return { refused: sentences(opened.problems) }
  const store = opened.value
  const imported = await importFirstRules(store, rulesFolder, { now })
  if (!imported.ok) {
    await store.close()
    return { refused: `The rules were refused:\n${sentences(imported.problems)}` }
  }

  const rules = rulesOnRecord(store)
  const { council } = (await rules.liveIn(todayInLondon().slice(0, 7))).ruleSet
  const traffic = openTraffic()
  const today = todayInLondon
  const services = { store, rules, council, baseUrl, log, now, today, metrics, traffic }
  const server = serverFor(await createApp({ ...services, metricsToken }))
  const failure = await listen(server, config.value)
  if (failure !== undefined) {
    await store.close()
    return { refused: failure }
  }

  const worker = startCheckWorker({ place })
  const work = { 'check-months': checkMonthsJob(worker, { log, today }) }
  const jobs = startJobs({ store, work, log, now, today })
  const address = port === 0 ? ownAddress(host, portOf(server)) : baseUrl
  log.info(`Goodterms is at ${address}`)
  return {
    address,
    stop: async () => {
      await Promise.all([drain(server, traffic), jobs.stop()])
      await worker.close()
      await store.close()
    },
  }
}

async function listen(server: Server, { port, host }: Config): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  server.once('error', (error) => resolve(whyNot(error, port, host)))
  server.listen(port, host, () => resolve(undefined))
  return promise
}

function whyNot(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop it, or set PORT to another number.`
  }
  if (error.code === 'EACCES') {
    return `Port ${port} needs rights that this user does not have. Set PORT to 1024 or above.`
  }
  return (
    `Cannot listen at ${host}, port ${port} (${error.code}). ` +
    'Set HOST to an address of this machine.'
  )
}

// Port 0 asks the machine for any port that is free.
function portOf(server: Server): number {
  const address = server.address()
  assert(typeof address === 'object' && address !== null, 'the server listens at a port')
  return address.port
}

function sentences(problems: readonly Problem[]): string {
  return problems.map(({ message }) => message).join('\n')
}

async function run(): Promise<void> {
  const { isTTY } = process.stdout
  // A terminal that was closed takes no more lines, and that is no reason to fail.
  process.stdout.on('error', () => undefined)
  const log = openLog({ write: (line) => process.stdout.write(line), isTerminal: isTTY })
  const stopping = listenForStop(process, log)
  const service = await startService(process.env, log)
  if ('refused' in service) {
    console.error(service.refused)
    process.exit(1)
  }
  const code = await stopping.asked
  await service.stop()
  log.info('Stopped')
  process.exit(code)
}

if (import.meta.main) await run()
