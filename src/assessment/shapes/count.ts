/**
 * How many of something, or how much, there was in the window so far: rows or amounts added up
 * over its months, with the opening totals before them. It never adds up a stock.
 */
import { fraction, type Fraction } from '../../domain/fraction.ts'
import type { CountMeasure } from '../../rules/measure.ts'
import { boundedFact, NO_TRACE, type Measured } from '../fact.ts'
import { parameterTracer, type MeasureInput } from '../measure-input.ts'
import { openingInTrace, openingOf, sumOver } from '../sum.ts'
import type { AnnexRow } from '../types.ts'
import { doubtOfRows, unplacedRows } from './unplaced-row.ts'

export interface Bounds {
  readonly lo?: number
  readonly hi?: number
}

export interface CountMeasured extends Measured {
  /** What there is so far; left out where nothing is known. */
  readonly soFar?: Bounds
  readonly rows: readonly Omit<AnnexRow, 'obligation'>[]
}

export function measureCount(measure: CountMeasure, input: MeasureInput): CountMeasured {
  const tracer = parameterTracer(input)
  const { part, words, unit } = measure
  const summed = sumOver(part, input, tracer)
  if ('unknown' in summed) {
    const { unknown, sources } = summed
    return { fact: { kind: 'unknown', unknown }, trace: { ...NO_TRACE, ...sources }, rows: [] }
  }
  const before = openingOf(input)?.part ?? 0
  const { lo, hi, missing, unresolved, sources } = summed
  const soFar = { lo: lo + before, ...(hi === undefined ? {} : { hi: hi + before }) }
  const doubt = missing ?? doubtOfRows(unresolved, [part], words.part, input, tracer)
  return {
    fact: factOf(soFar),
    soFar,
    ...(doubt === undefined ? {} : { doubt }),
    rows: unplacedRows(unresolved, [part], input),
    trace: {
      ...sources,
      parameters: tracer.used(),
      sums: [{ name: words.part, value: soFar.lo, unit }],
      ...openingInTrace(input),
    },
  }
}

export function factOf({ lo, hi }: Bounds): Measured['fact'] {
  const whole = (value: number): Fraction => fraction(value, 1)
  return boundedFact({
    ...(lo === undefined ? {} : { lo: whole(lo) }),
    ...(hi === undefined ? {} : { hi: whole(hi) }),
  })
}

/** What is surely so: the least for "at least", the most for "at most". */
export function surely(
  { lo, hi }: Bounds,
  direction: 'atLeast' | 'atMost',
): number | undefined {
  return direction === 'atLeast' ? lo : hi
}

