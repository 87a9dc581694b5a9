/**
 * What JSON Schema cannot say of rows: dates that exist and belong to the month, parts within
 * wholes, time that fits, pay periods of the right length, no row twice. It never says what is
 * owed, and leaves values of the wrong kind to the schema.
 */
import { daysFrom, daysInPeriod, isDate, type Period } from '../domain/calendar.ts'
import type { Column, RowsFigure } from '../domain/figure.ts'
import type { Problem } from '../domain/problem.ts'
import { pointerTo } from '../json/pointer.ts'
import { dateFault } from './date-limits.ts'
import { personalDataIn } from './reference.ts'
import { repeatedRows } from './repeated-rows.ts'
import { isFields, labelOf, type Fault, type Fields, type RowInReturn } from './row-in-return.ts'

const MINUTES_IN_A_DAY = 1440

export function rowsProblems(
  figure: RowsFigure,
  answer: Fields,
  period: Period | undefined,
): readonly Problem[] {
  const { rows } = answer
  if (!Array.isArray(rows)) return []
  return [
    ...rows.flatMap((row: unknown, at) =>
      isFields(row) ? rowProblems({ row, figure, period }, at) : [],
    ),
    ...repeatedRows(rows, figure, answer),
  ]
}

function rowProblems(row: RowInReturn, at: number): readonly Problem[] {
  const place = ['figures', row.figure.id, 'rows', at]
  const problems: Problem[] = []
  for (const column of row.figure.columns) {
    const fault = columnFault(column, row)
    if (fault !== undefined) problems.push({ ...fault, where: pointerTo([...place, column.id]) })
  }
  const span = spanFault(row)
  if (span !== undefined) {
    problems.push({ ...span.fault, where: pointerTo([...place, span.column]) })
  }
  const unfilled = unfilledFault(row)
  if (unfilled !== undefined) problems.push({ ...unfilled, where: pointerTo(place) })
  return problems
}

function columnFault(column: Column, row: RowInReturn): Fault | undefined {
  const cell = row.row[column.id]
  switch (column.type) {
    case 'date':
      return typeof cell === 'string' ? dateFault(column, cell, row) : neededFault(column, row)
    case 'whole-number':
      return typeof cell === 'number' ? numberFault(column, cell, row) : undefined
    case 'reference': {
      const message = typeof cell === 'string' ? personalDataIn(cell, column.id) : undefined
      return message === undefined ? undefined : { code: 'not-allowed', message }
    }
    case 'choice':
    case 'area-code':
      return undefined
  }
}

/** A date that what stands in other columns makes necessary. */
function neededFault(column: Column & { type: 'date' }, row: RowInReturn): Fault | undefined {
  const others = column.neededWith ?? []
  if (others.length === 0 || !others.every((other) => isFilled(row.row[other]))) return undefined
  const names = others.map((other) => labelOf(other, row.figure)).join(' and ')
  const message = `Give “${column.label}”: it is needed wherever ${names} are given.`
  return { code: 'missing-field', message }
}

function isFilled(cell: unknown): boolean {
  return cell !== undefined && cell !== null
}

function numberFault(
  column: Column & { type: 'whole-number' },
  value: number,
  row: RowInReturn,
): Fault | undefined {
  const whole = column.notMoreThan === undefined ? undefined : row.row[column.notMoreThan]
  if (column.notMoreThan !== undefined && typeof whole === 'number' && value > whole) {
    const message =
      `“${column.label}” is ${value}, more than ${labelOf(column.notMoreThan, row.figure)}, ` +
      `which is ${whole}. A part cannot be larger than its whole: correct one of the two.`
    return { code: 'part-above-whole', message }
  }
  const days = daysFor(column.withinTimeOf, row)
  if (days === undefined || value <= days * MINUTES_IN_A_DAY) return undefined
  const have = days === 1 ? 'day has' : 'days have'
  const message =
    `“${column.label}” is ${value} minutes, but ${days} ${have} only ` +
    `${days * MINUTES_IN_A_DAY}. Correct the time; it is counted in minutes, not hours.`
  return { code: 'out-of-range', message }
}

function daysFor(
  within: (Column & { type: 'whole-number' })['withinTimeOf'],
  { row, period }: RowInReturn,
): number | undefined {
  if (within === undefined) return undefined
  if (within === 'period') return period === undefined ? undefined : daysInPeriod(period)
  return daysBetween(row[within[0]], row[within[1]])
}

/** Both days counted; undefined when one is not a date or they are in the wrong order. */
function daysBetween(first: unknown, last: unknown): number | undefined {
  if (typeof first !== 'string' || typeof last !== 'string') return undefined
  if (!isDate(first) || !isDate(last) || last < first) return undefined
  return daysFrom(first, last) + 1
}

function spanFault({ row, figure }: RowInReturn): { fault: Fault; column: string } | undefined {
  const { span } = figure
  if (span === undefined) return undefined
  const by = row[span.by]
  const length = typeof by === 'string' && Object.hasOwn(span.days, by) ? span.days[by] : undefined
  const days = daysBetween(row[span.from], row[span.to])
  if (length === undefined || days === undefined) return undefined
  const [least, most] = length
  if (days >= least && days <= most) return undefined
  const message =
    `From ${labelOf(span.from, figure)} to ${labelOf(span.to, figure)} are ${days} days, but ` +
    `${String(by)} means ${least === most ? least : `${least} to ${most}`}. ` +
    `Correct the dates, or ${labelOf(span.by, figure)}.`
  return { fault: { code: 'out-of-range', message }, column: span.to }
}

function unfilledFault({ row, figure }: RowInReturn): Fault | undefined {
  const groups = figure.atLeastOneOf ?? []
  const isGiven = (group: readonly string[]): boolean => group.every((id) => isFilled(row[id]))
  if (groups.length === 0 || groups.some(isGiven)) return undefined
  const choices = groups.map((group) => group.map((id) => labelOf(id, figure)).join(' with '))
  return { code: 'missing-field', message: `Give ${choices.join(', or ')}.` }
}
