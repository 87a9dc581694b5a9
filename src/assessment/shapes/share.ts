/**
 * Share of hours, spend or heads. Sums come before the division: the parts of all months over the
 * wholes of all months, never an average of months. Rows whose place in the part is not known
 * give bounds.
 */
import assert from 'node:assert/strict'
import { fraction } from '../../domain/fraction.ts'
import type { Answer } from '../../domain/outcome.ts'
import type { ShareMeasure, Sum } from '../../rules/measure.ts'
import { numberFact, unknownFact, type Measured } from '../fact.ts'
import {
  answersTo,
  parameterTracer,
  rowsOf,
  surroundingsOf,
  type Answers,
  type MeasureInput,
  type PlacedRow,
} from '../measure-input.ts'
import { rowAnswer, type RowSurroundings } from '../row-condition.ts'
import type { AnnexRow, Trace } from '../types.ts'
import { unplacedRow } from './unplaced-row.ts'

/** Least and most of the share, as sums. */
export interface ShareSums {
  readonly lo: Sums
  readonly hi: Sums
  /** Rows whose place is not known. */
  readonly unresolved: readonly PlacedRow[]
}
interface Sums {
  readonly part: number
  readonly whole: number
}

export interface ShareMeasured extends Measured {
  readonly sums?: ShareSums
  /** The rows that could not be placed. */
  readonly rows: readonly Omit<AnnexRow, 'obligation'>[]
}

export function measureShare(measure: ShareMeasure, input: MeasureInput): ShareMeasured {
  const tracer = parameterTracer(input)
  const part = answersTo(measure.part.figure, input)
  const whole = answersTo(measure.whole.figure, input)
  const missing = whole.missing ?? part.missing
  const returns = whole.returns
  if (missing !== undefined) {
    const fact = unknownFact(missing.reason, missing.message)
    const trace = traceOf(measure, input, { returns, parameters: [], notes: [] })
    return { fact, trace, rows: [] }
  }
  const reported = isRowSum(measure.whole, input)
    ? sumsOfRows(measure, rowsOf(whole, measure.whole.figure), surroundingsOf(input, tracer))
    : sumsOfNumbers(numberOf(part), numberOf(whole))
  const parameters = tracer.used()
  if (reported === undefined) {
    const message = `A row has no value for “${measure.whole.sum}”, so nothing can be added up.`
    const fact = unknownFact('not-reported', message)
    return { fact, trace: traceOf(measure, input, { returns, parameters, notes: [] }), rows: [] }
  }
  const sums = withOpening(reported, input)
  const fact = factOf(measure, sums)
  const sources = { returns, parameters, notes: whole.notes }
  return {
    fact,
    trace: traceOf(measure, input, sources, fact.kind === 'unknown' ? undefined : sums),
    ...doubtOf(measure, input, sums),
    sums,
    // Without an area no row is at fault: there is nothing for the contractor to fill in.
    rows:
      input.contract.area.length === 0
        ? []
        : sums.unresolved.map((placed) => unplacedRow(measure, input, placed)),
  }
}

function isRowSum(sum: Sum, input: MeasureInput): boolean {
  return input.ruleSet.figures.get(sum.figure)?.kind === 'rows'
}

/** Undefined when a row that counts, or may count, has no amount. */
function sumsOfRows(
  measure: ShareMeasure,
  rows: readonly PlacedRow[],
  surroundings: RowSurroundings,
): ShareSums | undefined {
  const lo = { part: 0, whole: 0 }
  const hi = { part: 0, whole: 0 }
  const unresolved: PlacedRow[] = []
  for (const placed of rows) {
    const { row } = placed
    const inWhole = rowAnswer(measure.whole.where, row, surroundings)
    if (inWhole === 'no') continue
    const ofPart = rowAnswer(measure.part.where, row, surroundings)
    const amount = measure.whole.sum === undefined ? 1 : row[measure.whole.sum]
    if (typeof amount !== 'number') return undefined
    // A credit note turns round what makes the share small and what makes it large.
    const [small, large] = amount >= 0 ? [lo, hi] : [hi, lo]
    addAtSmallest(small, amount, inWhole, ofPart)
    addAtLargest(large, amount, inWhole, ofPart)
    if (inWhole === 'unknown' || ofPart === 'unknown') unresolved.push(placed)
  }
  return { lo, hi, unresolved }
}

type Adding = { part: number; whole: number }

/** Smallest: what may be in the part is only in the whole, and what would lift it stays out. */
function addAtSmallest(sums: Adding, amount: number, inWhole: Answer, ofPart: Answer): void {
  if (ofPart === 'yes' && inWhole === 'unknown') return
  sums.whole += amount
  if (ofPart === 'yes') sums.part += amount
}

/** Largest: what may be in the part is in it, and what would lower it stays out. */
function addAtLargest(sums: Adding, amount: number, inWhole: Answer, ofPart: Answer): void {
  if (ofPart === 'no' && inWhole === 'unknown') return
  sums.whole += amount
  if (ofPart !== 'no') sums.part += amount
}

function sumsOfNumbers(part: number, whole: number): ShareSums {
  const sums = { part, whole }
  return { lo: sums, hi: sums, unresolved: [] }
}

function numberOf(answers: Answers): number {
  return answers.given.reduce((total, { answer }) => {
    if ('nothingToReport' in answer) return total
    assert('number' in answer, 'intake lets only numbers answer a number')
    return total + answer.number
  }, 0)
}

function withOpening(sums: ShareSums, input: MeasureInput): ShareSums {
  const opening = openingOf(input)
  if (opening === undefined) return sums
  const add = (sum: Sums) => ({ part: sum.part + opening.part, whole: sum.whole + opening.whole })
  return { ...sums, lo: add(sums.lo), hi: add(sums.hi) }
}

/** Opening totals count in the window in which they end. */
function openingOf(input: MeasureInput) {
  const opening = input.adoption?.opening
  return opening !== undefined && opening.upTo.slice(0, 7) >= input.window.from
    ? opening
    : undefined
}

function factOf(measure: ShareMeasure, sums: ShareSums): Measured['fact'] {
  const { whole } = measure.words
  const isWithin = ({ part, whole: all }: Sums): boolean => part >= 0 && part <= all
  if (sums.lo.whole === 0 && sums.hi.whole === 0 && isWithin(sums.lo)) {
    return unknownFact('nothing-to-measure', `No ${whole} were reported.`)
  }
  if (sums.lo.whole <= 0 || sums.hi.whole <= 0 || !isWithin(sums.lo) || !isWithin(sums.hi)) {
    const message =
      `With what was taken off, such as credit notes, the ${whole} give no share from 0% to ` +
      '100%. Check them, or move what was taken off to the month that it belongs to.'
    return unknownFact('unreadable', message)
  }
  return numberFact(fraction(sums.lo.part, sums.lo.whole), fraction(sums.hi.part, sums.hi.whole))
}

function doubtOf(
  measure: ShareMeasure,
  input: MeasureInput,
  { unresolved }: ShareSums,
): Pick<Measured, 'doubt'> {
  if (unresolved.length === 0) return {}
  if (input.contract.area.length === 0) {
    const message = 'The contract has no area on record, so nothing can be called local.'
    const forCouncil = 'Add `area` to the contract, with its codes and the date of their list.'
    return { doubt: { reason: 'within-bounds', message, forCouncil } }
  }
  const rows = unresolved.length === 1 ? '1 row' : `${unresolved.length} rows`
  const they = unresolved.length === 1 ? 'it counts' : 'they count'
  const message = `In ${rows} it is not known whether ${they} as ${measure.words.part}.`
  return { doubt: { reason: 'within-bounds', message } }
}

function traceOf(
  measure: ShareMeasure,
  input: MeasureInput,
  sources: Pick<Trace, 'returns' | 'parameters' | 'notes'>,
  sums?: ShareSums,
): Trace {
  const opening = openingOf(input)
  const { unit, words } = measure
  return {
    ...sources,
    sums:
      sums === undefined
        ? []
        : [
            { name: words.part, value: sums.lo.part, unit },
            { name: words.whole, value: sums.lo.whole, unit },
          ],
    ...(opening === undefined ? {} : { opening: { upTo: opening.upTo, source: opening.source } }),
  }
}
