/**
 * Today as the council's calendar has it: the day in London, whatever the machine's own zone is.
 */
import type { IsoDate } from './domain/calendar.ts'

export function todayInLondon(now: Date = new Date()): IsoDate {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now)
}
