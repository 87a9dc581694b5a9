import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import type { Environment } from '#app/config.ts'
import { drain, startService } from '#app/main.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = { RULES_DIR: join(ROOT, 'rules'), EXAMPLE_DIR: join(ROOT, 'examples/month') }
// A program of its own reads every module anew, and the machine may be busy.
const ownProcess = { timeout: 60_000 }
const servers: Server[] = []
const children: ChildProcess[] = []

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of servers.splice(0)) await drain(server, 0)
})

test('the service says where it is, and shows all the months of its folder there', async () => {
  const { server, lines } = await start({ PORT: '0' })
  expect(server).toBeDefined()
  expect(lines).toEqual([expect.stringMatching(/^Goodterms is at http:\/\/127\.0\.0\.1:\d+$/)])
  const page = await (await fetch(lines[0]?.replace('Goodterms is at ', '') ?? '')).text()
  expect(page).toContain('July 2026 to October 2026')
  expect(page).toContain('The year, contract by contract')
})

test('without a sign-in, whoever opens the service to a network is told what that means', async () => {
  const { lines } = await start({ PORT: '0', HOST: '0.0.0.0' })
  expect(lines[1]).toContain('whoever reaches 0.0.0.0 can read everything')
})

test('a port that is taken is said in a sentence', async () => {
  const taken = createServer()
  servers.push(taken)
  taken.listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const { refused } = await start({ PORT: String(port) })
  expect(refused).toBe(
    `Port ${port} is taken by another program. Stop it, or set PORT to another number.`,
  )
})

test('an address that is not of this machine is said in a sentence', async () => {
  const { refused } = await start({ PORT: '0', HOST: '192.0.2.1' })
  expect(refused).toContain('Set HOST to an address of this machine.')
})

test('rules that are refused stop the start, with their problems', async () => {
  const { refused } = await start({ PORT: '0', RULES_DIR: join(ROOT, 'examples') })
  expect(refused).toMatch(/^The rules were refused:\n {2}\S/)
})

test('nonsense in the environment stops the start', async () => {
  const { refused } = await start({ PORT: 'three thousand' })
  expect(refused).toContain('The setting PORT is "three thousand".')
})

test('a request that has begun is answered before the service ends', async () => {
  const arrived = Promise.withResolvers<() => void>()
  const server = createServer((_request, response) => arrived.resolve(() => response.end('done')))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const answer = fetch(`http://127.0.0.1:${port}`).then((response) => response.text())
  const finish = await arrived.promise
  const drained = drain(server)
  finish()
  expect(await answer).toBe('done')
  await drained
  expect(server.listening).toBe(false)
})

test('a request that never ends is cut when the time is over', async () => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const waiting = once(request({ port, host: '127.0.0.1' }).end(), 'error')
  await once(server, 'request')
  await drain(server, 10)
  expect(await waiting).toEqual([expect.objectContaining({ code: 'ECONNRESET' })])
})

test('told to stop, the program ends by itself, as one that has done its work', ownProcess, async () => {
  const child = program({ PORT: '0' })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  expect(line).toContain('Goodterms is at')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('a program that cannot start says why, and does not end as if all were well', ownProcess, async () => {
  const child = program({ PORT: 'x' })
  const [line] = (await once(createInterface(child.stderr), 'line')) as [string]
  expect(line).toContain('The setting PORT is "x".')
  expect(await once(child, 'exit')).toEqual([1, null])
})

async function start(environment: Environment) {
  const lines: string[] = []
  const started = await startService({ ...FOLDERS, ...environment }, (line) => {
    // A machine that is busy takes more than two seconds, and then the service says how far it is.
    if (!/^(Read|Checked) \d/.test(line)) lines.push(line)
  })
  if ('refused' in started) return { lines, refused: started.refused }
  servers.push(started)
  return { lines, server: started }
}

function program(environment: Record<string, string>) {
  const child = spawn(process.execPath, [join(ROOT, 'src/main.ts')], {
    // Vitest has a setting BASE_URL of its own, which is not ours.
    env: { ...process.env, BASE_URL: '', ...FOLDERS, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  return child
}
