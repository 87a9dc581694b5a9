/**
 * How much less, or more, there is than in the contract's baseline: in per cent of it, or in
 * points between two shares. Both sides are worked out from the same kind of answers with the same
 * parameter values, so that a factor that falls is no saving; with a driver, so that more work is
 * no increase.
 */
import { addDays, daysFrom, inWords, lastDay, type IsoDate } from '../../domain/calendar.ts'
import type { Baseline } from '../../domain/contract.ts'
import { reducedFraction, type Fraction } from '../../domain/fraction.ts'
import type { FigureAnswer } from '../../domain/monthly-return.ts'
import type { Unknown } from '../../domain/outcome.ts'
import type { ChangeMeasure, Sum } from '../../rules/measure.ts'
import { dueTime, partOfTime, weightOfDays } from '../due-time.ts'
import { boundedFact, NO_TRACE, type Measured } from '../fact.ts'
import { parameterTracer, type MeasureInput, type ParameterTracer } from '../measure-input.ts'
import { openingOf, sumOfBaseline, sumOver, type Summed } from '../sum.ts'
import type { AnnexRow, Trace } from '../types.ts'
import { noBaseline } from './level.ts'
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
  if ('reason' in now) return unknown(now)
  const before = sumOfBaseline(measure.part, answer, input, tracer, () => day)
  if ('reason' in before) return unknown(before)
  const per = perOf(measure, baseline)
  const drivers =
    per === undefined
      ? timesOf(baseline, input)
      : driversOf(per, baseline.figures[per.figure], input, tracer)
  if ('reason' in drivers) return unknown(drivers)
  const sums = sumsOf(now, before, drivers, input)
  if ('reason' in sums) return unknown(sums)
  const counted = per === undefined ? [measure.part] : [measure.part, per]
  const doubt =
    now.missing ?? doubtOfRows(now.unresolved, counted, measure.words.part, input, tracer)
  return {
    fact: factOf(measure, sums),
    sums,
    ...(doubt === undefined ? {} : { doubt }),
    rows: unplacedRows(now.unresolved, [measure.part], input),
    trace: traceOf(measure, baseline, sums, now.sources, tracer, input),
  }
}

function unknown(why: Unknown): ChangeMeasured {
  return { fact: { kind: 'unknown', unknown: why }, trace: NO_TRACE, rows: [] }
}

/** Factor sets are of calendar years: that of the middle day holds for most of the baseline. */
function middleOf({ from, to }: Baseline): IsoDate {
  return addDays(from, Math.floor(daysFrom(from, to) / 2))
}

function perOf({ per, perWhere }: ChangeMeasure, { figures }: Baseline): Sum | undefined {
  if (per === undefined) return undefined
  return perWhere === 'in-baseline' && figures[per.figure] === undefined ? undefined : per
}

interface Drivers {
  readonly now: { readonly lo: number; readonly hi?: number }
  readonly before: number
  readonly isByTime: boolean
  readonly atEnd: number
}

/** Without a driver time is what both sides are divided by, weighed by the profile. */
function timesOf({ from, to }: Baseline, input: MeasureInput): Drivers | Unknown {
  const { elapsed, window } = dueTime(input)
  const before = weightOfDays([from, to], input)
  if (elapsed > 0 && before > 0) {
    return { now: { lo: elapsed, hi: elapsed }, before, isByTime: true, atEnd: window }
  }
  const message = 'By the profile of the contract nothing falls due in this time.'
  return { reason: 'nothing-to-measure', message }
}

function driversOf(
  per: Sum,
  answer: FigureAnswer | undefined,
  input: MeasureInput,
  tracer: ParameterTracer,
): Drivers | Unknown {
  if (answer === undefined) return noBaseline()
  const day = (): IsoDate => lastDay(input.period)
  const now = sumOver(per, input, tracer, day)
  if ('reason' in now) return now
  // A share of what is partly missing could be anything.
  if (now.missing !== undefined) return now.missing
  const before = sumOfBaseline(per, answer, input, tracer, day)
  if ('reason' in before) return before
  const opening = openingOf(input)?.whole ?? 0
  const { lo, hi = lo } = now
  const bounds = { lo: lo + opening, hi: hi + opening }
  return { now: bounds, before: before.lo, isByTime: false, atEnd: bounds.lo }
}

function sumsOf(
  now: Summed,
  before: Summed,
  drivers: Drivers,
  input: MeasureInput,
): ChangeSums | Unknown {
  const opening = openingOf(input)?.part ?? 0
  const { lo, hi } = drivers.now
  if (before.lo <= 0 || drivers.before <= 0) {
    const message = 'The baseline is nothing, and a change from nothing cannot be worked out.'
    const forCouncil = 'Record `baseline` in the contract with amounts above zero.'
    return { reason: 'no-baseline', message, forCouncil }
  }
  if (lo <= 0 || hi === undefined) {
    return { reason: 'nothing-to-measure', message: 'There was nothing to divide by.' }
  }
  return {
    least: { part: now.lo + opening, per: hi },
    ...(now.hi === undefined ? {} : { most: { part: now.hi + opening, per: lo } }),
    baseline: { part: before.lo, per: drivers.before },
    isByTime: drivers.isByTime,
    perAtEnd: drivers.atEnd,
  }
}

/** More is worse for `less`, and better for `more`. */
function factOf(measure: ChangeMeasure, { least, most, baseline }: ChangeSums): Measured['fact'] {
  const [best, worst] = measure.direction === 'less' ? [least, most] : [most, least]
  const hi = best === undefined ? undefined : changeOf(measure, best, baseline)
  const lo = worst === undefined ? undefined : changeOf(measure, worst, baseline)
  return boundedFact({
    ...(lo === undefined ? {} : { lo }),
    ...(hi === undefined ? {} : { hi }),
  })
}

/**
 * The change as a fraction: of the baseline, or between two shares. Undefined where the amounts
 * are too large to be compared exactly, which is then not known.
 */
export function changeOf(
  { as, direction }: Pick<ChangeMeasure, 'as' | 'direction'>,
  now: Side,
  before: Side,
): Fraction | undefined {
  const was = BigInt(before.part) * BigInt(now.per)
  const is = BigInt(now.part) * BigInt(before.per)
  const change = direction === 'less' ? was - is : is - was
  return reducedFraction(change, as === 'per-cent' ? was : BigInt(now.per) * BigInt(before.per))
}

function traceOf(
  measure: ChangeMeasure,
  baseline: Baseline,
  { least, baseline: before, isByTime }: ChangeSums,
  sources: Pick<Trace, 'returns' | 'notes'>,
  tracer: ParameterTracer,
  input: MeasureInput,
): Trace {
  const { words, unit, per } = measure
  const opening = openingOf(input)
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
    ...(opening === undefined ? {} : { opening: { upTo: opening.upTo, source: opening.source } }),
  }
}

function unitOf({ figure, sum }: Sum, { ruleSet }: MeasureInput): string {
  const found = ruleSet.figures.get(figure)
  if (found?.kind === 'number') return found.unit
  const column = found?.kind === 'rows' ? found.columns.find(({ id }) => id === sum) : undefined
  return column?.type === 'whole-number' ? column.unit : 'times'
}
