/**
 * The day in London of an instant in a public notice: 23:00 of 31 March in universal time is 1
 * April in London. What is no day or instant that exists is refused, never rolled over.
 */
import { inWords, isDate, type IsoDate } from '../../domain/calendar.ts'
import { todayInLondon } from '../../today.ts'
import { shown } from '../cell-values.ts'
import { faulty, given } from './field-reading.ts'
import type { FieldReading } from './read-register.ts'

const INSTANT = /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>[\d:.]{5,18})(?<zone>Z|[+-].*)?)?$/
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?$/
const ZONE = /^(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** A day alone, or a time without a zone, is meant as it stands. */
export function readLondonDay(text: string): FieldReading<IsoDate> {
  const { day, time, zone } = INSTANT.exec(text)?.groups ?? {}
  if (day === undefined || !isDate(day) || (time !== undefined && !TIME.test(time))) {
    return noDay(text)
  }
  if (time === undefined || zone === undefined) return given(day)
  if (!ZONE.test(zone)) return noDay(text)
  const london = todayInLondon(new Date(Date.parse(`${day}T${time}${zone}`)))
  if (!isDate(london)) return noDay(text)
  if (london === day) return given(london)
  return given(london, [`${shown(text)} is ${inWords(london)} in London.`])
}

function noDay(text: string): FieldReading<never> {
  return faulty('not-a-date', `${shown(text)} is not a day that exists, from 1900 to 2199.`)
}
