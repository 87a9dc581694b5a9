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
import { isPastItsDate } from './window.ts'

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
  /** What stands and is not added up: a limit on it holds from the first day on. */
  readonly isLevel?: true
}

/** "At least" is rounded down and "at most" up: never to the contractor's loss. */
export function dueByNow(
  target: Fact,
  { from, of = 1, isLevel }: Way,
  direction: 'atLeast' | 'atMost',
  input: MeasureInput,
): Due {
  const isAtOnce = holdsAtOnce(isLevel, direction, input)
  if (target.kind !== 'number' || target.lo === undefined || isAtOnce) {
    return { now: target, atEnd: target, notes: [] }
  }
  const { elapsed, window, full: whole } = dueTime(input)
  // What stands is owed whole at the end, however short the window is.
  const full = isLevel === true ? window : whole
  const goal = target.lo
  const after = (weight: number): Fact => {
    if (weight >= full && (full > 0 || input.window.kind !== 'month')) return numberFact(goal)
    const things = wholeThings(timesOf(from, of), timesOf(goal, of), weight, full, direction)
    return numberFact(fraction(things, of))
  }
  const atEnd = after(window)
  // Where no day of the window weighs anything, all of it is due on the last.
  const now = input.window.open ? after(full === 0 ? -1 : elapsed) : atEnd
  return { now, atEnd, notes: window < full ? [cutShort(window, full, input)] : [] }
}

/** A limit on what stands holds from the first day on, and what was due by a date after it. */
function holdsAtOnce(
  isLevel: boolean | undefined,
  direction: 'atLeast' | 'atMost',
  { adoption, period }: MeasureInput,
): boolean {
  return isLevel === true && (direction === 'atMost' || isPastItsDate(adoption, period))
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
  const [part, all] = full === 0 ? [0n, 1n] : [BigInt(weight), BigInt(full)]
  const first = start * endOf
  const way = end * startOf - first
  const round = direction === 'atLeast' ? divideRoundingDown : divideRoundingUp
  return round(first * all + way * part, all * startOf * endOf)
}

function cutShort(window: number, full: number, input: MeasureInput): string {
  const part = partOfTime(window, full, input)
  return `The time is cut short: of the target as much is due as ${part}.`
}
