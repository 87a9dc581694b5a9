/**
 * Whether a date in a row follows the date it must follow and belongs to the month of the return.
 * It knows the calendar, never today.
 */
import { inWords, isDate, periodInWords, periodOf } from '../domain/calendar.ts'
import type { Column } from '../domain/figure.ts'
import { labelOf, type Fault, type RowInReturn } from './row-in-return.ts'

type DateColumn = Column & { readonly type: 'date' }

/** A date that does not exist is left to the schema. */
export function dateFault(column: DateColumn, date: string, row: RowInReturn): Fault | undefined {
  if (!isDate(date)) return undefined
  return orderFault(column, date, row) ?? monthFault(column, date, row)
}

function orderFault(column: DateColumn, date: string, row: RowInReturn): Fault | undefined {
  const { notBefore } = column
  const earlier = notBefore === undefined ? undefined : row.row[notBefore]
  if (notBefore === undefined || typeof earlier !== 'string' || !isDate(earlier)) return undefined
  if (date >= earlier) return undefined
  const message =
    `“${column.label}” is ${inWords(date)}, before ${labelOf(notBefore, row.figure)}, ` +
    `which is ${inWords(earlier)}. Correct one of the two.`
  return { code: 'wrong-order', message }
}

function monthFault(
  column: DateColumn,
  date: string,
  { period }: RowInReturn,
): Fault | undefined {
  if (period === undefined) return undefined
  const month = periodOf(date)
  if (column.inPeriod === true && month !== period) {
    const message =
      `“${column.label}” is ${inWords(date)}, so this row belongs to the return for ` +
      `${periodInWords(month)}, not ${periodInWords(period)}. Move it there, or correct the date.`
    return { code: 'wrong-period', message }
  }
  if (column.notAfterPeriod !== true || month <= period) return undefined
  const advice = column.required
    ? `Move the row to the return for ${periodInWords(month)}, or correct the date.`
    : `Leave it out here and give it in the return for ${periodInWords(month)}, or correct it.`
  const message =
    `“${column.label}” is ${inWords(date)}, after the month of this return, ` +
    `${periodInWords(period)}. ${advice}`
  return { code: 'wrong-period', message }
}
