/**
 * How the site answers while every contract is checked, and how it answers when nothing else is
 * done: the service in a process of its own, asked at a steady rate.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { newestJobs, recordJob } from '#app/store/jobs.ts'
import type { Store } from '#app/store/open-store.ts'
import { fillWithContracts } from './many-contracts.ts'

const CONTRACTS = Number(process.argv[3] ?? 3_000)
const MONTH = '2026-09'
const A_SECOND = 40
const CONNECTIONS = 10
const aCheck = { kind: 'check-months', input: { from: MONTH, to: MONTH } }
const QUIET_SECONDS = 15
const LONGEST_SECONDS = 150
const PATHS = ['/ready', '/catalogue', '/framework', '/health', '/catalogue?search=pay', '/live']

const folder = mkdtempSync(join(tmpdir(), 'goodterms-bench-'))
let service: ChildProcess | undefined
try {
  await bench()
} finally {
  service?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  const began = performance.now()
  const file = join(folder, 'goodterms.sqlite')
  const filled = await fillWithContracts({ engine: 'sqlite', file }, CONTRACTS)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`${filled.contracts} contracts, ${filled.returns} returns of`)
  console.log(`${filled.bytesOfReturn} bytes, stored in ${seconds} s`)
  console.log(`Node ${process.version}, ${availableParallelism()} x ${cpus()[0]?.model}\n`)

  const address = await started()
  console.log(`${'the site, asked 40 times a second'.padEnd(40)}${row('p50', 'p99', 'max ms')}`)
  const asking = { url: address, connections: CONNECTIONS, overallRate: A_SECOND }
  const requests = PATHS.map((path) => ({ path }))
  print('nothing else is done', await autocannon({ ...asking, requests, duration: QUIET_SECONDS }))
  await filled.store.write((tx) => recordJob(tx, aCheck, new Date()))
  const busy = autocannon({ ...asking, requests, duration: LONGEST_SECONDS })
  const { checked, tookSeconds } = await checkEnded(filled.store)
  busy.stop()
  print(`a month of ${filled.contracts} is checked`, await busy)
  const rate = (checked / tookSeconds).toFixed(0)
  console.log(`\n${checked} checked in ${tookSeconds.toFixed(1)} s: ${rate} a second`)
  await filled.store.close()
}

async function started(): Promise<string> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', BASE_URL: '', EXAMPLE_DIR: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  service = child
  let text = ''
  for (;;) {
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
    text += String(chunk)
    const address = /at (http:[^\s"]+)/.exec(text)?.[1]
    if (address === undefined) continue
    // The rest of its lines is not read, and must not fill the pipe.
    child.stdout.resume()
    return address
  }
}

async function checkEnded(store: Store) {
  const began = performance.now()
  for (;;) {
    await pause(250)
    const [job] = await newestJobs(store.read, 1)
    const tookSeconds = (performance.now() - began) / 1000
    if (job?.state === 'done') {
      console.log(`  outcome: ${job.outcome?.slice(0, 120)}`)
      return { checked: job.of_count, tookSeconds }
    }
    if (job?.state === 'failed' || tookSeconds > LONGEST_SECONDS) {
      return { checked: job?.done_count ?? 0, tookSeconds }
    }
  }
}

function print(name: string, result: Awaited<ReturnType<typeof autocannon>>): void {
  const { latency, requests, errors, timeouts, non2xx } = result
  const { p50, p99, max } = latency
  const failed = errors + timeouts + non2xx
  console.log(`${name.padEnd(40)}${row(p50, p99, max)}   ${requests.total} asked, ${failed} failed`)
}

function row(...cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).padStart(9)).join('')
}
