/**
 * Jobs on record: what waits, runs, is done or was given up. Whoever runs a job holds it for a
 * while and must say so again; what nobody holds any more is taken up by another. What a job does
 * is known above.
 */
import { randomUUID } from 'node:crypto'
import type { Reading, Writing } from './open-store.ts'
import type { JobTable, OutboxTable } from './work-tables.ts'

export interface NewJob {
  readonly kind: string
  /** JSON, without personal data. */
  readonly input: object
  /** While another job of this kind and name waits or runs, this one adds nothing. */
  readonly sameAs?: string
  /** Not before then; left out: at once. */
  readonly at?: Date
}

/** A job in somebody's hands: by the number of tries one holder is told from the next. */
export interface HeldJob {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly attempts: number
}

export async function recordJob(tx: Writing, job: NewJob, now: Date): Promise<void> {
  await tx
    .insertInto('job')
    .values({
      id: randomUUID(),
      kind: job.kind,
      same_as: job.sameAs ?? null,
      input: JSON.stringify(job.input),
      state: 'waiting',
      attempts: 0,
      due_at: (job.at ?? now).toISOString(),
      locked_until: null,
      done_count: 0,
      of_count: 0,
      outcome: null,
      made_at: now.toISOString(),
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Adds nothing where a job of this kind and name is on record, also one that has ended. */
export async function recordJobOnce(
  tx: Writing,
  job: NewJob & { readonly sameAs: string },
  now: Date,
): Promise<void> {
  const known = await tx
    .selectFrom('job')
    .select('id')
    .where('kind', '=', job.kind)
    .where('same_as', '=', job.sameAs)
    .limit(1)
    .executeTakeFirst()
  if (known === undefined) await recordJob(tx, job, now)
}

/** Whether there is anything to take up: asked often, so it changes nothing. */
export async function anyJobDue(
  read: Reading,
  kinds: readonly string[],
  now: Date,
): Promise<boolean> {
  const found = await dueJobs(read, kinds, now).limit(1).executeTakeFirst()
  return found !== undefined
}

/** Takes the job that has been due longest, also one whose holder has not been heard of. */
export async function takeJob(
  tx: Writing,
  kinds: readonly string[],
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<HeldJob | undefined> {
  const taken = await tx
    .updateTable('job')
    .set((one) => ({
      state: 'running',
      attempts: one('attempts', '+', 1),
      locked_until: until.toISOString(),
    }))
    .where('id', '=', dueJobs(tx, kinds, now).orderBy('due_at').orderBy('id').limit(1))
    .returning(['id', 'kind', 'input', 'attempts'])
    .executeTakeFirst()
  return taken === undefined ? undefined : { ...taken, input: JSON.parse(taken.input) as unknown }
}

function dueJobs(read: Reading, kinds: readonly string[], now: Date) {
  const at = now.toISOString()
  return read
    .selectFrom('job')
    .select('id')
    .where('kind', 'in', kinds)
    .where((one) =>
      one.or([
        one.and([one('state', '=', 'waiting'), one('due_at', '<=', at)]),
        one.and([one('state', '=', 'running'), one('locked_until', '<', at)]),
      ]),
    )
}

/** Holds the job for longer, and says how far it is; false where another has taken it over. */
export async function holdJob(
  tx: Writing,
  job: HeldJob,
  held: { readonly until: Date; readonly done: number; readonly of: number },
): Promise<boolean> {
  const changed = await whileHeld(tx, job)
    .set({ locked_until: held.until.toISOString(), done_count: held.done, of_count: held.of })
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}

/** Ended for good, well or not; a job that another has taken over is left to that other. */
export async function endJob(
  tx: Writing,
  job: HeldJob,
  ended: { readonly state: 'done' | 'failed'; readonly outcome: object; readonly at: Date },
): Promise<void> {
  await whileHeld(tx, job)
    .set({
      state: ended.state,
      outcome: JSON.stringify(ended.outcome),
      ended_at: ended.at.toISOString(),
      locked_until: null,
    })
    .execute()
}

/** Back to those that wait. Given back unharmed, the try does not count. */
export async function putJobBack(
  tx: Writing,
  job: HeldJob,
  { at, tried }: { readonly at: Date; readonly tried: boolean },
): Promise<void> {
  await whileHeld(tx, job)
    .set({
      state: 'waiting',
      attempts: tried ? job.attempts : job.attempts - 1,
      due_at: at.toISOString(),
      locked_until: null,
    })
    .execute()
}

function whileHeld(tx: Writing, { id, attempts }: HeldJob) {
  return tx
    .updateTable('job')
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'running')
}

/** The newest first. */
export async function newestJobs(read: Reading, max: number): Promise<readonly JobTable[]> {
  return read
    .selectFrom('job')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(max)
    .execute()
}

export interface WorkCounts {
  readonly jobs: ReadonlyMap<JobTable['state'], number>
  readonly outbox: ReadonlyMap<OutboxTable['state'], number>
}

/** How much waits, and how much could not be done. */
export async function workCounts(read: Reading): Promise<WorkCounts> {
  const jobs = await read
    .selectFrom('job')
    .select((one) => ['state', one.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const outbox = await read
    .selectFrom('outbox')
    .select((one) => ['state', one.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return {
    jobs: new Map(jobs.map(({ state, count }) => [state, count])),
    outbox: new Map(outbox.map(({ state, count }) => [state, count])),
  }
}
