/**
 * The service: opens the store, checks in a thread of its own, serves the pages and the API, and
 * stops without cutting anybody off.
 */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { createApp } from './app.ts'
import { listenForStop } from './asked-to-stop.ts'
import { problemLines } from './checks/folder-report.ts'
import { importFirstRules } from './checks/record/import-rules.ts'
import { loadExample } from './checks/record/load-example.ts'
import { rulesOnRecord } from './checks/record/rules-on-record.ts'
import {
  isOwnMachineOnly,
  ownAddress,
  readConfig,
  type Config,
  type Environment,
} from './config.ts'
import { folderTransport } from './delivery/folder-transport.ts'
import { sendWaiting } from './delivery/send-waiting.ts'
import { smtpTransport } from './delivery/smtp-transport.ts'
import type { Transport } from './delivery/transport.ts'
import { periodOf } from './domain/calendar.ts'
import { accepted, refused, type Checked, type Problem } from './domain/problem.ts'
import { checkMonthsJob } from './jobs/check-months-job.ts'
import { startCheckWorker } from './jobs/check-worker.ts'
import { startJobs } from './jobs/embedded-jobs.ts'
import { eraseOldJob } from './jobs/erase-old-job.ts'
import { startRepeating } from './jobs/repeating.ts'
import { openLog, type Log } from './log.ts'
import { sealAudit } from './store/audit-chain.ts'
import { recordJob } from './store/jobs.ts'
import type { Store } from './store/open-store.ts'
import { openedOrWhy } from './store/opened-or-why.ts'
import { todayInLondon } from './today.ts'
import { startTryWorker } from './web/api/try-worker.ts'
import { openMetrics } from './web/metrics.ts'
import { drain, serverFor } from './web/server.ts'
import { firstAdministratorLink } from './web/sign-in/first-administrator.ts'
import type { SignInInput } from './web/sign-in/sign-in-input.ts'
import { openTraffic } from './web/traffic.ts'

export interface Service {
  readonly address: string
  /** Answers what was asked, gives back what runs, and closes the store. */
  readonly stop: () => Promise<void>
}

const SEAL_EVERY_MS = 1_000
const MAIL_EVERY_MS = 2_000
const now = (): Date => new Date()
const today = todayInLondon

/** Gives the service once it listens, or the sentences that say why it cannot. */
export async function startService(
  environment: Environment,
  log: Log,
): Promise<Service | { readonly refused: string }> {
  const read = readConfig(environment)
  if (!read.ok) return { refused: sentences(read.problems) }
  const config = read.value
  const metrics = openMetrics()
  const opened = await openedOrWhy(config.store, {
    onQuery: metrics.onQuery,
    onLost: (error) => log.fault('A connection to the database was lost', error),
  })
  if (typeof opened === 'string') return { refused: opened }
  const store = opened
  const ready = await readyStore(store, config)
  const started = ready.ok
    ? await serve({ store, config, log, metrics })
    : { refused: `It cannot begin:\n${problemLines(ready.problems)}` }
  if ('refused' in started) await store.close()
  return started
}

/** Takes the rules over, and the example council, where nothing is in the store yet. */
async function readyStore(store: Store, config: Config): Promise<Checked<void>> {
  const imported = await importFirstRules(store, config.rulesFolder, { now })
  if (!imported.ok) return imported
  const { ruleSet } = await rulesOnRecord(store).liveIn(periodOf(today()))
  if (config.exampleFolder !== undefined) {
    if (!existsSync(config.exampleFolder)) return refused([noExample(config.exampleFolder)])
    await loadExample(store, config.exampleFolder, {
      ruleSet,
      today: today(),
      now,
      askForChecks: (tx, months) =>
        recordJob(tx, { kind: 'check-months', input: months, sameAs: 'example' }, now()),
    })
  }
  return accepted(undefined)
}

function noExample(folder: string): Problem {
  const message =
    `There is no folder \`${folder}\` for the example council. Set EXAMPLE_DIR to one that is ` +
    'there, or to "none" to begin without an example.'
  return { code: 'not-found', where: '/EXAMPLE_DIR', message }
}

async function serve({ store, config, log, metrics }: Serving): Promise<
  Service | { readonly refused: string }
> {
  const { baseUrl, host, port, store: place, metricsToken } = config
  const rules = rulesOnRecord(store)
  const { council } = (await rules.liveIn(periodOf(today()))).ruleSet
  const traffic = openTraffic()
  const trials = startTryWorker(place)
  const { tryOut } = trials
  const services = { store, rules, council, baseUrl, log, now, today, metrics, traffic, tryOut }
  const signIn = signInOf(config)
  const server = serverFor(await createApp({ ...services, signIn, metricsToken }))
  const failure = await listen(server, config)
  if (failure !== undefined) return { refused: failure }

  const worker = startCheckWorker({ place })
  const work = {
    'check-months': checkMonthsJob(worker, { log, today }),
    'erase-old': eraseOldJob(store, place, { now }),
  }
  const jobs = startJobs({ store, work, log, now, today, daily: ['erase-old'] })
  const stopSealing = startRepeating({
    work: () => sealAudit(store),
    everyMs: SEAL_EVERY_MS,
    onFailure: (error) => log.fault('The audit could not be sealed', error),
  })
  const transport = transportOf(config)
  const stopMail = startRepeating({
    work: () => sendWaiting(store, transport, { now }),
    everyMs: MAIL_EVERY_MS,
    onFailure: (error) => log.fault('The outbox could not be looked at', error),
  })
  const address = port === 0 ? ownAddress(host, portOf(server)) : baseUrl
  log.info(`Goodterms is at ${address}`)
  const link = await firstAdministratorLink(services, config.firstAdministrator)
  // A secret, for whoever reads the terminal: it is printed, and never goes through the log.
  if (link !== undefined) {
    console.log(`Sign in as the first administrator, within 10 minutes:\n${link}`)
  }
  return {
    address,
    stop: async () => {
      await Promise.all([drain(server, traffic), jobs.stop(), stopMail(), stopSealing()])
      await Promise.all([worker.close(), trials.close()])
      await store.close()
    },
  }
}

interface Serving {
  readonly store: Store
  readonly config: Config
  readonly log: Log
  readonly metrics: ReturnType<typeof openMetrics>
}

function signInOf({ host, trustedProxies, smtpUrl, openId }: Config): SignInInput {
  return {
    listensHereOnly: isOwnMachineOnly(host),
    mail: smtpUrl === undefined ? 'folder' : 'smtp',
    trustedProxies,
    ...(openId === undefined ? {} : { council: openId }),
  }
}

function transportOf({ smtpUrl, mailFrom, dataFolder }: Config): Transport {
  return smtpUrl === undefined
    ? folderTransport(join(dataFolder, 'mail'), mailFrom)
    : smtpTransport(smtpUrl, mailFrom)
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
  const stopping = listenForStop(process, log, () => performance.now())
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
