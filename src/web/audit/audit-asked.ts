/**
 * Reads what was asked of the audit out of the query of an address. What cannot be read is said;
 * it is never guessed.
 */
import { addDays, isDate, type IsoDate } from '../../domain/calendar.ts'
import type { AuditSearch } from '../../store/audit-list.ts'

export interface AuditAsked {
  readonly object: string
  readonly actor: string
  readonly action: string
  readonly day: string
  /** Empty where the day can be read. */
  readonly dayProblem: string
  readonly search: AuditSearch
}

// Longer than any id or name; what comes after it is left out.
const LENGTH_MAX = 100

export function auditAsked(query: ReadonlyMap<string, string>): AuditAsked {
  const text = (name: string): string => (query.get(name) ?? '').slice(0, LENGTH_MAX).trim()
  const [object, actor, action, day] = [text('object'), text('actor'), text('action'), text('day')]
  const isDay = isDate(day)
  const before = /^[1-9]\d{0,14}$/.exec(text('before'))?.[0]
  return {
    object,
    actor,
    action,
    day,
    dayProblem: day === '' || isDay ? '' : `"${day}" is not a day. Write it as 2026-11-23.`,
    search: {
      object,
      actor,
      action,
      ...(isDay ? { between: { from: beginOf(day), to: beginOf(addDays(day, 1)) } } : {}),
      ...(before === undefined ? {} : { before: Number(before) }),
    },
  }
}

/** The address that asks for the same, from another row on. */
export function auditAddress(
  path: string,
  { object, actor, action, day }: Pick<AuditAsked, 'object' | 'actor' | 'action' | 'day'>,
  before?: number,
): string {
  const all = { object, actor, action, day, before: before === undefined ? '' : String(before) }
  const said = Object.entries(all).filter(([, value]) => value !== '')
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`
}

/** The instant at which a day begins in London. */
function beginOf(day: IsoDate): string {
  const midnight = new Date(`${day}T00:00:00Z`)
  const hour = Number(HOUR.format(midnight))
  // In summer it is one o'clock in London when it is midnight in UTC.
  return new Date(midnight.getTime() - hour * HOUR_MS).toISOString()
}

const HOUR_MS = 3_600_000
const HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})
