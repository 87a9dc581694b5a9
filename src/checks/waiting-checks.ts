/**
 * Contracts that wait in a month: for a return that was refused to be mended, or for one that is
 * not due yet. Nothing is said to their contractors meanwhile, and the officer is told.
 */
import type { PreparedRules } from '../assessment/prepare.ts'
import { returnDueOn } from '../assessment/return-due.ts'
import { inWords, periodInWords, type IsoDate, type Period } from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
import type { FolderIntake } from '../intake/read-folder.ts'

export interface ContractMonth {
  readonly contract: Contract
  readonly period: Period
}

export interface WaitingCheck {
  readonly contract: string
  readonly period: Period
  /** The rest of a sentence that begins with the contract. */
  readonly why: string
}

/** `isChecked` where an earlier version is judged meanwhile. */
export function waitingFor(
  { contract: { id: contract }, period }: ContractMonth,
  { waiting, returns }: FolderIntake,
  { ruleSet }: PreparedRules,
  today: IsoDate,
): readonly (WaitingCheck & { readonly isChecked: boolean })[] {
  const ofMonth = (each: { contract: string; period: Period }): boolean =>
    each.contract === contract && each.period === period
  const refused = waiting.findLast(ofMonth)
  if (refused?.judgedBy !== undefined) {
    const why =
      `was judged for ${periodInWords(period)} by version ${refused.judgedBy}, ` +
      `because version ${refused.version} was refused`
    return [{ contract, period, why, isChecked: true }]
  }
  const month = `was not checked for ${periodInWords(period)}`
  if (refused !== undefined) {
    const why = `${month}: its return came and was refused`
    return [{ contract, period, why, isChecked: false }]
  }
  if (returns.some(ofMonth)) return []
  const due = returnDueOn(ruleSet.council, period)
  // Where the bank holidays end before the due day, all days up to their end lie before it too.
  if (today > (due ?? ruleSet.council.calendar.bankHolidaysUpTo)) return []
  const when = due === undefined ? 'not due yet' : `due by ${inWords(due)}`
  return [{ contract, period, why: `${month}: its return is ${when}`, isChecked: false }]
}

