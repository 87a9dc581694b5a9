/**
 * How much less, or more, there is than in the contract's baseline: in per cent of it, or in
 * points between two shares. Both sides are worked out from the same kind of answers with the same
 * parameter values, so that a factor that falls is no saving; with a driver, so that more work is
 * no increase.
 */
import { addDays, daysFrom, inWords, type IsoDate } from '../../domain/calendar.ts'
import type { Baseline } from '../../domain/contract.ts'
import { boundsOf, type Fraction } from '../../domain/fraction.ts'
import type { Unknown } from '../../domain/outcome.ts'
import type { ChangeMeasure, Sum } from '../../rules/measure.ts'
import { partOfTime } from '../due-time.ts'
import { boundedFact, NO_TRACE, type Measured } from '../fact.ts'
import { parameterTracer, type MeasureInput, type ParameterTracer } from '../measure-input.ts'
import {
  openingInTrace,
  openingOf,
  sumOfBaseline,
  sumOver,
  type Sources,
  type Summed,
} from '../sum.ts'
import type { AnnexRow, Trace } from '../types.ts'
import { driverOf, driversOf, timesOf, type Drivers } from './change-drivers.ts'
import { noBaseline } from './no-baseline.ts'
import { doubtOfRows, unplacedRows } from './unplaced-row.ts'

/** One side of the comparison: an amount, and what it is divided by. */
export interface Side {
  readonly part: number
  readonly per: number
}

export interface ChangeSums {
  /** Least and most used so far; the most is left out where a month is missing. */
  readonly least: Side
  readonly most?: Side
  readonly baseline: Side
  /** `per` is weight of time, not work. */
  readonly isByTime: boolean
  /** The weight of the whole window, where `isByTime`. */
  readonly perAtEnd: number
}

export interface ChangeMeasured extends Measured {
  /** By the profile nothing has fallen due yet. */
  readonly notDue?: string
  readonly sums?: ChangeSums
  readonly rows: readonly Omit<AnnexRow, 'obligation'>[]
}

export function measureChange(measure: ChangeMeasure, input: MeasureInput): ChangeMeasured {
  const baseline = input.adoption?.baseline
  const answer = baseline?.figures[measure.part.figure]
  if (baseline === undefined || answer === undefined) return unknown(noBaseline())
  const tracer = parameterTracer(input)
  const day = middleOf(baseline)
  const now = sumOver(measure.part, input, tracer, () => day)
  if ('unknown' in now) return unknown(now.unknown, now.sources)
  const before = sumOfBaseline(measure.part, answer, input, tracer, () => day)
  if (typeof before !== 'number') return unknown(before, now.sources)
  const per = driverOf(measure, baseline)
  const drivers =
    per === undefined ? timesOf(baseline, input) : driversOf(per, baseline, input, tracer)
  const sources = joined(now.sources, drivers.sources)
  if ('unknown' in drivers) {
    const { notDue } = drivers
    const measured = unknown(drivers.unknown, sources)
    return notDue === undefined ? measured : { ...measured, notDue }
  }
  const sums = sumsOf(measure, now, before, drivers, input)
  if ('reason' in sums) return unknown(sums, sources)
  const counted = per === undefined ? [measure.part] : [measure.part, per]
  const unresolved = [...new Set([...now.unresolved, ...drivers.unresolved])]
  const doubt = now.missing ?? doubtOfRows(unresolved, counted, measure.words.part, input, tracer)
  return {
    fact: factOf(measure, sums),
    sums,
    ...(doubt === undefined ? {} : { doubt }),
    rows: unplacedRows(unresolved, counted, input),
    trace: traceOf(measure, baseline, sums, sources, tracer, input),
  }
}

const NOTHING_READ: Sources = { returns: [], notes: [] }

function unknown(why: Unknown, sources: Sources = NOTHING_READ): ChangeMeasured {
  return { fact: { kind: 'unknown', unknown: why }, trace: { ...NO_TRACE, ...sources }, rows: [] }
}

/** Each return once, in the order of the months; each note once. */
function joined(one: Sources, other: Sources): Sources {
  const read = new Map([...one.returns, ...other.returns].map((each) => [each.period, each]))
  return {
    returns: [...read.values()].toSorted((a, b) => (a.period < b.period ? -1 : 1)),
    notes: [...new Set([...one.notes, ...other.notes])],
  }
}

/** Factor sets are of calendar years: that of the middle day holds for most of the baseline. */
function middleOf({ from, to }: Baseline): IsoDate {
  return addDays(from, Math.floor(daysFrom(from, to) / 2))
}

function sumsOf(
  { as }: ChangeMeasure,
  now: Summed,
  before: number,
  drivers: Drivers,
  input: MeasureInput,
): ChangeSums | Unknown {
  const opening = openingOf(input)?.part ?? 0
  const { lo, hi } = drivers.now
  // From a share of nothing points can be gained; of nothing there is no per cent.
  const isNothing = as === 'per-cent' ? before <= 0 : before < 0
  if (isNothing || drivers.before <= 0) {
    const message = 'The baseline is nothing, and a change from nothing cannot be worked out.'
    const forCouncil = 'Record `baseline` in the contract with amounts above zero.'
    return { reason: 'no-baseline', message, forCouncil }
  }
  if (lo <= 0) {
    return { reason: 'nothing-to-measure', message: 'There was nothing to divide by.' }
  }
  return {
    least: { part: now.lo + opening, per: hi },
    ...(now.hi === undefined ? {} : { most: { part: now.hi + opening, per: lo } }),
    baseline: { part: before, per: drivers.before },
    isByTime: drivers.isByTime,
    perAtEnd: drivers.atEnd,
  }
}

/** More is worse for `less`, and better for `more`. */
function factOf(measure: ChangeMeasure, { least, most, baseline }: ChangeSums): Measured['fact'] {
  const [best, worst] = measure.direction === 'less' ? [least, most] : [most, least]
  const hi = best === undefined ? undefined : changeOf(measure, best, baseline).hi
  const lo = worst === undefined ? undefined : changeOf(measure, worst, baseline).lo
  return boundedFact({
    ...(lo === undefined ? {} : { lo }),
    ...(hi === undefined ? {} : { hi }),
  })
}

/** The change of the baseline, or between two shares; one number where it can be exact. */
export function changeOf(
  { as, direction }: Pick<ChangeMeasure, 'as' | 'direction'>,
  now: Side,
  before: Side,
): { lo?: Fraction; hi?: Fraction } {
  const was = BigInt(before.part) * BigInt(now.per)
  const is = BigInt(now.part) * BigInt(before.per)
  const change = direction === 'less' ? was - is : is - was
  return boundsOf(change, as === 'per-cent' ? was : BigInt(now.per) * BigInt(before.per))
}

function traceOf(
  measure: ChangeMeasure,
  baseline: Baseline,
  { least, baseline: before, isByTime }: ChangeSums,
  sources: Sources,
  tracer: ParameterTracer,
  input: MeasureInput,
): Trace {
  const { words, unit, per } = measure
  const inBaseline = 'in the baseline'
  const span = `${inWords(baseline.from)} to ${inWords(baseline.to)}`
  const spread =
    isByTime && least.per !== before.per
      ? ` It is compared for ${partOfTime(least.per, before.per, input)}.`
      : ''
  return {
    ...sources,
    parameters: tracer.used(),
    notes: [...sources.notes, `Baseline: ${span} (${baseline.source}).${spread}`],
    sums: [
      { name: words.part, value: least.part, unit },
      { name: `${words.part} ${inBaseline}`, value: before.part, unit },
      ...(isByTime || per === undefined
        ? []
        : [
            { name: words.whole, value: least.per, unit: unitOf(per, input) },
            { name: `${words.whole} ${inBaseline}`, value: before.per, unit: unitOf(per, input) },
          ]),
    ],
    ...openingInTrace(input),
  }
}

function unitOf({ figure, sum }: Sum, { ruleSet }: MeasureInput): string {
  const found = ruleSet.figures.get(figure)
  if (found?.kind === 'number') return found.unit
  const column = found?.kind === 'rows' ? found.columns.find(({ id }) => id === sum) : undefined
  return column?.type === 'whole-number' ? column.unit : 'times'
}
