/**
 * The service: loads the rules, checks the example month, serves the pages and the API, and stops
 * without cutting anybody off.
 */
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { createApp } from './app.ts'
import { checkFolder } from './checks/check-folder.ts'
import { problemLines } from './checks/folder-report.ts'
import { progressOn } from './commands/terminal.ts'
import {
  isOwnMachineOnly,
  ownAddress,
  readConfig,
  type Config,
  type Environment,
} from './config.ts'
import { todayInLondon } from './today.ts'

const DRAIN_MS = 10_000
const HEADERS_MS = 15_000
const REQUEST_MS = 60_000
const SOCKETS_MAX = 1_000

/** Gives the server once it listens, or the sentences that say why it cannot. */
export async function startService(
  environment: Environment,
  log: (line: string) => void,
): Promise<Server | { readonly refused: string }> {
  const config = readConfig(environment)
  if (!config.ok) {
    return { refused: config.problems.map(({ message }) => message).join('\n') }
  }
  const { rulesFolder, exampleFolder: folder, baseUrl, host } = config.value
  const draftedOn = todayInLondon()
  const progress = progressOn({
    err: (text) => log(text.trimEnd()),
    clock: () => performance.now(),
  })
  const checked = await checkFolder({ folder, rulesFolder, choice: 'all', draftedOn, progress })
  if (!checked.ok) {
    return { refused: `The rules were refused:\n${problemLines(checked.problems)}` }
  }
  const app = await createApp({ folder: checked.value, baseUrl, today: todayInLondon, log })
  const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS }, app)
  server.maxConnections = SOCKETS_MAX
  const failure = await listen(server, config.value)
  if (failure !== undefined) return { refused: failure }
  log(`Goodterms is at ${config.value.port === 0 ? ownAddress(host, portOf(server)) : baseUrl}`)
  if (!isOwnMachineOnly(host)) {
    log(`Careful: there is no sign-in yet, and whoever reaches ${host} can read everything.`)
  }
  return server
}

/** Lets requests that have begun be answered, and waits for them no longer than ten seconds. */
export async function drain(server: Server, forMs: number = DRAIN_MS): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), forMs)
  await promise
  clearTimeout(cut)
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

async function run(): Promise<void> {
  const stop = askedToStop()
  const server = await startService(process.env, (line) => console.log(line))
  if ('refused' in server) {
    console.error(server.refused)
    process.exitCode = 1
    return
  }
  await stop
  await drain(server)
}

/** Listens from the first moment, so that no request to stop is lost while the service starts. */
function askedToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const signals = ['SIGTERM', 'SIGINT'] as const
  const ask = (): void => {
    resolve()
    // A second request to stop is meant: then nothing is waited for.
    for (const signal of signals) process.off(signal, ask).once(signal, () => process.exit(1))
  }
  for (const signal of signals) process.on(signal, ask)
  return promise
}

if (import.meta.main) await run()
