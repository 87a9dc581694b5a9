/**
 * What both sides of a change are divided by: the work done, where the baseline knows it, else
 * time, weighed by the profile. It compares nothing.
 */
import { lastDay } from '../../domain/calendar.ts'
import type { Baseline } from '../../domain/contract.ts'
import type { ChangeMeasure, Sum } from '../../rules/measure.ts'
import { dueTime, weightOfDays } from '../due-time.ts'
import type { MeasureInput, ParameterTracer, PlacedRow } from '../measure-input.ts'
import { openingOf, sumOfBaseline, sumOver, type NotSummed, type Sources } from '../sum.ts'
import { noBaseline } from './no-baseline.ts'

export interface Drivers {
  readonly now: { readonly lo: number; readonly hi: number }
  readonly before: number
  readonly isByTime: boolean
  /** At the end of the window, so far as that is known. */
  readonly atEnd: number
  readonly unresolved: readonly PlacedRow[]
  readonly sources: Sources
}

/** Nothing to divide by; `notDue` where that is because of the time of the year. */
export interface NotYet extends NotSummed {
  readonly notDue?: string
}

const NOTHING_READ: Sources = { returns: [], notes: [] }

/** The driver that counts: none where it is used only if the baseline has it, and it has not. */
export function driverOf(
  { per, perWhere }: ChangeMeasure,
  { figures }: Baseline,
): Sum | undefined {
  if (per === undefined) return undefined
  return perWhere === 'in-baseline' && figures[per.figure] === undefined ? undefined : per
}

export function timesOf({ from, to }: Baseline, input: MeasureInput): Drivers | NotYet {
  const { elapsed, window } = dueTime(input)
  const before = weightOfDays([from, to], input)
  const sources = NOTHING_READ
  if (elapsed > 0 && before > 0) {
    const now = { lo: elapsed, hi: elapsed }
    return { now, before, isByTime: true, atEnd: window, unresolved: [], sources }
  }
  const when = before > 0 ? 'in this time' : 'in the time of the baseline'
  const message = `By the profile of the contract nothing falls due ${when}.`
  const unknown = { reason: 'nothing-to-measure', message } as const
  return before > 0 ? { unknown, notDue: message, sources } : { unknown, sources }
}

export function driversOf(
  per: Sum,
  { figures }: Baseline,
  input: MeasureInput,
  tracer: ParameterTracer,
): Drivers | NotYet {
  const answer = figures[per.figure]
  if (answer === undefined) return { unknown: noBaseline(), sources: NOTHING_READ }
  const day = (): string => lastDay(input.period)
  const now = sumOver(per, input, tracer, day)
  if ('unknown' in now) return now
  const { sources, unresolved } = now
  // What is divided by something that is partly missing could be anything.
  if (now.missing !== undefined) return { unknown: now.missing, sources }
  const before = sumOfBaseline(per, answer, input, tracer, day)
  if (typeof before !== 'number') return { unknown: before, sources }
  const opening = openingOf(input)?.whole ?? 0
  const { lo, hi = lo } = now
  const bounds = { lo: lo + opening, hi: hi + opening }
  return { now: bounds, before, isByTime: false, atEnd: bounds.lo, unresolved, sources }
}
