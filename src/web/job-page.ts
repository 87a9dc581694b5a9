/**
 * The view model of the page of jobs: what is asked for, what runs and how far it is, what came of
 * it, and what could not be done.
 */
import { inWords, periodInWords } from '../domain/calendar.ts'
import { counted } from '../domain/display.ts'
import type { MonthsCheckedOutcome } from '../jobs/check-months-job.ts'
import type { MonthsToCheck } from '../jobs/jobs.ts'
import type { JobTable } from '../store/work-tables.ts'

const STATES: Readonly<Record<JobTable['state'], { readonly text: string; readonly tag: string }>> =
  {
    waiting: { text: 'Waiting', tag: 'govuk-tag--grey' },
    running: { text: 'Running', tag: 'govuk-tag--blue' },
    done: { text: 'Done', tag: 'govuk-tag--green' },
    failed: { text: 'Given up', tag: 'govuk-tag--red' },
  }

export function jobsModel(jobs: readonly JobTable[]) {
  return {
    hasJobs: jobs.length > 0,
    jobs: jobs.map((job) => ({
      name: nameOf(job),
      state: STATES[job.state],
      askedAt: atInWords(job.made_at),
      came: cameOf(job),
      failed: failedOf(job),
    })),
  }
}

function nameOf({ kind, input }: JobTable): string {
  if (kind !== 'check-months') return kind
  const { from, to, contract } = JSON.parse(input) as MonthsToCheck
  const months =
    from === to ? periodInWords(from) : `${periodInWords(from)} to ${periodInWords(to)}`
  return `Check of ${months}, ${contract === undefined ? 'all contracts' : contract}`
}

function cameOf(job: JobTable): string {
  if (job.state === 'failed') {
    return 'It was tried several times and broke each time. The log of the service says why.'
  }
  if (job.state === 'done') return outcomeInWords(job)
  const again = job.attempts > 0 && job.state === 'waiting'
  if (again) return `It broke, and is tried again after ${atInWords(job.due_at)}.`
  return job.of_count === 0 ? '' : `${job.done_count} of ${job.of_count}`
}

function outcomeInWords({ kind, outcome, ended_at: endedAt }: JobTable): string {
  const ended = endedAt === null ? '' : `Ended at ${atInWords(endedAt)}.`
  if (kind !== 'check-months' || outcome === null) return ended
  const { decided, unchanged, waiting } = JSON.parse(outcome) as MonthsCheckedOutcome
  const counts = [
    `${counted(decided, 'month')} decided`,
    `${unchanged} as before`,
    `${waiting} waiting for a return`,
  ]
  return `${counts.join(', ')}. ${ended}`
}

function failedOf({ kind, state, outcome }: JobTable) {
  if (kind !== 'check-months' || state !== 'done' || outcome === null) {
    return { isThere: false, count: '', lines: [] }
  }
  const { failed, failedCount } = JSON.parse(outcome) as MonthsCheckedOutcome
  return {
    isThere: failedCount > 0,
    count: counted(failedCount, 'month'),
    lines: failed.map(({ contract, period }) => `${contract}, ${periodInWords(period)}`),
  }
}

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `2026-07-23T09:05:00.000Z` -> `10:05 on 23 July 2026`. */
function atInWords(instant: string): string {
  const parts = new Map(
    LONDON.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  return `${parts.get('hour')}:${parts.get('minute')} on ${inWords(day)}`
}
