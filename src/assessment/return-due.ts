/**
 * The day by which a month's return is due, and whether it came by then. A return that does not
 * come is itself something owed, so that silence is never the safest answer.
 */
import { addWorkingDays, inWords, lastDay, type IsoDate, type Period } from '../domain/calendar.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { Council } from '../rules/council.ts'
import { NO_TRACE, truthFact, unknownFact, type Measured } from './fact.ts'

const NO_DAY_OF_RECEIPT = 'The day on which the return was received is not on record.'
const ADD_BANK_HOLIDAYS = 'Add the next years to council.json.'
const NO_BANK_HOLIDAYS = 'The table of bank holidays ends before the day on which it was due.'

/** Undefined where the council's table of bank holidays ends too early to say. */
export function returnDueOn({ calendar }: Council, period: Period): IsoDate | undefined {
  const holidays = new Set(calendar.bankHolidays.map(({ date }) => date))
  const due = addWorkingDays(lastDay(period), calendar.returnDueWorkingDays, holidays)
  return due <= calendar.bankHolidaysUpTo ? due : undefined
}

export function returnReceivedOnTime(
  council: Council,
  period: Period,
  monthlyReturn: MonthlyReturn | undefined,
): Measured {
  if (monthlyReturn === undefined) {
    const fact =
      returnDueOn(council, period) === undefined
        ? unknownFact('not-reported', NO_BANK_HOLIDAYS, ADD_BANK_HOLIDAYS)
        : truthFact(false)
    return { fact, trace: { ...NO_TRACE, notes: ['No return was received.'] } }
  }
  const returns = [{ period, version: monthlyReturn.version }]
  // A correction that is asked for does not make late what came in time.
  const receivedOn = monthlyReturn.firstReceivedOn ?? monthlyReturn.receivedOn
  const due = returnDueOn(council, period)
  if (receivedOn === undefined || due === undefined) {
    const fact =
      receivedOn === undefined
        ? unknownFact('not-reported', NO_DAY_OF_RECEIPT, 'Record `receivedOn` with the return.')
        : unknownFact('not-reported', NO_BANK_HOLIDAYS, ADD_BANK_HOLIDAYS)
    return { fact, trace: { ...NO_TRACE, returns } }
  }
  const notes = [`Received on ${inWords(receivedOn)}; due by ${inWords(due)}.`]
  return { fact: truthFact(receivedOn <= due), trace: { ...NO_TRACE, returns, notes } }
}
