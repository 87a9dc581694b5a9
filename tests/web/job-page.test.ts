import { expect, test } from 'vitest'
import type { JobTable } from '#app/store/work-tables.ts'
import { jobsModel } from '#app/web/job-page.ts'

const october = JSON.stringify({ from: '2026-10', to: '2026-10' })

test('a check is named by its months and its contract', () => {
  expect(nameOf({ input: october })).toBe('Check of October 2026, all contracts')
  const input = JSON.stringify({ from: '2026-09', to: '2026-10', contract: 'R-041' })
  expect(nameOf({ input })).toBe('Check of September 2026 to October 2026, R-041')
})

test('a job that runs says how far it is, and one that broke when it is tried again', () => {
  expect(shown({ state: 'running', done_count: 25, of_count: 3000 })?.came).toBe('25 of 3000')
  const again = { state: 'waiting', attempts: 1, due_at: '2026-07-23T09:10:00.000Z' } as const
  expect(shown(again)?.came).toBe('It broke, and is tried again after 10:10 on 23 July 2026.')
})

test('a job that is done says what came of it, and names what failed', () => {
  const failed = [{ contract: 'R-041', period: '2026-10' }]
  const outcome = { decided: 999, unchanged: 0, waiting: 3, failedCount: 1, failed }
  const job = shown({
    state: 'done',
    outcome: JSON.stringify(outcome),
    ended_at: '2026-11-23T09:01:00.000Z',
  })
  expect(job?.came).toBe(
    '999 months decided, 0 as before, 3 waiting for a return. Ended at 09:01 on 23 November 2026.',
  )
  expect(job?.failed).toEqual({ isThere: true, count: '1 month', lines: ['R-041, October 2026'] })
})

test('a job that was given up says who knows why', () => {
  expect(shown({ state: 'failed', outcome: '{"reason":"broke"}' })?.came).toContain('The log')
})

function nameOf(job: Partial<JobTable>): string | undefined {
  return shown(job)?.name
}

function shown(job: Partial<JobTable>) {
  const whole: JobTable = {
    id: 'j-1',
    kind: 'check-months',
    same_as: null,
    input: october,
    state: 'waiting',
    attempts: 0,
    due_at: '2026-11-23T09:00:00.000Z',
    locked_until: null,
    done_count: 0,
    of_count: 0,
    outcome: null,
    made_at: '2026-11-23T09:00:00.000Z',
    ended_at: null,
    ...job,
  }
  return jobsModel([whole]).jobs[0]
}
