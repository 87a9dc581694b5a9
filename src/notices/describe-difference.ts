/**
 * How far what was reported is from what is asked: what was due by now, and by how much it falls
 * short or goes over. Rounded so that what is lacking is never made smaller.
 */
import assert from 'node:assert/strict'
import type { ConditionEvidence } from '../assessment/types.ts'
import { pointsBetweenInWords, targetShareInWords } from '../domain/display.ts'
import { divideRoundingDown, divideRoundingUp, type Fraction } from '../domain/fraction.ts'
import type { Operator } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import {
  exactOf,
  isFloor,
  numberKindOf,
  targetValueInWords,
  wholeUnits,
} from './number-in-words.ts'
import { amountOf } from './quantities-in-words.ts'

/** `By now 5 of 12 were due.` Empty where the whole target is due at once. */
export function dueByNowInWords(evidence: ConditionEvidence, measure: Measure): string {
  const { operator } = evidence
  const [due, whole] = [exactOf(evidence.required), exactOf(evidence.atEnd)]
  if (due === undefined || whole === undefined) return ''
  const isAsked = isFloor(operator)
  if (due[0] <= 0) return isAsked ? 'Nothing was due by now.' : 'Nothing was allowed by now.'
  const kind = numberKindOf(measure)
  if (kind.kind !== 'amount') {
    const [now, inAll] = [due, whole].map((value) => targetValueInWords(value, kind, operator))
    return `Of the ${inAll} in all, ${now} was ${isAsked ? 'due' : 'allowed'} by now.`
  }
  const rounding = isAsked ? 'up' : 'down'
  const now = wholeUnits(due, rounding)
  const [dueNow, inAll] = [now, wholeUnits(whole, rounding)].map((one) => amountOf(one, kind.unit))
  // One session was due, and so was a sum of money.
  const were = kind.unit === 'pence' || now === 1 ? 'was' : 'were'
  return isAsked
    ? `By now ${dueNow} of ${inAll} ${were} due.`
    : `By now at most ${dueNow} of ${inAll} ${were} allowed.`
}

/** `At 10%, you would have 1,840 hours by now. You are 368 hours short.` Else empty. */
export function differenceInWords(
  evidence: ConditionEvidence,
  measure: Measure,
  isOpen: boolean,
): string {
  if (evidence.answer === 'yes') return ''
  // What was due by now says how much would have to be there, also where that is not known.
  if (evidence.answer === 'unknown') return dueByNowInWords(evidence, measure)
  const difference = distanceInWords(evidence, measure, isOpen)
  return [dueByNowInWords(evidence, measure), difference].filter((words) => words !== '').join(' ')
}

function distanceInWords(evidence: ConditionEvidence, measure: Measure, isOpen: boolean): string {
  const kind = numberKindOf(measure)
  switch (kind.kind) {
    case 'share':
      return shareDistance(evidence, isOpen)
    case 'change':
      return changeDistance(evidence)
    case 'amount':
      return amountDistance(evidence, kind.unit)
  }
}

function shareDistance(evidence: ConditionEvidence, isOpen: boolean): string {
  const { operator, trace } = evidence
  const [part, whole] = trace.sums
  const [reached, required] = [exactOf(evidence.reported), exactOf(evidence.required)]
  if (part === undefined || whole === undefined || part.unit !== whole.unit) return ''
  if (reached === undefined || required === undefined) return ''
  const allowed = leastOrMost(required, whole.value, operator)
  const isAsked = isFloor(operator)
  const would = `you would have ${isAsked ? '' : 'at most '}${amountOf(allowed, part.unit)}`
  const apart = amountOf(Math.abs(allowed - part.value), part.unit)
  return (
    `At ${targetShareInWords(required)}, ${would}${isOpen ? ' by now' : ''}. ` +
    `You are ${apart} ${isAsked ? 'short' : 'over'}.`
  )
}

function changeDistance({ operator, reported, required }: ConditionEvidence): string {
  const [reached, target] = [exactOf(reported), exactOf(required)]
  if (reached === undefined || target === undefined) return ''
  const apart = pointsBetweenInWords(target, reached)
  return `You are ${apart} ${isFloor(operator) ? 'short of' : 'over'} the target.`
}

/** Where only bounds are known, what is surely lacking or surely too much. */
function amountDistance(evidence: ConditionEvidence, unit: string): string {
  const { operator, reported } = evidence
  const required = exactOf(evidence.required)
  if (reported.kind !== 'number' || required === undefined) return ''
  const isAsked = isFloor(operator)
  const reached = isAsked ? reported.hi : reported.lo
  if (reached === undefined) return ''
  const allowed = leastOrMost(required, 1, operator)
  const apart = Math.abs(allowed - wholeUnits(reached, isAsked ? 'down' : 'up'))
  const least = exactOf(reported) === undefined ? 'at least ' : ''
  return `You are ${least}${amountOf(apart, unit, 'up')} ${isAsked ? 'short' : 'over'}.`
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
