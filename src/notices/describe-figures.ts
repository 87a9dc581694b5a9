/**
 * What one condition found, in sentences: the figures, the target, and how far apart they are.
 * Shares are rounded against the contractor only in print; the judgement was made exactly.
 */
import assert from 'node:assert/strict'
import { isExact } from '../assessment/fact.ts'
import type { ConditionEvidence, Fact } from '../assessment/types.ts'
import {
  amountInWords,
  countInWords,
  shareRoundedDownInWords,
  shareRoundedUpInWords,
  targetShareInWords,
} from '../domain/display.ts'
import {
  compareFractions,
  divideRoundingDown,
  divideRoundingUp,
  type Fraction,
} from '../domain/fraction.ts'
import type { Operator } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import { quantitiesInWords } from './quantities-in-words.ts'

type NumberFact = Extract<Fact, { kind: 'number' }>

const COMPARED_AS: Readonly<Partial<Record<Operator, string>>> = {
  atLeast: 'at least',
  above: 'more than',
  atMost: 'at most',
  below: 'less than',
  isOneOf: 'one of',
  isNoneOf: 'none of',
}

/** `1,472 Building Futures hours out of 18,400 hours worked`; empty when nothing was added up. */
export function amountsInWords(evidence: ConditionEvidence): string {
  const { reported, trace } = evidence
  const words = quantitiesInWords(trace.sums)
  // Where the figure lies within bounds, the sums are the least of what it could be.
  const isLeast = reported.kind === 'number' && !isExact(reported) && words !== ''
  return isLeast ? `at least ${words}` : words
}

/** `8.0%`, or `at least 8.33%, at most 10.00%` where only the bounds are known. */
export function resultInWords(evidence: ConditionEvidence, measure: Measure): string {
  const { reported } = evidence
  switch (reported.kind) {
    case 'number':
      return numberInWords(reported, evidence.operator, measure)
    case 'truth':
      return truthInWords(reported.value, measure)
    case 'words':
      return reported.value.join(', ')
    case 'unknown':
      return reported.unknown.message
  }
}

/** `at least 10%`; empty where the condition compares with no value. */
export function targetInWords(evidence: ConditionEvidence, measure: Measure): string {
  const { required } = evidence
  if (required.kind === 'truth' || required.kind === 'unknown') return ''
  const compared = COMPARED_AS[evidence.operator] ?? ''
  if (isAll(evidence, measure)) return '100%'
  if (required.kind === 'words') return `${compared} ${required.value.join(', ')}`
  return `${compared} ${targetAmountInWords(required, measure)}`
}

/** `At 10%, you would have 1,840 hours by now. You are 368 hours short.` Else empty. */
export function differenceInWords(
  evidence: ConditionEvidence,
  measure: Measure,
  isOpen: boolean,
): string {
  const [part, whole] = evidence.trace.sums
  const { reported, required } = evidence
  if (evidence.answer !== 'no' || part === undefined || whole === undefined) return ''
  if (required.kind !== 'number' || reported.kind !== 'number' || !isShare(measure)) return ''
  if (!isExact(reported) || !isExact(required) || part.unit !== whole.unit) return ''
  const allowed = leastOrMost(required.lo, whole.value, evidence.operator)
  const difference = Math.abs(allowed - part.value)
  const isShort = isFloor(evidence.operator)
  return (
    `At ${targetShareInWords(required.lo)}, you would have ${isShort ? '' : 'at most '}` +
    `${amountOf(allowed, part.unit)}${isOpen ? ' by now' : ''}. ` +
    `You are ${amountOf(difference, part.unit)} ${isShort ? 'short' : 'over'}.`
  )
}

export function isShare(measure: Measure): boolean {
  return ['share', 'floor-for-each-row', 'on-time'].includes(measure.shape)
}

/** A share that must reach a target rounds down; one that must stay under a limit rounds up. */
export function shareInWords(share: Fraction, operator: Operator, decimals: 1 | 2 = 1): string {
  return isFloor(operator)
    ? shareRoundedDownInWords(share, decimals)
    : shareRoundedUpInWords(share, decimals)
}

function numberInWords(fact: NumberFact, operator: Operator, measure: Measure): string {
  if (isShare(measure)) {
    if (isExact(fact)) return shareInWords(fact.lo, operator)
    // The bounds that are printed hold the whole range.
    const lo = shareRoundedDownInWords(fact.lo, 2)
    const hi = shareRoundedUpInWords(fact.hi, 2)
    return `at least ${lo}, at most ${hi}`
  }
  const lo = amountInWords(divideRoundingDown(BigInt(fact.lo[0]), BigInt(fact.lo[1])), measure.unit)
  if (isExact(fact)) return lo
  const hi = amountInWords(divideRoundingUp(BigInt(fact.hi[0]), BigInt(fact.hi[1])), measure.unit)
  return `at least ${lo}, at most ${hi}`
}

function targetAmountInWords(required: NumberFact, measure: Measure): string {
  if (isShare(measure)) return targetShareInWords(required.lo)
  const [part, whole] = required.lo
  return amountInWords(divideRoundingUp(BigInt(part), BigInt(whole)), measure.unit)
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

/** The least of the part that meets the comparison with this whole, or the most. */
function leastOrMost(target: Fraction, whole: number, operator: Operator): number {
  const numerator = BigInt(target[0]) * BigInt(whole)
  const denominator = BigInt(target[1])
  switch (operator) {
    case 'atLeast':
      return divideRoundingUp(numerator, denominator)
    case 'above':
      return divideRoundingDown(numerator, denominator) + 1
    case 'atMost':
      return divideRoundingDown(numerator, denominator)
    case 'below':
      return divideRoundingUp(numerator, denominator) - 1
    case 'isOneOf':
    case 'isNoneOf':
    case 'isTrue':
    case 'isFalse':
      return assert.fail(`${operator} does not compare amounts`)
  }
}

// Nobody says "at least 100%" of a share.
function isAll({ required, operator }: ConditionEvidence, measure: Measure): boolean {
  if (required.kind !== 'number' || operator !== 'atLeast' || !isShare(measure)) return false
  return compareFractions(required.lo, [1, 1]) === 0
}

function isFloor(operator: Operator): boolean {
  return operator !== 'atMost' && operator !== 'below'
}

// "You would have 42", not "42 people": the sentence before it has said of what.
function amountOf(amount: number, unit: string): string {
  return unit === 'people' ? countInWords(amount) : amountInWords(amount, unit)
}
