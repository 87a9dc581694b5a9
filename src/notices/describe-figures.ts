/**
 * What one condition found, in sentences: the figures, the target, and how far apart they are.
 * Numbers are rounded against the contractor only in print; the judgement was made exactly.
 */
import type { ConditionEvidence } from '../assessment/types.ts'
import type { Rounding } from '../domain/display.ts'
import { compareFractions, type Fraction } from '../domain/fraction.ts'
import type { Operator } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import {
  againstContractor,
  boundInWords,
  exactOf,
  isFromBaseline,
  isShare,
  numberInWords,
  numberKindOf,
  saysMoreOrLess,
  targetValueInWords,
  wholeUnits,
  type NumberFact,
} from './number-in-words.ts'
import {
  amountOf,
  quantitiesAgainst,
  quantitiesInWords,
  quantityInWords,
  type Bounds,
} from './quantities-in-words.ts'

const COMPARED_AS: Readonly<Partial<Record<Operator, string>>> = {
  atLeast: 'at least',
  above: 'more than',
  atMost: 'at most',
  below: 'less than',
  isOneOf: 'one of',
  isNoneOf: 'none of',
}

const THAN_BASELINE = ' than in the baseline'

/** `1,472 Building Futures hours out of 18,400 hours worked`; empty when nothing was added up. */
export function amountsInWords(evidence: ConditionEvidence, measure: Measure): string {
  const { operator, reported, trace } = evidence
  const rounding = roundingOfSums(operator, measure)
  if (isFromBaseline(measure)) {
    const inWhat = isByTime(evidence, measure) ? ' in the whole baseline' : undefined
    const words = quantitiesAgainst(trace.sums, rounding, inWhat)
    return isWithinBounds(evidence) && words !== '' ? `(as far as is known) ${words}` : words
  }
  if (isOneAmount(measure) && reported.kind === 'number' && trace.sums.length < 2) {
    return amountWithin(reported, evidence, measure)
  }
  const words = quantitiesInWords(trace.sums, rounding)
  // Where the figure lies within bounds, the sums are the least of what it could be.
  return isWithinBounds(evidence) && words !== '' ? `at least ${words}` : words
}

/** The amounts and what they come to, as far as there are any. */
export function measuredInWords(evidence: ConditionEvidence, measure: Measure): string {
  const amounts = amountsInWords(evidence, measure)
  const result = resultInWords(evidence, measure)
  if (amounts === '') return result
  // A count is its own result.
  const isSaid = evidence.reported.kind === 'truth' || isOneAmount(measure)
  return isSaid ? amounts : `${amounts}. That is ${result}`
}

/** `8.0%`, or `at least 8.33%, at most 10.00%` where only the bounds are known. */
export function resultInWords(evidence: ConditionEvidence, measure: Measure): string {
  const { reported } = evidence
  switch (reported.kind) {
    case 'number':
      return `${valueInWords(reported, evidence.operator, measure)}${sinceWhat(evidence, measure)}`
    case 'truth':
      return truthInWords(reported.value, measure)
    case 'words':
      return reported.value.join(', ')
    case 'unknown':
      return reported.unknown.message
  }
}

/** `at least 10%`: the whole target. Empty where the condition compares with no value. */
export function targetInWords(evidence: ConditionEvidence, measure: Measure): string {
  const { operator, required, atEnd = required } = evidence
  if (atEnd.kind === 'truth' || atEnd.kind === 'unknown') return ''
  const compared = COMPARED_AS[operator] ?? ''
  if (atEnd.kind === 'words') return `${compared} ${atEnd.value.join(', ')}`
  const target = exactOf(atEnd) ?? atEnd.lo ?? atEnd.hi
  if (target === undefined) return ''
  // Nobody says "at least 100%" of a share.
  if (operator === 'atLeast' && isShare(measure) && compareFractions(target, [1, 1]) === 0) {
    return '100%'
  }
  const value = targetValueInWords(target, numberKindOf(measure), operator)
  return `${compared} ${value}${isFromBaseline(measure) ? THAN_BASELINE : ''}`
}

function valueInWords(fact: NumberFact, operator: Operator, measure: Measure): string {
  const kind = numberKindOf(measure)
  const exact = exactOf(fact)
  if (exact !== undefined) return numberInWords(exact, kind, againstContractor(operator))
  const { lo, hi } = fact
  // The bounds that are printed hold the whole range.
  if (lo !== undefined && hi !== undefined && saysMoreOrLess(kind)) {
    return `between ${numberInWords(lo, kind, 'down', 2)} and ${numberInWords(hi, kind, 'up', 2)}`
  }
  const least = lo === undefined ? [] : [boundInWords(lo, kind, 'least', 2)]
  const most = hi === undefined ? [] : [boundInWords(hi, kind, 'most', 2)]
  return [...least, ...most].join(', ')
}

/** `9 sessions held`, `at least 9 sessions held`, `at least 9 and at most 12 sessions held`. */
function amountWithin(
  fact: NumberFact,
  { operator, trace }: ConditionEvidence,
  measure: Measure,
): string {
  const { unit } = measure
  const name = trace.sums[0]?.name ?? measure.words.part
  const named = ([part, whole]: Fraction, bounds: Bounds, rounding: Rounding): string =>
    quantityInWords({ name, unit, value: wholeUnits([part, whole], rounding) }, bounds, rounding)
  const exact = exactOf(fact)
  if (exact !== undefined) return named(exact, '', againstContractor(operator))
  const { lo, hi } = fact
  if (hi === undefined) return lo === undefined ? '' : named(lo, 'at least ', 'down')
  const most = named(hi, 'at most ', 'up')
  if (lo === undefined) return most
  return `at least ${amountOf(wholeUnits(lo, 'down'), unit, 'down')} and ${most}`
}

function truthInWords(value: boolean, measure: Measure): string {
  switch (measure.shape) {
    case 'document-in-force':
      return value ? 'the document is in force' : 'no such document in force'
    case 'floor-for-each-row':
      return value
        ? 'everyone in scope is at the rate'
        : 'somebody in scope appears to be below the rate'
    case 'share':
    case 'on-time':
    case 'count':
    case 'change-from-baseline':
    case 'level-at-date':
      return value ? 'yes' : 'no'
  }
}

function roundingOfSums(operator: Operator, measure: Measure): Rounding {
  const kind = numberKindOf(measure)
  if (kind.kind !== 'change') return againstContractor(operator)
  return kind.direction === 'less' ? 'up' : 'down'
}

/** A count or a level by itself: not a share, and not set against a baseline. */
function isOneAmount(measure: Measure): boolean {
  return numberKindOf(measure).kind === 'amount' && !isFromBaseline(measure)
}

function isWithinBounds({ reported }: ConditionEvidence): boolean {
  return reported.kind === 'number' && exactOf(reported) === undefined
}

/** What a change is measured from. */
function sinceWhat(evidence: ConditionEvidence, measure: Measure): string {
  if (!isFromBaseline(measure)) return ''
  if (measure.shape !== 'change-from-baseline' || measure.as === 'points') return THAN_BASELINE
  const same = isByTime(evidence, measure) ? 'as much time' : `the same ${measure.words.whole}`
  return `${THAN_BASELINE} for ${same}`
}

/** Without work to divide by, so much time is compared with as much of the baseline's. */
function isByTime({ trace }: ConditionEvidence, measure: Measure): boolean {
  return measure.shape === 'change-from-baseline' && trace.sums.length < 3
}
