/**
 * The two sides of a condition in words: what was reported and what was required. It shows what
 * was decided and decides nothing; a share is rounded so that it never reads as its target.
 */
import type { ConditionEvidence, Fact } from '../assessment/types.ts'
import {
  amountInWords,
  shareRoundedDownInWords,
  shareRoundedUpInWords,
  targetShareInWords,
} from '../domain/display.ts'
import { compareFractions, type Fraction } from '../domain/fraction.ts'
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

/** `8.0%`, `8.3% to 10.0%`, `yes`, `not reported`. */
export function reportedInWords(
  { reported, operator }: Pick<ConditionEvidence, 'reported' | 'operator'>,
  measure?: Measure,
): string {
  const isUpperLimit = operator === 'atMost' || operator === 'below'
  if (measure !== undefined && COUNTED_SHAPES.includes(measure.shape)) {
    return factInWords(reported, (value) => amountInWords(value[0], measure.unit))
  }
  // The bounds that are printed hold the whole range: the lower rounded down, the upper up.
  if (reported.kind === 'number' && compareFractions(reported.lo, reported.hi) !== 0) {
    return `${shareRoundedDownInWords(reported.lo)} to ${shareRoundedUpInWords(reported.hi)}`
  }
  return factInWords(reported, isUpperLimit ? shareRoundedUpInWords : shareRoundedDownInWords)
}

/** `at least 10%`, `yes`, `at most no target`: never without the comparison. */
export function requiredInWords(
  { required, operator }: Pick<ConditionEvidence, 'required' | 'operator'>,
  measure?: Measure,
): string {
  const inWords = OPERATORS_IN_WORDS[operator]
  if (operator === 'isTrue' || operator === 'isFalse') return inWords
  const show = (value: Fraction) =>
    measure !== undefined && COUNTED_SHAPES.includes(measure.shape)
      ? amountInWords(value[0], measure.unit)
      : targetShareInWords(value)
  if (required.kind === 'unknown') return reasonInWords(required.unknown.reason)
  return `${inWords} ${factInWords(required, show)}`
}

export function reasonInWords(reason: UnknownReason): string {
  return REASONS_IN_WORDS[reason]
}

function factInWords(fact: Fact, show: (value: Fraction) => string): string {
  switch (fact.kind) {
    case 'truth':
      return fact.value ? 'yes' : 'no'
    case 'words':
      return fact.value.join(', ')
    case 'unknown':
      return reasonInWords(fact.unknown.reason)
    case 'number': {
      const isExact = compareFractions(fact.lo, fact.hi) === 0
      return isExact ? show(fact.lo) : `${show(fact.lo)} to ${show(fact.hi)}`
    }
  }
}
