import { expect, test } from 'vitest'
import type { ConditionEvidence } from '../../src/assessment/types.ts'
import type { Fraction } from '../../src/domain/fraction.ts'
import {
  amountsInWords,
  differenceInWords,
  isShare,
  resultInWords,
  shareInWords,
  targetInWords,
} from '../../src/notices/describe-figures.ts'
import type { CountMeasure, Measure } from '../../src/rules/measure.ts'
import { RULE_SET } from './a-council.ts'
import { TERMS_IN_FORCE, TRAINEES_BEHIND, TRAINEES_UNCLEAR } from './findings.ts'

const SHARE = RULE_SET.measures.get('trainee-share') as Measure
const DOCUMENT = RULE_SET.measures.get('terms-in-force') as Measure
const COUNT: CountMeasure = {
  id: 'visits',
  title: 'School visits',
  shape: 'count',
  unit: 'times',
  words: { part: 'school visits', whole: '' },
  part: { figure: 'visits' },
}
const BEHIND = TRAINEES_BEHIND.evidence[0] as ConditionEvidence
const UNCLEAR = TRAINEES_UNCLEAR.evidence[0] as ConditionEvidence
const TERMS = TERMS_IN_FORCE.evidence[0] as ConditionEvidence

function reported(lo: Fraction, hi: Fraction = lo): ConditionEvidence {
  return { ...BEHIND, reported: { kind: 'number', lo, hi } }
}

function required(lo: Fraction, operator: ConditionEvidence['operator']): ConditionEvidence {
  return { ...BEHIND, operator, required: { kind: 'number', lo, hi: lo } }
}

test('part and whole are said in the order in which they were added up', () => {
  expect(amountsInWords(BEHIND)).toBe('1,472 Building Futures hours out of 18,400 hours worked')
})

test('where the figure lies within bounds the sums are the least', () => {
  expect(amountsInWords(UNCLEAR)).toBe(
    'at least 833 Building Futures hours out of 9,996 hours worked',
  )
})

test('a share just under its target never reads as the target', () => {
  expect(resultInWords(reported([99_999, 1_000_000]), SHARE)).toBe('9.9%')
})

test('bounds are both said', () => {
  expect(resultInWords(UNCLEAR, SHARE)).toBe('at least 8.33%, at most 10.01%')
  expect(resultInWords(reported([3, 1], [5, 1]), COUNT)).toBe('at least 3, at most 5')
})

test('what is not known says its message', () => {
  const unknown = { reason: 'not-reported', message: 'The hours are missing.' } as const
  const evidence = { ...BEHIND, reported: { kind: 'unknown', unknown } } as const
  expect(resultInWords(evidence, SHARE)).toBe('The hours are missing.')
})

test('a document is in force or it is not', () => {
  const lacking = { ...TERMS, reported: { kind: 'truth', value: false } } as const
  expect(resultInWords(TERMS, DOCUMENT)).toBe('the document is in force')
  expect(resultInWords(lacking, DOCUMENT)).toBe('no such document in force')
  expect(targetInWords(TERMS, DOCUMENT)).toBe('')
})

test('a target keeps its comparison, and all is said as 100%', () => {
  expect(targetInWords(BEHIND, SHARE)).toBe('at least 10%')
  expect(targetInWords(required([1_250, 10_000], 'atMost'), SHARE)).toBe('at most 12.5%')
  expect(targetInWords(required([10_000, 10_000], 'atLeast'), SHARE)).toBe('100%')
  expect(targetInWords(required([12, 1], 'atLeast'), COUNT)).toBe('at least 12')
})

test('the difference is what a target would have asked by now', () => {
  expect(differenceInWords(BEHIND, SHARE, true)).toBe(
    'At 10%, you would have 1,840 hours by now. You are 368 hours short.',
  )
  expect(differenceInWords(BEHIND, SHARE, false)).toBe(
    'At 10%, you would have 1,840 hours. You are 368 hours short.',
  )
})

test('a limit that is passed says by how much', () => {
  expect(differenceInWords(required([500, 10_000], 'atMost'), SHARE, true)).toBe(
    'At 5%, you would have at most 920 hours by now. You are 552 hours over.',
  )
})

test('a strict limit asks for one unit beyond it', () => {
  const strict = (operator: 'above' | 'below') =>
    differenceInWords(required([800, 10_000], operator), SHARE, false)
  expect(strict('above')).toContain('You are 1 minute short.')
  expect(strict('below')).toContain('You are 1 minute over.')
})

test('what lies within bounds has no single difference', () => {
  expect(differenceInWords(UNCLEAR, SHARE, true)).toBe('')
})

test('a share that must stay under a limit is rounded up', () => {
  expect(shareInWords([100_001, 1_000_000], 'atMost')).toBe('10.1%')
  expect([isShare(SHARE), isShare(COUNT)]).toEqual([true, false])
})
