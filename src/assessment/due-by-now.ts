/**
 * What of a target is due by now. A target that is worked towards falls due over its window, whole
 * units at a time: half an apprentice is never due. A window that is cut short owes its days.
 */
import { divideRoundingDown, divideRoundingUp, type Fraction } from '../domain/fraction.ts'
import { dueTime } from './due-time.ts'
import { numberFact } from './fact.ts'
import type { MeasureInput } from './measure-input.ts'
import type { Fact } from './types.ts'

export interface Due {
  readonly now: Fact
  /** At the end of the window; the same where the window is closed. */
  readonly atEnd: Fact
  readonly notes: readonly string[]
}

/**
 * `from` is where the way to the target begins: nothing, or the level of a baseline. "At least" is
 * rounded down and "at most" up: never to the contractor's loss.
 */
export function dueByNow(
  target: Fact,
  from: Fraction,
  direction: 'atLeast' | 'atMost',
  input: MeasureInput,
): Due {
  if (target.kind !== 'number' || target.lo === undefined) {
    return { now: target, atEnd: target, notes: [] }
  }
  const { elapsed, window, full } = dueTime(input)
  const whole = target.lo
  const after = (weight: number): Fact => numberFact(onTheWay(from, whole, weight, full, direction))
  const atEnd = after(window)
  return { now: input.window.open ? after(elapsed) : atEnd, atEnd, notes: cutShort(window, full) }
}

function onTheWay(
  [start, startOf]: Fraction,
  [end, endOf]: Fraction,
  weight: number,
  full: number,
  direction: 'atLeast' | 'atMost',
): Fraction {
  if (weight >= full && full > 0) return [end, endOf]
  // Nothing falls due in a window of which no day weighs anything.
  const [part, all] = full === 0 ? [0n, 1n] : [BigInt(weight), BigInt(full)]
  const first = BigInt(start) * BigInt(endOf)
  const way = BigInt(end) * BigInt(startOf) - first
  const round = direction === 'atLeast' ? divideRoundingDown : divideRoundingUp
  return [round(first * all + way * part, all * BigInt(startOf)), endOf]
}

function cutShort(window: number, full: number): readonly string[] {
  if (window >= full) return []
  return [
    `The time is cut short: ${window} of ${full} days (weighed by the profile, where there is ` +
      'one), so as much of the target is due.',
  ]
}
