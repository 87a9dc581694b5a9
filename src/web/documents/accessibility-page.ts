/**
 * The accessibility statement: whom to ask is the council's, the rest stands in the template. It
 * claims no audit that nobody made.
 */
import { inWords, type IsoDate } from '../../domain/calendar.ts'
import type { Council } from '../../rules/council.ts'

/** The day on which the statement was last read against the pages. */
const PREPARED_ON: IsoDate = '2026-11-23'

export function accessibilityPage({ name, address, contact }: Council) {
  const ways = [contact.phone, contact.email].filter((way) => way !== undefined)
  return {
    council: name,
    address,
    contact: contact.name,
    ways,
    hasWays: ways.length > 0,
    preparedOn: inWords(PREPARED_ON),
  }
}
