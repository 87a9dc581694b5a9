/**
 * The job *check-months*: hands the months to the thread that checks, and says what came of it. A
 * contract that could not be checked is named, and never stops the others.
 */
import type { Log } from '../log.ts'
import type { CheckWorker } from './check-worker.ts'
import type { DoJob, MonthsToCheck } from './jobs.ts'

// More names would help nobody: then it is the rules or the store that is broken.
const FAILED_NAMED_MAX = 100

export interface MonthsCheckedOutcome {
  readonly decided: number
  readonly unchanged: number
  readonly waiting: number
  readonly failedCount: number
  readonly failed: readonly { readonly contract: string; readonly period: string }[]
}

export function checkMonthsJob(
  worker: CheckWorker,
  { log, today }: { readonly log: Log; readonly today: () => string },
): DoJob {
  return async (input, run) => {
    // Put on record by `enqueue`, which knows its shape.
    const { from, to, contract } = input as MonthsToCheck
    const contracts = contract === undefined ? {} : { contracts: [contract] }
    const task = { months: { from, to }, today: today(), ...contracts }
    const { failed, ...counts } = await worker.check(task, run)
    for (const { contract: id, period, cause } of failed) {
      log.fault('A contract could not be checked', cause, { contract: id, period })
    }
    const named = failed.slice(0, FAILED_NAMED_MAX)
    const outcome: MonthsCheckedOutcome = {
      ...counts,
      failedCount: failed.length,
      failed: named.map(({ contract: id, period }) => ({ contract: id, period })),
    }
    return outcome
  }
}
