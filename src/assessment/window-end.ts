/**
 * Windows that are over: nothing that is done afterwards counts in them. A month and the last
 * twelve months are judged anew each month, so the next one can do better.
 */
import { inWords } from '../domain/calendar.ts'
import type { Measure } from '../rules/measure.ts'
import type { Cure } from './cure.ts'
import { lastDayOfWindow } from './due-time.ts'
import type { MeasureInput } from './measure-input.ts'
import { isAddedUp } from './shapes/share-sums.ts'

export function isOver({ window: { open, kind } }: MeasureInput): boolean {
  return !open && kind !== 'month' && kind !== 'rolling-12-months'
}

/** True for what stands, and is judged each month after the date of a window has passed. */
export function lastsAfterItsDate(definition: Measure, input: MeasureInput): boolean {
  switch (definition.shape) {
    case 'level-at-date':
    case 'document-in-force':
    case 'floor-for-each-row':
      return true
    case 'share':
      return !isAddedUp(definition.part, input)
    case 'count':
    case 'change-from-baseline':
    case 'on-time':
      return false
  }
}

export function tooLate(input: MeasureInput): Cure {
  const impossible = `The time for this target ended on ${inWords(lastDayOfWindow(input))}.`
  return { past: [], fromNowOn: [], impossible }
}
