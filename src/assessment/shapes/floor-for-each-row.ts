/**
 * A floor that every row must reach: pay for an hour against a rate. A head is at the floor when
 * each of its rows is; rows that cannot be told give bounds. The same code serves any floor: which
 * rate, for whom and from when stands in the measure and its parameters.
 */
import assert from 'node:assert/strict'
import { firstDay } from '../../domain/calendar.ts'
import { counted } from '../../domain/display.ts'
import {
  compareFractions,
  fraction,
  smallerFraction,
  type Fraction,
} from '../../domain/fraction.ts'
import type { Row } from '../../domain/monthly-return.ts'
import { minutes, pence } from '../../domain/quantities.ts'
import type { Answer, Unknown } from '../../domain/outcome.ts'
import type { FloorMeasure, RateSource } from '../../rules/measure.ts'
import { NO_TRACE, type Measured } from '../fact.ts'
import { blankColumns, fieldsOf } from '../blank-columns.ts'
import {
  answersTo,
  parameterTracer,
  rowsOf,
  type MeasureInput,
  type ParameterTracer,
  type PlacedRow,
} from '../measure-input.ts'
import { surroundingsOf } from '../row-surroundings.ts'
import { rowAnswer } from '../row-condition.ts'
import type { AnnexRow } from '../types.ts'
import { belowFloorRow, cannotTellRow, type JudgedRow } from './below-floor-row.ts'
import { floorOf } from './floor-of-row.ts'
import { factOf, headsOf, sumsOf } from './heads-at-floor.ts'
import { rateWithArrears } from './rate.ts'

export interface FloorMeasured extends Measured {
  readonly rows: readonly Omit<AnnexRow, 'obligation'>[]
  /** The rows that are surely in scope and surely below. */
  readonly below: readonly JudgedRow[]
}

export function measureFloor(measure: FloorMeasure, input: MeasureInput): FloorMeasured {
  const tracer = parameterTracer(input)
  const answers = answersTo(measure.of, input)
  if (answers.missing !== undefined) {
    const fact = { kind: 'unknown', unknown: answers.missing } as const
    return { fact, trace: { ...NO_TRACE, returns: answers.returns }, rows: [], below: [] }
  }
  const surroundings = surroundingsOf(input, tracer)
  const scopeOf = ({ row, period }: PlacedRow) =>
    rowAnswer(measure.where, row, surroundings(period))
  const judged = rowsOf(answers, measure.of)
    .map((placed) => ({ placed, inScope: scopeOf(placed) }))
    .filter(({ inScope }) => inScope !== 'no')
    .map((row) => judge(measure, input, tracer, row))
  const heads = headsOf(measure, judged)
  const doubt = doubtOf(judged)
  const fact = factOf(measure, heads, doubt)
  return {
    fact,
    ...(doubt === undefined ? {} : { doubt }),
    rows: annexRows(measure, input, tracer, judged),
    below: judged.filter(isSurelyBelow),
    trace: {
      returns: answers.returns,
      parameters: tracer.used(),
      sums: fact.kind === 'unknown' ? [] : sumsOf(measure, heads),
      notes: answers.notes,
    },
  }
}

/** Why rows that can change the answer cannot be judged: the first reason, and for how many. */
function doubtOf(judged: readonly JudgedRow[]): Unknown | undefined {
  const open = judged.filter(({ atFloor, why }) => why !== undefined && atFloor !== 'yes')
  const why = open[0]?.why
  if (why === undefined || why.reason === 'rate-not-known') return why
  const rows = counted(open.length, 'row')
  return { ...why, message: `${rows} cannot be judged. The first: ${why.message}` }
}

function judge(
  measure: FloorMeasure,
  input: MeasureInput,
  tracer: ParameterTracer,
  { placed, inScope }: { placed: PlacedRow; inScope: Answer },
): JudgedRow {
  const { row } = placed
  const rate = ownRate(measure, row, tracer, input)
  const worked = row[measure.arrears.minutes]
  const cannotTell = (why: Unknown): JudgedRow => ({ placed, inScope, atFloor: 'unknown', why })
  const scope = inScope === 'unknown' ? scopeUnknown(measure, row, input) : undefined
  if (rate !== undefined && 'reason' in rate) return cannotTell(rate)
  if (rate === undefined || typeof worked !== 'number' || worked <= 0) {
    return cannotTell({ reason: 'not-reported', message: 'The pay or the time is missing.' })
  }
  const floor = floorOf(measure, input, tracer, row)
  if (!floor.known) return cannotTell(floor.unknown)
  const { lo, hi, why } = floor
  const paidLater = row[measure.arrears.paidLater]
  const made = pence(typeof paidLater === 'number' ? paidLater : 0)
  const full = rateWithArrears(rate, made, minutes(worked))
  const atFloor = against(full, lo, hi)
  const known = { placed, inScope, atFloor, rate: full, worked: minutes(worked), floor }
  if (atFloor === 'unknown') return { ...known, why: { reason: 'within-bounds', message: why } }
  return scope === undefined ? known : { ...known, why: scope }
}

function scopeUnknown(measure: FloorMeasure, row: Row, { ruleSet }: MeasureInput): Unknown {
  const blank = blankColumns(fieldsOf(measure.where), row, measure.of, ruleSet)
  const message =
    `It is not known whether this row is one of the ${measure.words.whole}. ` +
    `Not filled in: ${blank ?? 'what decides it'}.`
  return { reason: 'not-reported', message }
}

/**
 * Pence an hour by the alternative whose columns are filled; of several the lowest, because every
 * hour has to reach the floor. Nothing is rounded.
 */
function ownRate(
  measure: FloorMeasure,
  row: Row,
  tracer: ParameterTracer,
  input: MeasureInput,
): Fraction | Unknown | undefined {
  let lowest: Fraction | undefined
  for (const source of measure.rate) {
    const amount = row[source.amount]
    const time = row[source.minutes]
    if (typeof amount !== 'number' || typeof time !== 'number' || time <= 0) continue
    const weeks = weeksOf(source, tracer, input)
    if (typeof weeks !== 'number') return weeks
    const rate = fraction(amount * 60, time * weeks)
    lowest = lowest === undefined ? rate : smallerFraction(lowest, rate)
  }
  return lowest
}

function weeksOf(
  { weeks }: RateSource,
  tracer: ParameterTracer,
  input: MeasureInput,
): number | Unknown {
  if (weeks === undefined) return 1
  const found = tracer.at(weeks.parameter, firstDay(input.period), false)
  if (!found.known) return found.unknown
  assert(typeof found.dated.value === 'number', `${weeks.parameter} is one number of weeks`)
  return found.dated.value
}

function against(rate: Fraction, lo: number, hi: number): Answer {
  if (compareFractions(rate, fraction(hi, 1)) >= 0) return 'yes'
  return compareFractions(rate, fraction(lo, 1)) < 0 ? 'no' : 'unknown'
}

function annexRows(
  measure: FloorMeasure,
  input: MeasureInput,
  tracer: ParameterTracer,
  judged: readonly JudgedRow[],
): readonly Omit<AnnexRow, 'obligation'>[] {
  return judged.flatMap((row) => {
    if (row.atFloor === 'yes' && row.inScope === 'yes') return []
    if (isSurelyBelow(row)) return [belowFloorRow(measure, input, tracer, row)]
    // Where a rate is not known, no row is wrong and there is nothing to look up in one.
    if (row.atFloor === 'yes' || row.why?.reason === 'rate-not-known') return []
    return [cannotTellRow(measure, row)]
  })
}

function isSurelyBelow({ inScope, atFloor }: JudgedRow): boolean {
  return inScope === 'yes' && atFloor === 'no'
}
