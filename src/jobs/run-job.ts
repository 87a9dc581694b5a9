/**
 * Runs one job that was taken, holds it meanwhile, and puts on record how it ended: done, to be
 * tried again later, given up after so many tries, or given back because the program stops.
 */
import assert from 'node:assert/strict'
import type { Log } from '../log.ts'
import type { Clock } from '../store/audit.ts'
import { endJob, holdJob, putJobBack, type HeldJob } from '../store/jobs.ts'
import type { Store } from '../store/open-store.ts'
import type { JobWork } from './jobs.ts'

/** Longer than a database may be away without the job being taken over. */
export const HELD_FOR_MS = 60_000
const HELD_ANEW_EVERY_MS = 20_000
const PROGRESS_SAID_EVERY_MS = 500

/** After so many tries a person has to look. */
export const TRIES_MAX = 5
const MINUTE_MS = 60_000
const AGAIN_AFTER_MS = [MINUTE_MS / 6, MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS] as const

interface Around extends Clock {
  readonly store: Store
  readonly work: JobWork
  readonly log: Log
}

export async function runJob(
  job: HeldJob,
  around: Around,
  stopping: AbortSignal,
): Promise<void> {
  const { store, work, now } = around
  if (job.attempts > TRIES_MAX) {
    await giveUp(job, around, { reason: 'begun-too-often' })
    return
  }
  const doJob = work[job.kind]
  assert(doJob !== undefined, 'only what there is work for is taken')
  around.log.info('Job begun', { job: job.id, kind: job.kind, attempts: job.attempts })
  const held = holding(job, around)
  const signal = AbortSignal.any([stopping, held.lost])
  try {
    const outcome = await doJob(job.input, { signal, onProgress: held.onProgress })
    await held.release()
    await store.write((tx) => endJob(tx, job, { state: 'done', outcome, at: now() }))
    around.log.info('Job done', { job: job.id, kind: job.kind })
  } catch (error) {
    await held.release()
    if (held.lost.aborted) around.log.warn('Job taken over by another process', { job: job.id })
    else if (stopping.aborted) await giveBack(job, around)
    else await tryAgainLater(job, around, error)
  }
}

async function giveBack(job: HeldJob, { store, now, log }: Around): Promise<void> {
  await store.write((tx) => putJobBack(tx, job, { at: now(), tried: false }))
  log.info('Job given back', { job: job.id, kind: job.kind })
}

async function tryAgainLater(job: HeldJob, around: Around, error: unknown): Promise<void> {
  const { store, now, log } = around
  log.fault('Job broke', error, { job: job.id, kind: job.kind, attempts: job.attempts })
  const wait = AGAIN_AFTER_MS[job.attempts - 1]
  if (wait === undefined) {
    await giveUp(job, around, { reason: 'broke', error: nameOf(error) })
    return
  }
  const at = new Date(now().getTime() + wait)
  await store.write((tx) => putJobBack(tx, job, { at, tried: true }))
}

async function giveUp(
  job: HeldJob,
  { store, now, log }: Around,
  outcome: { readonly reason: string; readonly error?: string },
): Promise<void> {
  await store.write((tx) => endJob(tx, job, { state: 'failed', outcome, at: now() }))
  log.warn('Job given up', { job: job.id, kind: job.kind, ...outcome })
}

// The message may quote what was read; its name does not.
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

interface Holding {
  /** Set off when another process has taken the job over. */
  readonly lost: AbortSignal
  readonly onProgress: (done: number, of: number) => void
  /** The last progress is on record when it returns. */
  readonly release: () => Promise<void>
}

function holding(job: HeldJob, { store, now, log }: Around): Holding {
  const lost = new AbortController()
  let progress = { done: 0, of: 0 }
  let said = progress
  let saidAt = now().getTime()
  let saying: Promise<void> | undefined

  async function say(): Promise<void> {
    const saidNow = progress
    const at = now().getTime()
    try {
      const until = new Date(at + HELD_FOR_MS)
      if (!(await store.write((tx) => holdJob(tx, job, { until, ...saidNow })))) lost.abort()
      said = saidNow
      saidAt = at
    } catch (error) {
      log.fault('The progress of a job could not be kept', error, { job: job.id })
    }
  }
  function sayWhereNew(): void {
    const isStale = now().getTime() - saidAt >= HELD_ANEW_EVERY_MS
    if (saying !== undefined || (progress === said && !isStale)) return
    saying = say().finally(() => {
      saying = undefined
    })
  }
  const looking = setInterval(sayWhereNew, PROGRESS_SAID_EVERY_MS)
  return {
    lost: lost.signal,
    onProgress: (done, of) => {
      progress = { done, of }
    },
    release: async () => {
      clearInterval(looking)
      await saying
      if (progress !== said && !lost.signal.aborted) await say()
    },
  }
}
