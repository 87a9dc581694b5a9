import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import type { Environment } from '#app/config.ts'
import { startService, type Service } from '#app/main.ts'
import { brokenParts } from '#app/store/node-sqlite.ts'
import { newestJobs, recordJob } from '#app/store/jobs.ts'
import { openStore } from '#app/store/open-store.ts'
import { aLog } from './support/a-log.ts'
import { anExampleStore } from './support/example-store.ts'

const ROOT = join(import.meta.dirname, '..')
const RULES = { RULES_DIR: join(ROOT, 'rules') }
// A program of its own reads every module anew, and the machine may be busy.
const ownProcess = { timeout: 60_000 }
const services: Service[] = []
const children: ChildProcess[] = []
const folders: string[] = []

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const service of services.splice(0)) await service.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('the service says where it is, and is ready there', async () => {
  const { service, lines } = await start({ PORT: '0' })
  expect(lines.join('')).toContain('Goodterms is at http://127.0.0.1:')
  const response = await fetch(`${service?.address}/ready`)
  expect(await response.json()).toEqual({ status: 'ready' })
})

test('a port that is taken is said in a sentence', async () => {
  const taken = createServer()
  taken.listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const { refused } = await start({ PORT: String(port) })
  taken.close()
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
  expect(refused).toMatch(/^It cannot begin:\n[^]+There is no `council.json`/)
})

test('nonsense in the environment stops the start', async () => {
  const { refused } = await start({ PORT: 'three thousand' })
  expect(refused).toContain('The setting PORT is "three thousand".')
})

test('a check that is asked for is done beside the pages', ownProcess, async () => {
  await using example = await anExampleStore()
  if (example.place.engine !== 'sqlite') throw new Error('not a file')
  await example.store.write((tx) => recordJob(tx, aCheck, new Date()))
  const folder = example.place.file.replace(/\/[^/]+$/, '')
  const { service, lines } = await start({ PORT: '0', DATA_DIR: folder })
  await said(lines, '"kind":"check-months","message":"Job done"')
  const job = (await newestJobs(example.store.read, 9)).find(({ kind }) => kind === 'check-months')
  expect(job).toMatchObject({ state: 'done', attempts: 1 })
  expect(JSON.parse(job?.outcome ?? '')).toMatchObject({ failedCount: 0 })
  expect(service).toBeDefined()
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  'told to stop by %s while a check runs, the program gives it back and ends in order',
  ownProcess,
  async (signal) => {
    await using example = await anExampleStore()
    if (example.place.engine !== 'sqlite') throw new Error('not a file')
    const { file } = example.place
    // Without what was decided there is much to do.
    await example.store.write((tx) => tx.updateTable('decision').set({ key: 'old' }).execute())
    await example.store.write((tx) => recordJob(tx, aCheck, new Date()))
    const child = program({ PORT: '0', DATA_DIR: file.replace(/\/[^/]+$/, '') })
    await lineWith(child, 'Job begun')
    const began = performance.now()
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(performance.now() - began).toBeLessThan(10_000)
    const [job] = await newestJobs(example.store.read, 1)
    expect(job).toMatchObject({ state: 'waiting', attempts: 0, locked_until: null })
    expect(brokenParts(file)).toEqual([])
  },
)

test('told to stop, it answers all twenty whose forms were still on their way', ownProcess, async () => {
  const child = program({ PORT: '0' })
  const [, address = ''] = /at (http\S+?)"/.exec(await lineWith(child, 'Goodterms is at')) ?? []
  const half = Array.from({ length: 20 }, () => halfSent(address))
  await Promise.all(half.map(({ begun }) => begun))
  child.kill('SIGTERM')
  await lineWith(child, 'Asked to stop')
  for (const { send } of half) send()
  const answers = await Promise.all(half.map(({ answer }) => answer))
  expect(answers.map((each) => each.split(' ')[1])).toEqual(half.map(() => '303'))
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('told twice to stop, the program leaves at once, and its store is whole', ownProcess, async () => {
  const folder = aFolder()
  const child = program({ PORT: '0', DATA_DIR: folder })
  const [, address = ''] = /at (http\S+?)"/.exec(await lineWith(child, 'Goodterms is at')) ?? []
  // A form whose end never comes holds up the first wish.
  await halfSent(address).begun
  child.kill('SIGTERM')
  await lineWith(child, 'Asked to stop')
  // Somebody who means it goes on asking.
  const asking = setInterval(() => child.kill('SIGTERM'), 200)
  expect(await once(child, 'exit')).toEqual([1, null])
  clearInterval(asking)
  expect(brokenParts(join(folder, 'goodterms.sqlite'))).toEqual([])
  const opened = await openStore({ engine: 'sqlite', file: join(folder, 'goodterms.sqlite') })
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
})

test('started by npm and told to stop as a group, it answers what is on its way', ownProcess, async () => {
  const starter = spawn(process.execPath, ['scripts/run.mjs', 'src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, BASE_URL: '', PORT: '0', DATA_DIR: aFolder(), ...RULES },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  children.push(starter)
  const [, address = ''] = /at (http\S+?)"/.exec(await lineWith(starter, 'Goodterms is at')) ?? []
  const half = halfSent(address)
  await half.begun
  process.kill(-(starter.pid ?? 0), 'SIGTERM')
  await lineWith(starter, 'Asked to stop')
  half.send()
  expect((await half.answer).split(' ')[1]).toBe('303')
})

test('a program that cannot start says why, and does not end as if all were well', ownProcess, async () => {
  const child = program({ PORT: 'x' })
  const [line] = (await once(createInterface(child.stderr), 'line')) as [string]
  expect(line).toContain('The setting PORT is "x".')
  expect(await once(child, 'exit')).toEqual([1, null])
})

const aCheck = { kind: 'check-months', input: { from: '2025-10', to: '2026-09' } }

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'goodterms-main-'))
  folders.push(folder)
  return folder
}

async function start(environment: Environment) {
  const log = aLog()
  const settings = { ...RULES, DATA_DIR: aFolder(), ...environment }
  const started = await startService(settings, log)
  if ('refused' in started) return { lines: log.lines, refused: started.refused }
  services.push(started)
  return { lines: log.lines, service: started }
}

/** A form of which the service has read the beginning. */
function halfSent(address: string) {
  const { hostname, port } = new URL(address)
  const answer = Promise.withResolvers<string>()
  const begun = Promise.withResolvers<void>()
  let got = ''
  const socket = connect(Number(port), hostname)
  socket.setEncoding('utf8').on('error', () => undefined)
  socket.on('data', (text: string) => {
    got += text
    // Only what is read in full up to there is told to go on.
    if (got.startsWith('HTTP/1.1 100')) begun.resolve()
  })
  socket.on('close', () => answer.resolve(got.replace(/^HTTP\/1.1 100[^]*?\r\n\r\n/, '')))
  socket.write(
    'POST /adopt HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 10\r\n' +
      'Content-Type: application/x-www-form-urlencoded\r\n\r\n',
  )
  return { begun: begun.promise, answer: answer.promise, send: () => socket.write('a=34567890') }
}

async function said(lines: readonly string[], words: string): Promise<void> {
  while (!lines.some((line) => line.includes(words))) {
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function program(environment: Record<string, string>) {
  const child = spawn(process.execPath, [join(ROOT, 'src/main.ts')], {
    // Vitest has a setting BASE_URL of its own, which is not ours.
    env: { ...process.env, BASE_URL: '', DATA_DIR: aFolder(), ...RULES, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  return child
}

async function lineWith(child: ReturnType<typeof program>, words: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let text = ''
  const read = (chunk: Buffer): void => {
    text += String(chunk)
    const line = text.split('\n').find((each) => each.includes(words))
    if (line !== undefined) resolve(line)
  }
  child.stdout.on('data', read)
  child.once('exit', () => reject(new Error(`it ended without “${words}”: ${text}`)))
  try {
    return await promise
  } finally {
    child.stdout.off('data', read)
  }
}
