import { expect, test } from 'vitest'
import type { ConditionEvidence } from '#app/assessment/types.ts'
import type { Fraction } from '#app/domain/fraction.ts'
import { differenceInWords, dueByNowInWords } from '#app/notices/describe-difference.ts'
import type { Measure } from '#app/rules/measure.ts'
import { RULE_SET } from './a-council.ts'
import {
  ENERGY_BEHIND,
  MEADOW_EVIDENCE,
  numberOf,
  SESSIONS_EVIDENCE,
  TRAINING_EVIDENCE,
  TRAVEL_EVIDENCE,
} from './findings-over-time.ts'
import { TRAINEES_BEHIND, TRAINEES_UNCLEAR } from './findings.ts'

const SHARE = measure('trainee-share')
const COUNT = measure('session-count')
const BEHIND = TRAINEES_BEHIND.evidence[0] as ConditionEvidence
const UNCLEAR = TRAINEES_UNCLEAR.evidence[0] as ConditionEvidence
const ENERGY = ENERGY_BEHIND.evidence[0] as ConditionEvidence

function measure(id: string): Measure {
  return RULE_SET.measures.get(id) as Measure
}

function required(lo: Fraction, operator: ConditionEvidence['operator']): ConditionEvidence {
  return { ...BEHIND, operator, required: numberOf(lo) }
}

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

test('a share that lies within bounds has no single difference', () => {
  expect(differenceInWords({ ...UNCLEAR, answer: 'no' }, SHARE, true)).toBe('')
})

test('of a count it is said what was due by now, of how many', () => {
  expect(differenceInWords(SESSIONS_EVIDENCE, COUNT, true)).toBe(
    'By now 5 of 12 were due. You are 2 short.',
  )
  const { atEnd: _, ...closed } = SESSIONS_EVIDENCE
  expect(differenceInWords(closed, COUNT, false)).toBe('You are 2 short.')
})

test('one was due, and so was a sum of money', () => {
  const one = { ...SESSIONS_EVIDENCE, required: numberOf([1, 1]) }
  expect(dueByNowInWords(one, COUNT)).toBe('By now 1 of 12 was due.')
  const money = { ...COUNT, unit: 'pence' } as Measure
  expect(dueByNowInWords(SESSIONS_EVIDENCE, money)).toBe('By now £0.05 of £0.12 was due.')
})

test('where nothing was due yet that is said', () => {
  const none = { ...SESSIONS_EVIDENCE, required: numberOf([0, 1]) }
  expect(dueByNowInWords(none, COUNT)).toBe('Nothing was due by now.')
  expect(dueByNowInWords({ ...none, operator: 'atMost' }, COUNT)).toBe(
    'Nothing was allowed by now.',
  )
})

test('a cap allows so many by now', () => {
  const over = { ...SESSIONS_EVIDENCE, operator: 'atMost', reported: numberOf([7, 1]) } as const
  expect(differenceInWords(over, COUNT, true)).toBe(
    'By now at most 5 of 12 were allowed. You are 2 over.',
  )
})

test('where a month is missing it is said what is surely lacking, or surely too much', () => {
  const short = { ...SESSIONS_EVIDENCE, reported: { kind: 'number', hi: [3, 1] } } as const
  expect(differenceInWords(short, COUNT, true)).toContain('You are at least 2 short.')
  const over = { ...SESSIONS_EVIDENCE, operator: 'atMost', reported: { kind: 'number', lo: [7, 1] } } as const
  expect(differenceInWords(over, COUNT, true)).toContain('You are at least 2 over.')
  const open = { ...SESSIONS_EVIDENCE, reported: { kind: 'number', lo: [3, 1] } } as const
  expect(differenceInWords(open, COUNT, true)).toBe('By now 5 of 12 were due.')
})

test('a change is short by points, never by less than it is', () => {
  expect(differenceInWords(ENERGY, measure('energy-less'), true)).toBe(
    'You are 2.3 percentage points short of the target.',
  )
})

test('a level is short in its own unit', () => {
  expect(differenceInWords(MEADOW_EVIDENCE, measure('meadow-more'), true)).toBe(
    'By now 30,000 m² (3 hectares) of 50,000 m² (5 hectares) were due. You are 9,000 m² short.',
  )
})

test('a survey is short by people of those who answered', () => {
  expect(differenceInWords(TRAVEL_EVIDENCE, measure('travel-survey'), false)).toBe(
    'At 60%, you would have 29. You are 5 short.',
  )
})

test('a share that grows says what of it was due by now', () => {
  expect(differenceInWords(TRAINING_EVIDENCE, measure('training-growing'), true)).toBe(
    'Of the 80% in all, 40% was due by now. At 40%, you would have 8 by now. You are 2 short.',
  )
})
