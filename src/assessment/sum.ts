/**
 * Adds up what a figure was answered with over a window: rows or numbers, with bounds where a row
 * cannot be placed, where its factor is not known, or where a month is missing. A missing month
 * could hold any amount: it is never taken for nothing.
 */
import assert from 'node:assert/strict'
import { lastDay, type IsoDate, type Period } from '../domain/calendar.ts'
import type { FigureAnswer } from '../domain/monthly-return.ts'
import type { Answer, Unknown } from '../domain/outcome.ts'
import { columnLabel } from '../rules/in-words/labels.ts'
import type { Sum } from '../rules/measure.ts'
import {
  answersTo,
  parameterOf,
  rowsOf,
  type Answers,
  type MeasureInput,
  type ParameterTracer,
  type PlacedRow,
} from './measure-input.ts'
import { surroundingsOf } from './row-surroundings.ts'
import { valueForRow } from './parameter-value.ts'
import { anyOf, rowAnswer } from './row-condition.ts'
import type { Trace } from './types.ts'

/** The returns that were read, and what to note of them. */
export type Sources = Pick<Trace, 'returns' | 'notes'>

export interface Summed {
  readonly lo: number
  /** Left out where a month is missing. */
  readonly hi?: number
  /** Why the bounds are apart, or nothing is known at all. */
  readonly missing?: Unknown
  /** Rows that may count or not. */
  readonly unresolved: readonly PlacedRow[]
  readonly sources: Sources
}

/** Why there is no sum, and which returns say so. */
export interface NotSummed {
  readonly unknown: Unknown
  readonly sources: Sources
}

/** Which day decides what a row's factor is. */
export type FactorDay = (period: Period) => IsoDate

export const ON_LAST_DAY: FactorDay = lastDay

/** The sum, or why there is none; either way which returns were read. */
export function sumOver(
  sum: Sum,
  input: MeasureInput,
  tracer: ParameterTracer,
  factorDay: FactorDay = ON_LAST_DAY,
): Summed | NotSummed {
  const answers = answersTo(sum.figure, input)
  const { returns, notes, missing } = answers
  const sources = { returns, notes }
  const hasNothing = answers.given.length === 0 && openingOf(input) === undefined
  // Where amounts below nought are possible, a month that is missing leaves not even a least.
  if (missing !== undefined && (hasNothing || mayBeBelowNought(sum, input))) {
    return { unknown: missing, sources }
  }
  const added = addUp(sum, answers, input, tracer, factorDay)
  if ('reason' in added) return { unknown: added, sources }
  const bounds = missing === undefined ? added : { lo: added.lo, missing }
  return { ...bounds, unresolved: added.unresolved, sources }
}

/** The same for answers that came with the contract as its baseline, which must be exact. */
export function sumOfBaseline(
  sum: Sum,
  answer: FigureAnswer,
  input: MeasureInput,
  tracer: ParameterTracer,
  factorDay: FactorDay,
): number | Unknown {
  const answers = { given: [{ period: input.period, answer }], returns: [], notes: [] }
  const added = addUp(sum, answers, input, tracer, factorDay)
  if ('reason' in added) return added
  return added.lo === added.hi ? added.lo : BASELINE_IS_OPEN
}

const BASELINE_IS_OPEN: Unknown = {
  reason: 'no-baseline',
  message: 'The baseline leaves open what counts, so nothing can be compared with it.',
  forCouncil: 'Fill in all columns of the rows in `baseline` that decide what counts.',
}

/** Opening totals as a trace names them. */
export function openingInTrace(input: MeasureInput): Pick<Trace, 'opening'> {
  const opening = openingOf(input)
  return opening === undefined
    ? {}
    : { opening: { upTo: opening.upTo, source: opening.source } }
}

/** Opening totals count in the window in which they end. */
export function openingOf(input: MeasureInput) {
  const opening = input.adoption?.opening
  return opening !== undefined && opening.upTo.slice(0, 7) >= input.window.from
    ? opening
    : undefined
}

interface Added {
  readonly lo: number
  readonly hi: number
  readonly unresolved: readonly PlacedRow[]
}

function addUp(
  sum: Sum,
  answers: Answers,
  input: MeasureInput,
  tracer: ParameterTracer,
  factorDay: FactorDay,
): Added | Unknown {
  if (input.ruleSet.figures.get(sum.figure)?.kind !== 'rows') return numbersOf(answers)
  const surroundings = surroundingsOf(input, tracer)
  const judged = rowsOf(answers, sum.figure).map((placed) => ({
    placed,
    counts: rowAnswer(sum.where, placed.row, surroundings(placed.period)),
  }))
  const things = sum.distinct === undefined ? judged : eachOnce(judged, sum.distinct)
  let [lo, hi] = [0, 0]
  for (const { placed, counts } of things) {
    if (counts === 'no') continue
    const amount = amountOf(sum, placed, input, tracer, factorDay)
    if ('reason' in amount) return amount
    // A row that may count adds its least only if that takes something off.
    lo += counts === 'yes' ? amount.lo : Math.min(0, amount.lo)
    hi += counts === 'yes' ? amount.hi : Math.max(0, amount.hi)
  }
  if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi)) return TOO_LARGE
  const unresolved = things.filter(({ counts }) => counts === 'unknown')
  return { lo, hi, unresolved: unresolved.map(({ placed }) => placed) }
}

const TOO_LARGE: Unknown = {
  reason: 'unreadable',
  message: 'The amounts are too large to be added up exactly. Check their units.',
}

/** Of rows about the same thing the newest stands for all; it counts if any of them does. */
function eachOnce(
  rows: readonly { readonly placed: PlacedRow; readonly counts: Answer }[],
  column: string,
) {
  const things = Map.groupBy(rows, ({ placed }) => placed.row[column])
  return [...things.values()].flatMap((same) => {
    const newest = same.at(-1)
    if (newest === undefined) return []
    return [{ ...newest, counts: anyOf(same.map(({ counts }) => counts)) }]
  })
}

function amountOf(
  { sum, times, figure }: Sum,
  { row, period }: PlacedRow,
  input: MeasureInput,
  tracer: ParameterTracer,
  factorDay: FactorDay,
): { lo: number; hi: number } | Unknown {
  const amount = sum === undefined ? 1 : row[sum]
  if (typeof amount !== 'number') return noAmount({ sum, figure }, input)
  if (times === undefined) return { lo: amount, hi: amount }
  const found = tracer.at(times.parameter, factorDay(period), false)
  if (!found.known) return found.unknown
  const factor = valueForRow(parameterOf(times.parameter, input), found.dated, row)
  assert(factor !== undefined, `the loader refuses ${times.parameter} when its cases have gaps`)
  const products = [amount * factor.lo, amount * factor.hi]
  return { lo: Math.min(...products), hi: Math.max(...products) }
}

export function noAmount(
  { sum = '', figure }: { readonly sum?: string | undefined; readonly figure: string },
  { ruleSet }: MeasureInput,
): Unknown {
  const column = columnLabel(sum, figure, ruleSet)
  const message = `A row has no value for ${column}, so nothing can be added up.`
  return { reason: 'not-reported', message }
}

function mayBeBelowNought({ figure: id, sum }: Sum, { ruleSet }: MeasureInput): boolean {
  const figure = ruleSet.figures.get(id)
  if (figure?.kind === 'number') return figure.min < 0
  if (figure?.kind !== 'rows') return false
  const column = figure.columns.find(({ id: each }) => each === sum)
  return column?.type === 'whole-number' && column.min < 0
}

function numbersOf({ given }: Answers): Added {
  const total = given.reduce((all, { answer }) => all + numberIn(answer), 0)
  return { lo: total, hi: total, unresolved: [] }
}

/** Nothing to report is a nil, and a nil is a number. */
export function numberIn(answer: FigureAnswer): number {
  if ('nothingToReport' in answer) return 0
  assert('number' in answer, 'intake lets only numbers answer a number')
  return answer.number
}
