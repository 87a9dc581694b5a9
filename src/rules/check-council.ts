/**
 * Checks the council's calendar: bank holidays in order, each once, none after the table ends.
 */
import { inWords } from '../domain/calendar.ts'
import type { Report } from './definitions.ts'
import type { Council } from './council.ts'

export function checkCouncil({ calendar }: Council, report: Report): void {
  const { bankHolidays, bankHolidaysUpTo } = calendar
  for (const [index, { date, title }] of bankHolidays.entries()) {
    const where = `/calendar/bankHolidays/${index}/date`
    const before = bankHolidays[index - 1]?.date
    if (before !== undefined && before >= date) {
      const message =
        `${title} (${inWords(date)}) does not come after the day above it; put each day once, ` +
        'the oldest first.'
      report('wrong-order', where, message)
    }
    if (date > bankHolidaysUpTo) {
      const message =
        `${title} (${inWords(date)}) lies after \`bankHolidaysUpTo\` ` +
        `(${inWords(bankHolidaysUpTo)}); correct one of the two.`
      report('wrong-order', where, message)
    }
  }
}
