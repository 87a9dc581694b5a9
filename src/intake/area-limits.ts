/**
 * What must hold between the dated areas of a contract, or of one thing that it adopted: the area
 * is looked up by date, so without one for the first day nothing would be local.
 */
import { inWords } from '../domain/calendar.ts'
import type { DatedArea } from '../domain/contract.ts'
import { inOrder, type DateAt, type Place } from './contract-dates.ts'

export function areaProblems(
  areas: readonly DatedArea[],
  where: string,
  from: DateAt,
): readonly Place[] {
  const dates = areas.map((each, at) => ({
    where: `${where}/${at}/from`,
    name: `the first day of area ${at + 1}`,
    date: each.from,
  }))
  const [first] = dates
  return [
    ...(first === undefined ? [] : inOrder(first, from)),
    ...dates.slice(1).flatMap((later, at) => (dates[at] ? inOrder(dates[at], later) : [])),
    ...dates.slice(1).flatMap((later, at) => {
      if (dates[at]?.date !== later.date) return []
      const message = `Two areas begin on ${inWords(later.date)}. Keep one of them.`
      return [{ code: 'wrong-order' as const, where: later.where, message }]
    }),
  ]
}
