/**
 * How long a token is good. None is good for ever: a system that nobody looks after any more stops.
 */
import { addMonths, lastDay, periodOf } from '../domain/calendar.ts'

export const TOKEN_MONTHS = [1, 3, 6, 12, 24] as const
export const USUAL_TOKEN_MONTHS = 12

const DAY_MS = 86_400_000

/** The same moment so many months on; where that month is too short, on its last day. */
export function tokenEnd(now: Date, months: number): Date {
  const instant = now.toISOString()
  const last = lastDay(addMonths(periodOf(instant), months))
  const day = Math.min(Number(instant.slice(8, 10)), Number(last.slice(8)))
  return new Date(`${last.slice(0, 8)}${String(day).padStart(2, '0')}${instant.slice(10)}`)
}

/** Until then the old token is good beside the one that takes its place. */
export function replacedTokenEnd(now: Date): Date {
  return new Date(now.getTime() + DAY_MS)
}
