/**
 * Windows that are over: nothing that is done afterwards counts in them. A month and the last
 * twelve months are judged anew each month, so the next one can do better.
 */
import { inWords } from '../domain/calendar.ts'
import type { Cure } from './cure.ts'
import { lastDayOfWindow } from './due-time.ts'
import type { MeasureInput } from './measure-input.ts'

export function isOver({ window: { open, kind } }: MeasureInput): boolean {
  return !open && kind !== 'month' && kind !== 'rolling-12-months'
}

export function tooLate(input: MeasureInput): Cure {
  const impossible = `The time for this target ended on ${inWords(lastDayOfWindow(input))}.`
  return { past: [], fromNowOn: [], impossible }
}
