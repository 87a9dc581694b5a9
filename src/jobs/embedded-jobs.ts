/**
 * Jobs without a program of their own: a loop in each process looks for what is due, holds it in
 * the database while it runs, and tries again later what could not be done. Two processes never
 * run one job at once, as long as each says in time that it still holds it.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../log.ts'
import type { Clock } from '../store/audit.ts'
import { anyJobDue, recordJob, recordJobOnce, takeJob } from '../store/jobs.ts'
import type { Store } from '../store/open-store.ts'
import type { JobKind, Jobs, JobWork } from './jobs.ts'
import { HELD_FOR_MS, runJob } from './run-job.ts'

export interface EmbeddedJobs extends Clock {
  readonly store: Store
  readonly work: JobWork
  readonly log: Log
  readonly today: () => string
  /** What is to be done once a day, whenever the service runs in it. */
  readonly daily?: readonly string[]
  readonly lookEveryMs?: number
}

const LOOK_EVERY_MS = 1_000

export function startJobs(input: EmbeddedJobs): Jobs {
  const stopping = new AbortController()
  const ended = lookForWork(input, stopping.signal)
  return {
    enqueue: (tx, job) => recordJob(tx, job, input.now()),
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}

async function lookForWork(input: EmbeddedJobs, stopping: AbortSignal): Promise<void> {
  const { log, lookEveryMs = LOOK_EVERY_MS } = input
  let askedForOn = ''
  while (!stopping.aborted) {
    let hasWorked = false
    try {
      const today = input.today()
      if (askedForOn !== today) await askForDailyWork(input, today)
      askedForOn = today
      hasWorked = await workOnce(input, stopping)
    } catch (error) {
      log.fault('The jobs could not be looked at', error)
    }
    if (!hasWorked) await pause(lookEveryMs, undefined, { signal: stopping }).catch(() => undefined)
  }
}

/** By the day in its name: a second process, or a second start, adds nothing. */
async function askForDailyWork(
  { store, daily = [], now }: EmbeddedJobs,
  today: string,
): Promise<void> {
  if (daily.length === 0) return
  await store.write(async (tx) => {
    for (const kind of daily) {
      await recordJobOnce(tx, { kind, input: { on: today }, sameAs: today }, now())
    }
  })
}

async function workOnce(input: EmbeddedJobs, stopping: AbortSignal): Promise<boolean> {
  const { store, work, now } = input
  const kinds = Object.keys(work) as readonly JobKind[]
  if (!(await anyJobDue(store.read, kinds, now()))) return false
  const job = await store.write((tx) => takeJob(tx, kinds, { now: now(), until: untilOf(now()) }))
  if (job === undefined) return false
  await runJob(job, input, stopping)
  return true
}

function untilOf(now: Date): Date {
  return new Date(now.getTime() + HELD_FOR_MS)
}
