/**
 * A floor that every row must reach: pay for an hour against a rate. A head is at the floor when
 * each of its rows is; rows that cannot be told give bounds. The same code serves any floor: which
 * rate, for whom and from when stands in the measure and its parameters.
 */
import assert from 'node:assert/strict'
import { firstDay } from '../../domain/calendar.ts'
import { compareFractions, fraction, type Fraction } from '../../domain/fraction.ts'
import type { Row } from '../../domain/monthly-return.ts'
import { minutes, pence } from '../../domain/quantities.ts'
import type { Answer, Unknown } from '../../domain/outcome.ts'
import type { FloorMeasure, RateSource } from '../../rules/measure.ts'
import { NO_TRACE, numberFact, truthFact, unknownFact, type Measured } from '../fact.ts'
import { blankColumns, fieldsOf } from '../blank-columns.ts'
import {
  answersTo,
  parameterTracer,
  rowsOf,
  surroundingsOf,
  type MeasureInput,
  type ParameterTracer,
  type PlacedRow,
} from '../measure-input.ts'
import { rowAnswer } from '../row-condition.ts'
import type { AnnexRow, Trace } from '../types.ts'
import { belowFloorRow, cannotTellRow, type JudgedRow } from './below-floor-row.ts'
import { floorOf } from './floor-of-row.ts'
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
    const fact = unknownFact(answers.missing.reason, answers.missing.message)
    return { fact, trace: { ...NO_TRACE, returns: answers.returns }, rows: [], below: [] }
  }
  const surroundings = surroundingsOf(input, tracer)
  const judged = rowsOf(answers, measure.of)
    .map((placed) => ({ placed, inScope: rowAnswer(measure.where, placed.row, surroundings) }))
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

function sumsOf({ words }: FloorMeasure, heads: readonly Head[]): Trace['sums'] {
  const [atFloor, all] = countOf(heads, leastAtFloor)
  return [
    { name: words.part, value: atFloor, unit: 'people' },
    { name: words.whole, value: all, unit: 'people' },
  ]
}

/** Why rows that can change the answer cannot be judged: the first reason, and for how many. */
function doubtOf(judged: readonly JudgedRow[]): Unknown | undefined {
  const open = judged.filter(({ atFloor, why }) => why !== undefined && atFloor !== 'yes')
  const why = open[0]?.why
  if (why === undefined || why.reason === 'rate-not-known') return why
  const rows = open.length === 1 ? '1 row' : `${open.length} rows`
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
    `It is not known whether this row is one of the ${measure.words.whole}: ` +
    `${blank ?? 'something'} is not filled in.`
  return { reason: 'not-reported', message }
}

/** Pence an hour by the first alternative whose columns are filled; nothing is rounded. */
function ownRate(
  measure: FloorMeasure,
  row: Row,
  tracer: ParameterTracer,
  input: MeasureInput,
): Fraction | Unknown | undefined {
  for (const source of measure.rate) {
    const amount = row[source.amount]
    const time = row[source.minutes]
    if (typeof amount !== 'number' || typeof time !== 'number' || time <= 0) continue
    const weeks = weeksOf(source, tracer, input)
    return typeof weeks === 'number' ? fraction(amount * 60, time * weeks) : weeks
  }
  return undefined
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

interface Head {
  readonly inScope: Answer
  readonly atFloor: Answer
}

function headsOf(measure: FloorMeasure, judged: readonly JudgedRow[]): readonly Head[] {
  const byHead = Map.groupBy(judged, ({ placed }) => placed.row[measure.countBy])
  return [...byHead.values()].map((rows) => ({
    inScope: rows.some(({ inScope }) => inScope === 'yes') ? 'yes' : 'unknown',
    atFloor: atFloorInAll(rows),
  }))
}

function atFloorInAll(rows: readonly JudgedRow[]): Answer {
  const surelyIn = rows.filter(({ inScope }) => inScope === 'yes')
  const counted = surelyIn.length > 0 ? surelyIn : rows
  if (counted.some(({ atFloor }) => atFloor === 'no')) return 'no'
  return rows.every(({ atFloor }) => atFloor === 'yes') ? 'yes' : 'unknown'
}

/** Fewest at the floor: whoever may be below counts as below, whoever may be outside is so. */
function leastAtFloor({ inScope, atFloor }: Head): Answer {
  if (inScope === 'yes') return atFloor === 'yes' ? 'yes' : 'no'
  return atFloor === 'yes' ? 'unknown' : 'no'
}

function mostAtFloor({ inScope, atFloor }: Head): Answer {
  if (inScope === 'yes') return atFloor === 'no' ? 'no' : 'yes'
  return atFloor === 'no' ? 'unknown' : 'yes'
}

/** At the floor, out of how many; heads that `place` calls unknown are left out. */
function countOf(heads: readonly Head[], place: (head: Head) => Answer): [number, number] {
  const places = heads.map(place)
  const atFloor = places.filter((answer) => answer === 'yes').length
  return [atFloor, atFloor + places.filter((answer) => answer === 'no').length]
}

function factOf(
  measure: FloorMeasure,
  heads: readonly Head[],
  doubt: Unknown | undefined,
): Measured['fact'] {
  const { whole } = measure.words
  if (measure.result === 'every') return everyOf(heads, whole, doubt)
  // Bounds of nought and all would say nothing that the reason does not say better.
  const isNothingSure = heads.length > 0 && heads.every(({ atFloor }) => atFloor === 'unknown')
  if (isNothingSure && doubt !== undefined) return { kind: 'unknown', unknown: doubt }
  return shareOf(heads, whole)
}

function shareOf(heads: readonly Head[], whole: string): Measured['fact'] {
  const [leastAt, leastOf] = countOf(heads, leastAtFloor)
  const [mostAt, mostOf] = countOf(heads, mostAtFloor)
  if (leastOf === 0 || mostOf === 0) return nothingToMeasure(heads, whole)
  return numberFact(fraction(leastAt, leastOf), fraction(mostAt, mostOf))
}

function everyOf(
  heads: readonly Head[],
  whole: string,
  doubt: Unknown | undefined,
): Measured['fact'] {
  if (heads.some(({ inScope, atFloor }) => inScope === 'yes' && atFloor === 'no')) {
    return truthFact(false)
  }
  if (heads.every(({ inScope }) => inScope === 'unknown')) return nothingToMeasure(heads, whole)
  if (heads.every(({ atFloor }) => atFloor === 'yes')) return truthFact(true)
  return doubt === undefined ? nothingToMeasure(heads, whole) : { kind: 'unknown', unknown: doubt }
}

function nothingToMeasure(heads: readonly Head[], whole: string): Measured['fact'] {
  if (heads.length === 0) return unknownFact('nothing-to-measure', `No ${whole} were reported.`)
  return unknownFact('not-reported', `It is not known which of the rows are ${whole}.`)
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
