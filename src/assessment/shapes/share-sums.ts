/**
 * The two sums of a share: the part and its whole, each at its least and its most. Sums come
 * before the division: the parts of all months over the wholes of all months. Rows whose place in
 * the part is not known give bounds.
 */
import type { Answer, Unknown } from '../../domain/outcome.ts'
import type { Sum } from '../../rules/measure.ts'
import {
  answersTo,
  rowsOf,
  type Answers,
  type MeasureInput,
  type ParameterTracer,
  type PlacedRow,
} from '../measure-input.ts'
import { surroundingsOf } from '../row-surroundings.ts'
import { rowAnswer } from '../row-condition.ts'
import { noAmount, numberIn, openingOf } from '../sum.ts'
import type { Trace } from '../types.ts'

/** Least and most of the share, as sums. */
export interface ShareSums {
  readonly lo: Sums
  readonly hi: Sums
  /** Rows whose place is not known. */
  readonly unresolved: readonly PlacedRow[]
  /** Months of the part are missing, so there may be more of it. */
  readonly missing?: Unknown
}
export interface Sums {
  readonly part: number
  readonly whole: number
}

export interface SummedShare {
  readonly sums: ShareSums | Unknown
  readonly sources: Pick<Trace, 'returns' | 'notes'>
}

export function shareSumsOver(
  part: Sum,
  whole: Sum,
  input: MeasureInput,
  tracer: ParameterTracer,
): SummedShare {
  const ofPart = answersTo(part.figure, input)
  const ofWhole = answersTo(whole.figure, input)
  const sources = { returns: readIn([ofWhole, ofPart]), notes: ofWhole.notes }
  const missingPart = growsOverTime(part, whole, input) ? undefined : ofPart.missing
  const missing = ofWhole.missing ?? missingPart
  if (missing !== undefined) return { sums: missing, sources }
  const isRows = input.ruleSet.figures.get(whole.figure)?.kind === 'rows'
  const sums = isRows
    ? sumsOfRows(part, whole, rowsOf(ofWhole, whole.figure), input, tracer)
    : sumsOfNumbers(ofPart, ofWhole)
  return { sums: 'lo' in sums ? openUpwards(withOpening(sums, input)) : sums, sources }
}

/** Whoever is missing may be the rest of the whole, and no more than that. */
function openUpwards(sums: ShareSums): ShareSums {
  if (sums.missing === undefined) return sums
  const { part, whole } = sums.lo
  return { ...sums, hi: { part: Math.max(part, whole), whole } }
}

/** A part that is added up over months, of a whole that stands still, such as new people of all. */
export function growsOverTime(part: Sum, whole: Sum, input: MeasureInput): boolean {
  return isAddedUp(part, input) && !isAddedUp(whole, input)
}

/** A stock stands; all else is added up over months. */
export function isAddedUp({ figure }: Sum, { ruleSet }: MeasureInput): boolean {
  return ['flow', 'new-people'].includes(ruleSet.figures.get(figure)?.nature ?? '')
}

function readIn(answers: readonly Answers[]): Answers['returns'] {
  const read = new Map(answers.flatMap(({ returns }) => returns).map((each) => [each.period, each]))
  return [...read.values()].toSorted((a, b) => (a.period < b.period ? -1 : 1))
}

function sumsOfRows(
  part: Sum,
  whole: Sum,
  rows: readonly PlacedRow[],
  input: MeasureInput,
  tracer: ParameterTracer,
): ShareSums | Unknown {
  const surroundings = surroundingsOf(input, tracer)
  const lo = { part: 0, whole: 0 }
  const hi = { part: 0, whole: 0 }
  const unresolved: PlacedRow[] = []
  for (const placed of rows) {
    const { row } = placed
    const seen = surroundings(placed.period)
    const inWhole = rowAnswer(whole.where, row, seen)
    if (inWhole === 'no') continue
    const ofPart = rowAnswer(part.where, row, seen)
    const amount = whole.sum === undefined ? 1 : row[whole.sum]
    if (typeof amount !== 'number') return noAmount(whole, input)
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

function sumsOfNumbers(part: Answers, whole: Answers): ShareSums {
  const sums = { part: totalOf(part), whole: totalOf(whole) }
  const { missing } = part
  return { lo: sums, hi: sums, unresolved: [], ...(missing === undefined ? {} : { missing }) }
}

function totalOf({ given }: Answers): number {
  return given.reduce((total, { answer }) => total + numberIn(answer), 0)
}

function withOpening(sums: ShareSums, input: MeasureInput): ShareSums {
  const opening = openingOf(input)
  if (opening === undefined) return sums
  const add = ({ part, whole }: Sums): Sums => ({
    part: part + opening.part,
    whole: whole + (opening.whole ?? 0),
  })
  return { ...sums, lo: add(sums.lo), hi: add(sums.hi) }
}
