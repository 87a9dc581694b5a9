/**
 * The two sides of a condition in words: what was reported and what was required. It shows what
 * was decided and decides nothing; a share is rounded so that it never reads as its target.
 */
import { isExact } from '../assessment/fact.ts'
import type { ConditionEvidence, Fact } from '../assessment/types.ts'
import {
  amountInWords,
  shareRoundedDownInWords,
  shareRoundedUpInWords,
  targetShareInWords,
} from '../domain/display.ts'
import { divideRoundingDown, divideRoundingUp, type Fraction } from '../domain/fraction.ts'
import type { UnknownReason } from '../domain/outcome.ts'
import type { Operator } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'

const OPERATORS_IN_WORDS: Readonly<Record<Operator, string>> = {
  atLeast: 'at least',
  below: 'below',
  atMost: 'at most',
  above: 'above',
  isOneOf: 'one of',
  isNoneOf: 'none of',
  isTrue: 'yes',
  isFalse: 'no',
}

const REASONS_IN_WORDS: Readonly<Record<UnknownReason, string>> = {
  'not-reported': 'not reported',
  unreadable: 'unreadable',
  'no-target': 'no target',
  'no-baseline': 'no baseline',
  'nothing-to-measure': 'nothing to measure',
  'rate-not-known': 'rate not known',
  'within-bounds': 'known only within bounds',
}

const COUNTED_SHAPES: readonly Measure['shape'][] = ['count', 'level-at-date']

type Show = (value: Fraction) => string

/** `8.0%`, `8.3% to 10.0%`, `yes`, `not reported`. */
export function reportedInWords(
  { reported, operator }: Pick<ConditionEvidence, 'reported' | 'operator'>,
  measure?: Measure,
): string {
  const isUpperLimit = operator === 'atMost' || operator === 'below'
  const { down, up } = roundingOf(measure)
  // Amounts and shares alike: the printed bounds hold the whole range.
  if (reported.kind === 'number' && !isExact(reported)) {
    return `${down(reported.lo)} to ${up(reported.hi)}`
  }
  return factInWords(reported, isUpperLimit ? up : down)
}

/** `at least 10%`, `yes`; where the target is not known only why, such as `no target`. */
export function requiredInWords(
  { required, operator }: Pick<ConditionEvidence, 'required' | 'operator'>,
  measure?: Measure,
): string {
  const inWords = OPERATORS_IN_WORDS[operator]
  if (operator === 'isTrue' || operator === 'isFalse') return inWords
  if (required.kind === 'unknown') return reasonInWords(required.unknown.reason)
  const show = isCounted(measure) ? roundingOf(measure).up : targetShareInWords
  return `${inWords} ${factInWords(required, show)}`
}

export function reasonInWords(reason: UnknownReason): string {
  return REASONS_IN_WORDS[reason]
}

function isCounted(measure: Measure | undefined): measure is Measure {
  return measure !== undefined && COUNTED_SHAPES.includes(measure.shape)
}

/** An amount to a whole unit, a share to a tenth of a percent. */
function roundingOf(measure: Measure | undefined): { readonly down: Show; readonly up: Show } {
  if (!isCounted(measure)) return { down: shareRoundedDownInWords, up: shareRoundedUpInWords }
  const { unit } = measure
  const amount = (divide: typeof divideRoundingDown): Show => ([part, whole]) =>
    amountInWords(divide(BigInt(part), BigInt(whole)), unit)
  return { down: amount(divideRoundingDown), up: amount(divideRoundingUp) }
}

function factInWords(fact: Fact, show: Show): string {
  switch (fact.kind) {
    case 'truth':
      return fact.value ? 'yes' : 'no'
    case 'words':
      return fact.value.join(', ')
    case 'unknown':
      return reasonInWords(fact.unknown.reason)
    case 'number':
      return isExact(fact) ? show(fact.lo) : `${show(fact.lo)} to ${show(fact.hi)}`
  }
}
