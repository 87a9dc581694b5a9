/**
 * Work that is done behind the pages: the one small interface to it. What is behind it may change
 * (a loop of our own now, one for both databases); who asks for work, and what the work is, never
 * learns of that. Types only.
 */
import type { NewJob } from '../store/jobs.ts'
import type { Writing } from '../store/open-store.ts'

/** What there is to do, and the shape of its input. */
export interface JobInputs {
  readonly 'check-months': MonthsToCheck
}

export type JobKind = keyof JobInputs

export interface MonthsToCheck {
  readonly from: string
  readonly to: string
  /** Left out: every contract that ran in these months. */
  readonly contract?: string
}

export interface JobRun {
  /** Set off when the program stops: the job is then given back, and begun again later. */
  readonly signal: AbortSignal
  readonly onProgress: (done: number, of: number) => void
}

/** Gives what the job came to: JSON without personal data. Throws where it could not be done. */
export type DoJob = (input: unknown, run: JobRun) => Promise<object>

/** A job may be begun more than once, and so does no harm the second time. */
export type JobWork = Readonly<Record<string, DoJob>>

export interface Jobs {
  /** In the caller's transaction: the work is asked for if, and only if, the rest is stored. */
  readonly enqueue: <Kind extends JobKind>(
    tx: Writing,
    job: Omit<NewJob, 'kind' | 'input'> & {
      readonly kind: Kind
      readonly input: JobInputs[Kind]
    },
  ) => Promise<void>
  /** Waits for what runs to be given back or to end. */
  readonly stop: () => Promise<void>
}
