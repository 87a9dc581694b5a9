/**
 * What of a target is due by now. A target that is worked towards falls due over its window, whole
 * units at a time: half an apprentice is never due. A window that is cut short owes its days.
 */
import {
  divideRoundingDown,
  divideRoundingUp,
  fraction,
  type Fraction,
} from '../domain/fraction.ts'
import { dueTime, partOfTime } from './due-time.ts'
import { numberFact } from './fact.ts'
import type { MeasureInput } from './measure-input.ts'
import type { Fact } from './types.ts'

export interface Due {
  readonly now: Fact
  /** At the end of the window; the same where the window is closed. */
  readonly atEnd: Fact
  readonly notes: readonly string[]
}

/** The way to a target. */
export interface Way {
  /** Where it begins: nothing, or the level of a baseline. */
  readonly from: Fraction
  /** What a share is of, such as all heads: whole heads fall due. */
  readonly of?: number
}

/** "At least" is rounded down and "at most" up: never to the contractor's loss. */
export function dueByNow(
  target: Fact,
  { from, of = 1 }: Way,
  direction: 'atLeast' | 'atMost',
  input: MeasureInput,
): Due {
  if (target.kind !== 'number' || target.lo === undefined) {
    return { now: target, atEnd: target, notes: [] }
  }
  const { elapsed, window, full } = dueTime(input)
  const whole = target.lo
  const after = (weight: number): Fact =>
    numberFact(weight >= full && full > 0 ? whole : onTheWay(weight, full))
  const onTheWay = (weight: number, all: number): Fraction => {
    const things = wholeThings(timesOf(from, of), timesOf(whole, of), weight, all, direction)
    return fraction(things, of)
  }
  const atEnd = after(window)
  return { now: input.window.open ? after(elapsed) : atEnd, atEnd, notes: cutShort(input) }
}

/** So many of the things that a share is of, not rounded. */
function timesOf([part, whole]: Fraction, of: number): readonly [bigint, bigint] {
  return [BigInt(part) * BigInt(of), BigInt(whole)]
}

function wholeThings(
  [start, startOf]: readonly [bigint, bigint],
  [end, endOf]: readonly [bigint, bigint],
  weight: number,
  full: number,
  direction: 'atLeast' | 'atMost',
): number {
  // Nothing falls due in a window of which no day weighs anything.
  const [part, all] = full === 0 ? [0n, 1n] : [BigInt(weight), BigInt(full)]
  const first = start * endOf
  const way = end * startOf - first
  const round = direction === 'atLeast' ? divideRoundingDown : divideRoundingUp
  return round(first * all + way * part, all * startOf * endOf)
}

function cutShort(input: MeasureInput): readonly string[] {
  const { window, full } = dueTime(input)
  if (window >= full) return []
  const part = partOfTime(window, full, input)
  return [`The time is cut short: of the target as much is due as ${part}.`]
}
