/**
 * Checks the dates of dated values: each begins after the one before it.
 */
import type { IsoDate } from '../domain/calendar.ts'
import { inWords } from '../domain/calendar.ts'
import type { Report } from './definitions.ts'

export function checkDatesAscend(
  values: readonly { readonly from: IsoDate }[],
  report: Report,
): void {
  for (const [index, { from }] of values.entries()) {
    const before = values[index - 1]?.from
    if (before === undefined || before < from) continue
    const fault =
      before === from
        ? `Two values begin on ${inWords(from)}; keep one of them.`
        : `The value from ${inWords(from)} stands after the one from ${inWords(before)}; ` +
          'put the oldest first.'
    report('wrong-order', `/values/${index}/from`, fault)
  }
}
