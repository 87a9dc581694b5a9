/**
 * Starts the real application at a free port of this machine, for tests that speak HTTP with it.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createApp, type Services } from '#app/app.ts'
import { checkFolder, type CheckedFolder, type PeriodChoice } from '#app/checks/check-folder.ts'
import { aCheckedFolder } from '../checks/a-checked-contract.ts'

export interface RunningApp {
  readonly address: string
  readonly logged: readonly string[]
  readonly stop: () => Promise<void>
}

const ROOT = join(import.meta.dirname, '../..')

export async function runningApp(services: Partial<Services> = {}): Promise<RunningApp> {
  const logged: string[] = []
  const app = await createApp({
    folder: aCheckedFolder(),
    baseUrl: 'http://goodterms.example',
    today: () => '2026-11-23',
    log: (line) => logged.push(line),
    ...services,
  })
  const server = createServer(app)
  const address = await listening(server)
  return { address, logged, stop: () => stopped(server) }
}

/** October 2026 of the examples, checked by the rules that come with Goodterms. */
export function exampleMonth(): Promise<CheckedFolder> {
  return exampleFolder('month', 'latest')
}

/** The twelve months of the example year. */
export function exampleYear(): Promise<CheckedFolder> {
  return exampleFolder('year', 'all')
}

async function exampleFolder(name: string, choice: PeriodChoice): Promise<CheckedFolder> {
  const checked = await checkFolder({
    folder: join(ROOT, 'examples', name),
    rulesFolder: join(ROOT, 'rules'),
    choice,
    draftedOn: '2026-11-23',
  })
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join('\n'))
  return checked.value
}

async function listening(server: Server): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function stopped(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeAllConnections()
  await promise
}
