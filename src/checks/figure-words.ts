/**
 * The two sides of a condition in words: what was reported and what was required. It shows what
 * was decided and decides nothing; a share is rounded so that it never reads as its target.
 */
import type { ConditionEvidence, Fact } from '../assessment/types.ts'
import type { UnknownReason } from '../domain/outcome.ts'
import {
  againstContractor,
  boundInWords,
  exactOf,
  numberInWords,
  numberKindOf,
  targetValueInWords,
  type NumberFact,
  type NumberKind,
} from '../notices/number-in-words.ts'
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
  'too-few-answers': 'too few answers',
}

/** `8.0%`, `8.3% to 10.0%`, `at least 8`, `12.3% less`, `yes`, `not reported`. */
export function reportedInWords(
  { reported, operator }: Pick<ConditionEvidence, 'reported' | 'operator'>,
  measure?: Measure,
): string {
  if (reported.kind !== 'number') return otherInWords(reported)
  const kind = numberKindOf(measure)
  const exact = exactOf(reported)
  return exact === undefined
    ? boundsInWords(reported, kind)
    : numberInWords(exact, kind, againstContractor(operator))
}

/** `at least 10%`, `at least 5 by now, 12 in all`, `yes`; without a target why: `no target`. */
export function requiredInWords(
  {
    required,
    atEnd,
    operator,
  }: Pick<ConditionEvidence, 'required' | 'operator'> & Pick<Partial<ConditionEvidence>, 'atEnd'>,
  measure?: Measure,
): string {
  const inWords = OPERATORS_IN_WORDS[operator]
  if (operator === 'isTrue' || operator === 'isFalse') return inWords
  if (required.kind === 'unknown') return reasonInWords(required.unknown.reason)
  if (required.kind !== 'number') return `${inWords} ${otherInWords(required)}`
  const kind = numberKindOf(measure)
  const target = (fact: Fact): string => {
    const exact = exactOf(fact)
    return exact === undefined ? otherInWords(fact) : targetValueInWords(exact, kind, operator)
  }
  return atEnd === undefined
    ? `${inWords} ${target(required)}`
    : `${inWords} ${target(required)} by now, ${target(atEnd)} in all`
}

export function reasonInWords(reason: UnknownReason): string {
  return REASONS_IN_WORDS[reason]
}

/** The printed bounds hold the whole range. */
function boundsInWords({ lo, hi }: NumberFact, kind: NumberKind): string {
  if (lo !== undefined && hi !== undefined) {
    return `${numberInWords(lo, kind, 'down')} to ${numberInWords(hi, kind, 'up')}`
  }
  if (lo !== undefined) return boundInWords(lo, kind, 'least')
  return hi === undefined ? 'not known' : boundInWords(hi, kind, 'most')
}

function otherInWords(fact: Fact): string {
  switch (fact.kind) {
    case 'truth':
      return fact.value ? 'yes' : 'no'
    case 'words':
      return fact.value.join(', ')
    case 'unknown':
      return reasonInWords(fact.unknown.reason)
    case 'number':
      return 'not known'
  }
}
