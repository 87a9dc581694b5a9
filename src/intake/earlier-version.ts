/**
 * A return beside the version of it that is on record: a correction is newer, and keeps the day
 * on which the first version came.
 */
import { periodInWords } from '../domain/calendar.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { Problem } from '../domain/problem.ts'

export function afterEarlierVersion(
  monthlyReturn: MonthlyReturn,
  onRecord: readonly MonthlyReturn[],
): MonthlyReturn {
  const before = versionOnRecord(monthlyReturn, onRecord)
  const firstReceivedOn = before?.firstReceivedOn ?? before?.receivedOn
  return firstReceivedOn === undefined ? monthlyReturn : { ...monthlyReturn, firstReceivedOn }
}

/** What is on record already, or older, is no correction. */
export function notNewer(
  monthlyReturn: MonthlyReturn,
  onRecord: readonly MonthlyReturn[],
): readonly Problem[] {
  const before = versionOnRecord(monthlyReturn, onRecord)
  if (before === undefined || monthlyReturn.version > before.version) return []
  const message =
    `Version ${before.version} of the return for ${periodInWords(before.period)} is on record. ` +
    `A correction is version ${before.version + 1}, with the reason for it.`
  return [{ code: 'duplicate-row', where: '/version', message }]
}

function versionOnRecord(
  { contract, period }: MonthlyReturn,
  onRecord: readonly MonthlyReturn[],
): MonthlyReturn | undefined {
  return onRecord.find((each) => each.contract === contract && each.period === period)
}
