import { expect, test } from 'vitest'
import type { ConditionEvidence } from '#app/assessment/types.ts'
import type { Fraction } from '#app/domain/fraction.ts'
import {
  amountsInWords,
  measuredInWords,
  resultInWords,
  targetInWords,
} from '#app/notices/describe-figures.ts'
import type { Measure } from '#app/rules/measure.ts'
import { RULE_SET } from './a-council.ts'
import {
  ENERGY_BEHIND,
  ENERGY_PER_JOB,
  MEADOW_EVIDENCE,
  numberOf,
  RECYCLING_EVIDENCE,
  SESSIONS_EVIDENCE,
  traceOf,
  TRAVEL_EVIDENCE,
} from './findings-over-time.ts'
import { TERMS_IN_FORCE, TRAINEES_BEHIND, TRAINEES_UNCLEAR } from './findings.ts'

const SHARE = measure('trainee-share')
const DOCUMENT = measure('terms-in-force')
const COUNT = measure('session-count')
const ENERGY = measure('energy-less')
const MEADOW = measure('meadow-more')
const BEHIND = TRAINEES_BEHIND.evidence[0] as ConditionEvidence
const UNCLEAR = TRAINEES_UNCLEAR.evidence[0] as ConditionEvidence
const TERMS = TERMS_IN_FORCE.evidence[0] as ConditionEvidence
const SO_FAR = ENERGY_BEHIND.evidence[0] as ConditionEvidence

function measure(id: string): Measure {
  return RULE_SET.measures.get(id) as Measure
}

function reported(lo: Fraction, hi: Fraction = lo): ConditionEvidence {
  return { ...BEHIND, reported: numberOf(lo, hi) }
}

function required(lo: Fraction, operator: ConditionEvidence['operator']): ConditionEvidence {
  return { ...BEHIND, operator, required: numberOf(lo) }
}

function sessions(value: ConditionEvidence['reported'], count = 3): string {
  const trace = traceOf([count, 'times', 'sessions held in schools'])
  return measuredInWords({ ...SESSIONS_EVIDENCE, reported: value, trace }, COUNT)
}

test('part and whole are said in the order in which they were added up', () => {
  expect(amountsInWords(BEHIND, SHARE)).toBe(
    '1,472 Building Futures hours out of 18,400 hours worked',
  )
})

test('where the figure lies within bounds the sums are the least', () => {
  expect(amountsInWords(UNCLEAR, SHARE)).toBe(
    'at least 833 Building Futures hours out of 9,996 hours worked',
  )
})

test('a share just under its target never reads as the target', () => {
  expect(resultInWords(reported([99_999, 1_000_000]), SHARE)).toBe('9.9%')
})

test('bounds are both said, and one that is not known is left out', () => {
  expect(resultInWords(UNCLEAR, SHARE)).toBe('at least 8.33%, at most 10.01%')
  expect(resultInWords({ ...BEHIND, reported: { kind: 'number', lo: [1, 12] } }, SHARE)).toBe(
    'at least 8.33%',
  )
  expect(resultInWords({ ...BEHIND, reported: { kind: 'number', hi: [1, 12] } }, SHARE)).toBe(
    'at most 8.34%',
  )
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
})

test('the target is the whole of it, not what is due by now', () => {
  expect(targetInWords(SESSIONS_EVIDENCE, COUNT)).toBe('at least 12')
  expect(targetInWords(SO_FAR, ENERGY)).toBe('at least 5% less than in the baseline')
  expect(targetInWords(RECYCLING_EVIDENCE, measure('recycling-more'))).toBe(
    'at least 5 percentage points more than in the baseline',
  )
  expect(targetInWords(MEADOW_EVIDENCE, MEADOW)).toBe(
    'at least 50,000 m² (5 hectares) more than in the baseline',
  )
})

test('a count is its own result', () => {
  expect(sessions(numberOf([3, 1]))).toBe('3 sessions held in schools')
  expect(sessions(numberOf([0, 1]), 0)).toBe('0 sessions held in schools')
  expect(sessions(numberOf([1, 1]), 1)).toBe('sessions held in schools: 1')
})

test('a count of which a month is missing is at least what is known', () => {
  expect(sessions({ kind: 'number', lo: [3, 1] })).toBe('at least 3 sessions held in schools')
  expect(sessions({ kind: 'number', lo: [1, 1] }, 1)).toBe('sessions held in schools: at least 1')
  expect(sessions({ kind: 'number', hi: [12, 1] })).toBe('at most 12 sessions held in schools')
  expect(sessions(numberOf([3, 1], [5, 1]))).toBe('at least 3 and at most 5 sessions held in schools')
})

test('a change over time is compared with as much time of the baseline', () => {
  expect(measuredInWords(SO_FAR, ENERGY)).toBe(
    '5,700.04 kWh of energy used, against 10,000 kWh in the whole baseline. That is 2.7% less ' +
      'than in the baseline for as much time',
  )
})

test('a change that is divided by work names the work on both sides', () => {
  expect(measuredInWords(ENERGY_PER_JOB, ENERGY)).toBe(
    'energy used: 5,700 kWh (in the baseline 10,000 kWh); work done: 95 (in the baseline 160). ' +
      'That is 4.0% less than in the baseline for the same work done',
  )
})

test('what rose where it should fall is said to be more', () => {
  const rose = { ...ENERGY_PER_JOB, reported: numberOf([-399, 10_000]) }
  expect(resultInWords(rose, ENERGY)).toContain('4.0% more than in the baseline')
})

test('a change between shares is in percentage points', () => {
  expect(resultInWords(RECYCLING_EVIDENCE, measure('recycling-more'))).toBe(
    '3.2 percentage points more than in the baseline',
  )
})

test('of a change the amounts are what is known so far where bounds are apart', () => {
  const open = { ...SO_FAR, reported: { kind: 'number', hi: [3, 100] } } as const
  expect(measuredInWords(open, ENERGY)).toMatch(
    /^\(as far as is known\) 5,700\.04 kWh .* That is at most 3\.00% less than in the baseline/,
  )
})

test('a change within bounds that lie on both sides of nothing is between them', () => {
  const both = { ...ENERGY_PER_JOB, reported: numberOf([-3_509, 10_000], [10, 100]) }
  expect(resultInWords(both, ENERGY)).toMatch(/^between 35\.09% more and 10\.00% less than in/)
  const most = { ...ENERGY_PER_JOB, reported: { kind: 'number', hi: [-4, 100] } } as const
  expect(resultInWords(most, ENERGY)).toMatch(/^at least 4\.00% more than in/)
})

test('a level says what there is, and how much more that is', () => {
  expect(measuredInWords(MEADOW_EVIDENCE, MEADOW)).toBe(
    '124,000 m² (12.4 hectares) of area managed for wildlife, against 103,000 m² (10.3 hectares) ' +
      'in the baseline. That is 21,000 m² (2.1 hectares) more than in the baseline',
  )
  const lost = { ...MEADOW_EVIDENCE, reported: numberOf([-500, 1]) }
  expect(resultInWords(lost, MEADOW)).toBe('500 m² less than in the baseline')
})

test('a survey is a share of those who answered', () => {
  expect(measuredInWords(TRAVEL_EVIDENCE, measure('travel-survey'))).toBe(
    '24 people who walk or cycle out of 48 people who answered the survey. That is 50.0%',
  )
})

test('any number of sums is said', () => {
  const asked = traceOf(
    [24, 'people', 'people who walk or cycle'],
    [48, 'people', 'people who answered the survey'],
    [60, 'people', 'people asked'],
  )
  expect(amountsInWords({ ...TRAVEL_EVIDENCE, trace: asked }, measure('travel-survey'))).toBe(
    '24 people who walk or cycle out of 48 people who answered the survey (60 people asked)',
  )
  expect(measuredInWords({ ...SO_FAR, trace: traceOf() }, ENERGY)).toMatch(/^2\.7% less/)
  expect(measuredInWords({ ...SESSIONS_EVIDENCE, trace: traceOf() }, COUNT)).toBe(
    '3 sessions held in schools',
  )
})
