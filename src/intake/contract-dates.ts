/**
 * What must hold between two dates of a contract, with the place and the words of the one that is
 * to be corrected. Knows no field by name.
 */
import { inWords, isDate } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { shown } from './cell-values.ts'

/** A problem before it is known in which file and line it stands. */
export type Place = Omit<Problem, 'file' | 'line'>

export interface DateAt {
  readonly where: string
  readonly name: string
  readonly date: string | undefined
}

export function inOrder(first: DateAt, second: DateAt): readonly Place[] {
  if (first.date === undefined || second.date === undefined) return []
  if (first.date <= second.date) return []
  // The date that is deeper in the file is the one that is told to move.
  const isFirstDeeper = first.where.split('/').length > second.where.split('/').length
  const at = isFirstDeeper ? first : second
  const message =
    `${capital(second.name)} (${inWords(second.date)}) comes before ` +
    `${first.name} (${inWords(first.date)}). Correct one of the two.`
  return [{ code: 'wrong-order', where: at.where, message }]
}

/** A day that every year has: 29 February is missing in three years of four. */
export function yearlyDay(where: string, monthAndDay: string | undefined): readonly Place[] {
  if (monthAndDay === undefined || isDate(`2001-${monthAndDay}`)) return []
  const message =
    `${shown(monthAndDay)} is not a day that every year has. ` +
    'Write month and day, such as 04-01 for 1 April.'
  return [{ code: 'not-a-date', where, message }]
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
