/**
 * Dates as text (`2026-04-30`) and months as text (`2026-04`): both sort as they read.
 * Knows calendars, never today: whoever needs today is told it.
 */
import assert from 'node:assert/strict'

export type IsoDate = string & { readonly isoDate?: never }
/** A reporting period: a calendar month, `2026-04`. */
export type Period = string & { readonly period?: never }

const ZERO = '0'.charCodeAt(0)
const PERIOD = /^\d{4}-(0[1-9]|1[0-2])$/
export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** True for a day that exists, from year 1900 to 2199, written as `2026-04-30`. */
export function isDate(text: string): boolean {
  if (!isWrittenAsDate(text)) return false
  const [year, month, day] = yearMonthDay(text)
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false
  return day >= 1 && day <= daysInMonth(year, month)
}

export function isPeriod(text: string): boolean {
  return PERIOD.test(text) && text >= '1900-01' && text <= '2199-12'
}

export function periodOf(date: IsoDate): Period {
  return date.slice(0, 7)
}

export function firstDay(period: Period): IsoDate {
  return `${period}-01`
}

export function lastDay(period: Period): IsoDate {
  const [year, month] = yearAndMonth(period)
  return `${period}-${String(daysInMonth(year, month)).padStart(2, '0')}`
}

export function daysInPeriod(period: Period): number {
  const [year, month] = yearAndMonth(period)
  return daysInMonth(year, month)
}

export function addMonths(period: Period, count: number): Period {
  const [year, month] = yearAndMonth(period)
  const months = year * 12 + (month - 1) + count
  const paddedYear = String(Math.floor(months / 12)).padStart(4, '0')
  return `${paddedYear}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** Every period from the first to the last, both included; empty when the last comes earlier. */
export function periodsBetween(first: Period, last: Period): readonly Period[] {
  const periods: Period[] = []
  for (let period = first; period <= last; period = addMonths(period, 1)) periods.push(period)
  return periods
}

export function addDays(date: IsoDate, count: number): IsoDate {
  return fromDayNumber(dayNumber(date) + count)
}

/** Days from the first date to the second; the same day is 0. */
export function daysFrom(first: IsoDate, second: IsoDate): number {
  return dayNumber(second) - dayNumber(first)
}

export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a >= b ? a : b
}

export function earlierOf(a: IsoDate, b: IsoDate): IsoDate {
  return a <= b ? a : b
}

/** The day that many working days after `date`; week-ends and bank holidays are passed over. */
export function addWorkingDays(
  date: IsoDate,
  count: number,
  bankHolidays: ReadonlySet<IsoDate>,
): IsoDate {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (!isWeekend(day) && !bankHolidays.has(day)) left -= 1
  }
  return day
}

/** `30 April 2026` */
export function inWords(date: IsoDate): string {
  const [year, month, day] = yearMonthDay(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** `Thursday 30 April 2026` */
export function inWordsWithWeekday(date: IsoDate): string {
  return `${WEEKDAYS[weekday(date)]} ${inWords(date)}`
}

/** `April 2026` */
export function periodInWords(period: Period): string {
  const [year, month] = yearAndMonth(period)
  return `${MONTHS[month - 1]} ${year}`
}

function isWeekend(date: IsoDate): boolean {
  return weekday(date) >= 5
}

/** 0 is Monday. Day 0 of the count, 1 January 1970, was a Thursday. */
function weekday(date: IsoDate): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function dayNumber(date: IsoDate): number {
  assert(isWrittenAsDate(date), `a date is written as 2026-04-30, got ${date}`)
  const [year, month, day] = yearMonthDay(date)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

function fromDayNumber(number: number): IsoDate {
  const date = new Date(number * 86_400_000)
  const month = twoDigits(date.getUTCMonth() + 1)
  return `${date.getUTCFullYear()}-${month}-${twoDigits(date.getUTCDate())}`
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

// Each row of a return has several dates: they are read digit by digit, without patterns.
function isWrittenAsDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  for (let at = 0; at < 10; at += 1) {
    if (at !== 4 && at !== 7 && !isDigit(text.charCodeAt(at))) return false
  }
  return true
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9
}

function yearMonthDay(date: string): [year: number, month: number, day: number] {
  const digit = (at: number): number => date.charCodeAt(at) - ZERO
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
  return [year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9)]
}

function yearAndMonth(period: Period): [year: number, month: number] {
  assert(isWrittenAsDate(`${period}-01`), `a month is written as 2026-04, got ${period}`)
  const [year, month] = yearMonthDay(period)
  return [year, month]
}
