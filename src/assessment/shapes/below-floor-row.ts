/**
 * The annex rows of a floor: what is owed for a row that is below, and why another cannot be
 * told. The new rate never falls below another floor that the law sets for the same row.
 */
import assert from 'node:assert/strict'
import type { Fraction } from '../../domain/fraction.ts'
import type { Answer, Unknown } from '../../domain/outcome.ts'
import { pence, type Minutes } from '../../domain/quantities.ts'
import type { FloorMeasure } from '../../rules/measure.ts'
import {
  parameterTracer,
  type MeasureInput,
  type ParameterTracer,
  type PlacedRow,
} from '../measure-input.ts'
import type { AnnexRow } from '../types.ts'
import { floorOnDay } from './floor-of-row.ts'
import { arrearsOf } from './rate.ts'

type Row = Omit<AnnexRow, 'obligation'>

/** A row that is, or may be, in scope. */
export interface JudgedRow {
  readonly placed: PlacedRow
  readonly inScope: Answer
  readonly atFloor: Answer
  readonly why?: Unknown
  readonly rate?: Fraction
  readonly worked?: Minutes
  /** `why` says what would have to be known for the bounds to be one. */
  readonly floor?: { readonly lo: number; readonly hi: number; readonly why: string }
}

export function belowFloorRow(
  measure: FloorMeasure,
  input: MeasureInput,
  tracer: ParameterTracer,
  judged: JudgedRow,
): Row {
  const { rate, worked, floor } = judged
  assert(rate !== undefined && worked !== undefined && floor !== undefined, 'judged to be below')
  // Nobody owes what is not known to be due: the least floor is what is surely owed.
  const higher = higherFloor(measure, input, tracer, judged, floor.lo)
  const because = floor.lo === floor.hi ? higher?.because : `At least this: ${floor.why}`
  return {
    ...placeOf(measure, judged),
    problem: 'below-floor',
    pay: {
      ...payPeriod(measure, judged),
      ratePence: rate,
      floorPence: floor.lo,
      minutes: worked,
      owedPence: arrearsOf(rate, pence(floor.lo), worked),
      newRatePence: higher?.pence ?? floor.lo,
      ...(because === undefined ? {} : { newRateBecause: because }),
    },
  }
}

export function cannotTellRow(measure: FloorMeasure, judged: JudgedRow): Row {
  const message = judged.why?.message ?? 'It is not known whether this row counts.'
  return { ...placeOf(measure, judged), problem: 'cannot-tell', message }
}

function placeOf(measure: FloorMeasure, { placed }: JudgedRow) {
  return {
    figure: measure.of,
    period: placed.period,
    file: placed.file,
    line: placed.line,
    reference: String(placed.row[measure.countBy] ?? ''),
  }
}

function payPeriod({ period: [from, to] }: FloorMeasure, { placed }: JudgedRow) {
  return { from: String(placed.row[from]), to: String(placed.row[to]) }
}

function higherFloor(
  measure: FloorMeasure,
  input: MeasureInput,
  tracer: ParameterTracer,
  judged: JudgedRow,
  floorPence: number,
): { pence: number; because: string } | undefined {
  const { placed } = judged
  const apart = parameterTracer(input)
  let highest: { pence: number; because: string } | undefined
  const { from } = payPeriod(measure, judged)
  for (const { parameter, because } of measure.neverBelow ?? []) {
    const which = { parameterId: parameter, day: from, byContract: false }
    // Only a floor that changes what is owed belongs among the values that were used.
    const floor = floorOnDay(measure, input, apart, placed.row, which)
    if (!floor.known || floor.hi <= (highest?.pence ?? floorPence)) continue
    tracer.at(parameter, from, false)
    highest = { pence: floor.hi, because }
  }
  return highest
}
