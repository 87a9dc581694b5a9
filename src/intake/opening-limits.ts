/**
 * What must hold for opening totals: whole months within the contract, of a window in which the
 * earlier months count.
 */
import { inWords, isDate, lastDay, periodOf, type IsoDate } from '../domain/calendar.ts'
import type { OpeningTotals, Window } from '../domain/contract.ts'
import { inOrder, type DateAt, type Place } from './contract-dates.ts'

interface Opening {
  readonly opening: OpeningTotals
  readonly window: Window
  readonly where: string
  /** The first and the last day of the contract. */
  readonly from: DateAt
  readonly to: DateAt
}

export function openingProblems({ opening, window, where, from, to }: Opening): readonly Place[] {
  const name = 'the last day of the opening totals'
  const upTo = { where: `${where}/upTo`, name, date: opening.upTo }
  const recorded = {
    where: `${where}/recordedOn`,
    name: 'the day on which the opening totals were recorded',
    date: opening.recordedOn,
  }
  return [
    ...inOrder(from, upTo),
    ...inOrder(upTo, to),
    ...inOrder(upTo, recorded),
    ...openingOfWindow(window, opening.upTo, where),
  ]
}

const NO_OPENING: Readonly<Partial<Record<Window, string>>> = {
  month: 'A monthly standard looks at one month alone, so it has no opening totals. Take them out.',
  'rolling-12-months':
    'A window of the last twelve months leaves its earliest month behind each month, and of a ' +
    'total nobody can tell what was in that month. Take the opening totals out, and enter the ' +
    'earlier months as returns instead.',
}

function openingOfWindow(window: Window, upTo: IsoDate, where: string): readonly Place[] {
  const refusal = NO_OPENING[window]
  if (refusal !== undefined) return [{ code: 'not-allowed', where, message: refusal }]
  if (!isDate(upTo) || upTo === lastDay(periodOf(upTo))) return []
  const message =
    `Opening totals stand for whole months, and ${inWords(upTo)} is not the last day of one. ` +
    'Give them up to the end of a month.'
  return [{ code: 'not-allowed', where: `${where}/upTo`, message }]
}
