/**
 * A row of an answer as it is being checked, and how a column is named to people.
 */
import type { Period } from '../domain/calendar.ts'
import type { RowsFigure } from '../domain/figure.ts'
import type { ProblemCode } from '../domain/problem.ts'

export type Fields = Readonly<Record<string, unknown>>

/** One row with what is needed to judge it; the month is missing when it cannot be read. */
export interface RowInReturn {
  readonly row: Fields
  readonly figure: RowsFigure
  readonly period: Period | undefined
}

/** A problem whose place is known to the one who asked. */
export interface Fault {
  readonly code: ProblemCode
  readonly message: string
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function labelOf(id: string, figure: RowsFigure): string {
  return `“${figure.columns.find((column) => column.id === id)?.label ?? id}”`
}
