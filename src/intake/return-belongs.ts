/**
 * Whether a return is for a contract on record and a month in which it runs. Never lists other
 * contracts: a sender must not learn which exist.
 */
import { inWords, lastDay, periodInWords } from '../domain/calendar.ts'
import { runsIn, versionIn } from '../domain/contract-versions.ts'
import type { Contract } from '../domain/contract.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { Problem } from '../domain/problem.ts'
import { shown } from './cell-values.ts'

export function returnBelongs(
  monthlyReturn: Pick<MonthlyReturn, 'contract' | 'period' | 'receivedOn'>,
  /** Every version of every contract. */
  contracts: readonly Contract[],
): readonly Problem[] {
  const { period, receivedOn } = monthlyReturn
  const versions = contracts.filter(({ id }) => id === monthlyReturn.contract)
  const contract = versions.toSorted((a, b) => a.version - b.version).at(-1)
  if (contract === undefined) {
    const message =
      `There is no contract ${shown(monthlyReturn.contract)} on record, or its own file was ` +
      'refused. ' +
      'Copy the reference from the notice or the contract, with its dashes.'
    return [{ code: 'unknown-contract', where: '/contract', message }]
  }
  if (receivedOn !== undefined && receivedOn < lastDay(period)) {
    const message =
      `${periodInWords(period)} was not over on ${inWords(receivedOn)}, the day of receipt. ` +
      'Send the return when the month is over, or correct the month or the day.'
    return [{ code: 'wrong-period', where: '/period', message }]
  }
  if (runsIn(contract, period)) {
    return versionIn(period, versions) === undefined ? [noVersion(monthlyReturn)] : []
  }
  const message =
    `The contract runs from ${inWords(contract.from)} to ${inWords(contract.to)}; ` +
    `${periodInWords(period)} is outside. Correct the month, or the contract it is for.`
  return [{ code: 'outside-contract', where: '/period', message }]
}

function noVersion({ period }: Pick<MonthlyReturn, 'period'>): Problem {
  const message =
    `No version of the contract that is on record holds in ${periodInWords(period)}. ` +
    'Put the version before the variation on record too.'
  return { code: 'outside-contract', where: '/period', message }
}
