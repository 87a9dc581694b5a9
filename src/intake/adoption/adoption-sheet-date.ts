/**
 * Reads a date as people in this country write it: 31/08/2027, 31 August 2027, or 2027-08-31. Days
 * come before months, and a year has four digits; nothing else is guessed.
 */
import { isDate, MONTHS, type IsoDate } from '../../domain/calendar.ts'
import { readDate, shown, type CellReading, type DateForm } from '../cell-values.ts'

const FORMS: readonly DateForm[] = ['YYYY-MM-DD', 'D/M/YYYY', 'D MMM YYYY']
const SLASHES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/
const WAYS = 'Write it as 31/08/2027 or 2027-08-31.'

export function readSheetDate(text: string): CellReading<IsoDate> {
  const written = withShortMonth(text.replaceAll(/\s+/g, ' '))
  for (const form of FORMS) {
    const reading = readDate(written, form)
    if (reading.ok) return reading
  }
  return { ok: false, code: 'not-a-date', message: whyNot(text) }
}

/** `1 April` is the day `04-01`; a day that not every year has is none. */
export function readYearlyDay(text: string): string | undefined {
  const [, day = '', month = ''] = /^(\d{1,2}) ([a-z]+)$/i.exec(text.trim()) ?? []
  const at = MONTHS.findIndex((name) => isNameOf(month, name))
  if (at < 0) return undefined
  const monthAndDay = `${twoDigits(at + 1)}-${twoDigits(Number(day))}`
  return isDate(`2001-${monthAndDay}`) ? monthAndDay : undefined
}

function withShortMonth(text: string): string {
  const [, day, month = '', year] = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(text) ?? []
  return MONTHS.some((name) => isNameOf(month, name)) ? `${day} ${month.slice(0, 3)} ${year}` : text
}

function isNameOf(word: string, month: string): boolean {
  const [written, whole] = [word.toLowerCase(), month.toLowerCase()]
  return written === whole || (written.length === 3 && whole.startsWith(written))
}

function whyNot(text: string): string {
  const [, day = '', month = '', year = ''] = SLASHES.exec(text) ?? []
  if (year.length === 2) {
    return `${shown(text)} has a year of two digits. Write it with four, such as 31/08/2027.`
  }
  if (year !== '' && isDate(isoDate(year, day, month))) {
    const meant = `${twoDigits(Number(month))}/${twoDigits(Number(day))}/${year}`
    return `${shown(text)} has the month before the day. Write the day first: ${meant}.`
  }
  if (year !== '' && isDate(isoDate(year, month, day))) {
    return `${shown(text)} is not written as a date here. Write ${isoDate(year, month, day)}.`
  }
  if (year !== '') return `${shown(text)} is not a day that exists. ${WAYS}`
  if (/^\d{5}$/.test(text)) {
    return (
      `${shown(text)} is how a spreadsheet counts days, not a date. ` +
      `Show the column as dates, and copy it again. ${WAYS}`
    )
  }
  return `${shown(text)} is not a date that can be read. ${WAYS}`
}

function isoDate(year: string, month: string, day: string): string {
  return `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
