/**
 * Reads a day as councils write it in tables. Where day and month could be either way round it
 * reads nothing, until somebody has said which comes first.
 */
import { isDate, MONTHS, type IsoDate } from '../../domain/calendar.ts'
import { shown } from '../cell-values.ts'
import { faulty, given, notGiven } from './field-reading.ts'
import type { FieldReading } from './read-register.ts'
import { saysNothing } from './says-nothing.ts'

export const DAY_ORDERS = ['day-first', 'month-first'] as const
/** Which comes first in `03/04/2026`. */
export type DayOrder = (typeof DAY_ORDERS)[number]

// Exports of databases write midnight behind each day.
const MIDNIGHT = /[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?$/
const YEAR_FIRST = /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/
const YEAR_LAST = /^(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4})$/
const IN_WORDS = /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<word>[a-z]{3,9})[ ,-]{1,2}(?<year>\d{4})$/i

export function readDay(text: string, order: DayOrder | undefined): FieldReading<IsoDate> {
  if (saysNothing(text)) return notGiven()
  const bare = text.trim().replace(MIDNIGHT, '')
  const [year, month, day] = partsOf(bare, order) ?? []
  if (year === undefined || month === undefined || day === undefined) return unreadable(text, bare)
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (isDate(date)) return given(date)
  const way = YEAR_LAST.test(bare) && order !== undefined ? `, read with the ${wayOf(order)},` : ''
  return faulty('not-a-date', `${shown(text)}${way} is not a day from 1900 to 2199 that exists.`)
}

/**
 * What the cells of one column prove: `either` where days and months can be told apart nowhere,
 * or are mixed; undefined where no cell could be read two ways.
 */
export function orderIn(cells: readonly string[]): DayOrder | 'either' | undefined {
  const pairs = cells.flatMap((cell) => {
    const { first, second } = YEAR_LAST.exec(cell.trim().replace(MIDNIGHT, ''))?.groups ?? {}
    return first === undefined || second === undefined || Number(first) === Number(second)
      ? []
      : [[Number(first), Number(second)] as const]
  })
  if (pairs.length === 0) return undefined
  const isDayFirst = pairs.some(([first]) => first > 12)
  const isMonthFirst = pairs.some(([, second]) => second > 12)
  if (isDayFirst === isMonthFirst) return 'either'
  return isDayFirst ? 'day-first' : 'month-first'
}

function partsOf(
  text: string,
  order: DayOrder | undefined,
): readonly [year: string, month: string, day: string] | undefined {
  const yearFirst = YEAR_FIRST.exec(text)?.groups
  if (yearFirst !== undefined) {
    return [yearFirst['year'] ?? '', yearFirst['month'] ?? '', yearFirst['day'] ?? '']
  }
  const { day, word = '', year = '' } = IN_WORDS.exec(text)?.groups ?? {}
  const month = monthOf(word)
  if (day !== undefined && month !== undefined) return [year, String(month), day]
  const { first, second, year: last = '' } = YEAR_LAST.exec(text)?.groups ?? {}
  if (first === undefined || second === undefined) return undefined
  if (Number(first) === Number(second)) return [last, first, second]
  if (order === undefined) return undefined
  return order === 'day-first' ? [last, second, first] : [last, first, second]
}

function monthOf(word: string): number | undefined {
  const start = word.toLowerCase()
  const at = MONTHS.findIndex((month) => {
    const full = month.toLowerCase()
    return start.length >= 3 && (start === full || start === full.slice(0, 3) || start === 'sept'
      && full === 'september')
  })
  return at < 0 ? undefined : at + 1
}

function unreadable(text: string, bare: string): FieldReading<never> {
  return faulty('not-a-date', `${shown(text)} ${whyNot(bare)} Write 30 April 2026 as 2026-04-30.`)
}

function whyNot(text: string): string {
  if (/^\d{5}$/.test(text)) return 'is how a spreadsheet counts days, and no date.'
  if (/^\d{1,2}[-/. ]\w{1,9}[-/. ]\d{2}$/.test(text)) return 'has a year of two digits only.'
  return 'is not a date.'
}

function wayOf(order: DayOrder): string {
  return order === 'day-first' ? 'day first' : 'month first'
}
