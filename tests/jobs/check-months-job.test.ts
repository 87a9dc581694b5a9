import { expect, test } from 'vitest'
import type { CheckTask, TaskChecked } from '#app/jobs/check-task.ts'
import { checkMonthsJob } from '#app/jobs/check-months-job.ts'
import { aLog } from '../support/a-log.ts'

const run = { signal: new AbortController().signal, onProgress: () => undefined }
const OCTOBER = { from: '2026-10', to: '2026-10' }

test('the months are handed on with the day on which they are checked', async () => {
  const { asked, outcome } = await outcomeOf({ ...OCTOBER, contract: 'R-041' }, [])
  expect(asked).toEqual([{ months: OCTOBER, contracts: ['R-041'], today: '2026-11-23' }])
  expect(outcome).toEqual({ decided: 7, unchanged: 0, waiting: 0, failedCount: 0, failed: [] })
})

test('every contract is checked where none is named', async () => {
  expect((await outcomeOf(OCTOBER, [])).asked).toEqual([{ months: OCTOBER, today: '2026-11-23' }])
})

test('a contract that failed is named with its month, and why is told to the log alone', async () => {
  const cause = new Error('the rows are gone')
  const { outcome, lines } = await outcomeOf(OCTOBER, [{ contract: 'R-041', period: '2026-10', cause }])
  expect(outcome).toMatchObject({
    failedCount: 1,
    failed: [{ contract: 'R-041', period: '2026-10' }],
  })
  expect(JSON.stringify(outcome)).not.toContain('gone')
  expect(lines[0]).toContain('the rows are gone')
})

test('of very many that failed a hundred are named, and all are counted', async () => {
  const failed = Array.from({ length: 150 }, (_, number) => {
    return { contract: `C-${number}`, period: '2026-10', cause: new Error('no rules') }
  })
  const { outcome } = await outcomeOf(OCTOBER, failed)
  expect(outcome).toMatchObject({ failedCount: 150, failed: { length: 100 } })
})

async function outcomeOf(input: object, failed: TaskChecked['failed']) {
  const asked: CheckTask[] = []
  const log = aLog()
  const worker = {
    check: async (task: CheckTask) => {
      asked.push(task)
      return { decided: 7, unchanged: 0, waiting: 0, failed }
    },
    close: async () => undefined,
  }
  const job = checkMonthsJob(worker, { log, today: () => '2026-11-23' })
  return { outcome: await job(input, run), asked, lines: log.lines }
}
