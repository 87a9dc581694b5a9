import { expect, test } from 'vitest'
import type { Forecast } from '#app/assessment/cure.ts'
import type { Finding } from '#app/assessment/types.ts'
import { describeForecast, forecastInBrief } from '#app/notices/describe-forecast.ts'
import type { NoticeInput } from '#app/notices/notice-kinds.ts'
import { CONTRACT } from './a-council.ts'
import {
  ENERGY_BEHIND,
  numberOf,
  SESSIONS_BEHIND,
  SESSIONS_EVIDENCE,
  SESSIONS_ON_COURSE,
  TRAINING_EVIDENCE,
  TRAVEL_EVIDENCE,
} from './findings-over-time.ts'
import { input, TERMS_IN_FORCE, TRAINEES_BEHIND } from './findings.ts'

function forecast(finding: Finding, changes: Forecast, from: NoticeInput = input([])): string {
  const { cure: _, ...rest } = finding
  return describeForecast({ ...rest, forecast: changes }, from).join(' ')
}

test('a count ends at so many of so many, and never at more than the pace gives', () => {
  expect(forecast(SESSIONS_BEHIND, { atThisPace: [36, 5] })).toBe(
    "At today's pace you will end at 7 of 12.",
  )
  expect(forecast(SESSIONS_BEHIND, { atThisPace: [119, 10] })).toContain('11 of 12')
  expect(forecast(SESSIONS_BEHIND, { atThisPace: [12, 1] })).toContain('12 of 12')
  expect(forecast(SESSIONS_BEHIND, { atThisPace: [29, 2] })).toBe(
    "At today's pace you will end at 14, more than the 12 that the target asks for.",
  )
})

test('a cap is not ended below what the pace gives', () => {
  const evidence = [{ ...SESSIONS_EVIDENCE, operator: 'atMost' } as const]
  expect(forecast({ ...SESSIONS_BEHIND, evidence }, { atThisPace: [121, 10] })).toBe(
    "At today's pace you will end at 13; at most 12 is allowed.",
  )
})

test('a share and a change end at their own kind of number', () => {
  expect(forecast(TRAINEES_BEHIND, { atThisPace: [8, 100] })).toBe(
    "At today's pace you will end at 8.0%.",
  )
  expect(forecast(ENERGY_BEHIND, { atThisPace: [-1, 100] })).toBe(
    "At today's pace you will end at 1.0% more than in the baseline.",
  )
})

test('what is needed in each month is not said twice beside a cure that says it', () => {
  expect(describeForecast(SESSIONS_BEHIND, input([]))).toEqual([
    "At today's pace you will end at 7 of 12.",
    'If nothing more counts until then, May 2027 is the last month in which the target can ' +
      'still be met: no more than 3 can be done in a month.',
  ])
  expect(describeForecast(ENERGY_BEHIND, input([]))).toEqual([
    "At today's pace you will end at 2.7% less than in the baseline.",
    "At today's pace the allowance is used up in March 2027.",
  ])
})

test('so many more are needed in each month left, rounded up where they do not divide', () => {
  const left = { kind: 'needed', amount: 9, unit: 'times', months: 5, eachMonth: 2 } as const
  expect(forecast(SESSIONS_BEHIND, { left })).toBe(
    'You need 9 more by 20 August 2027, which is 2 (rounded up) in each of the 5 months left.',
  )
  expect(forecast(SESSIONS_BEHIND, { left: { ...left, months: 3, eachMonth: 3 } })).toBe(
    'You need 9 more by 20 August 2027, which is 3 in each of the 3 months left.',
  )
  expect(forecast(SESSIONS_BEHIND, { left: { ...left, months: 1, eachMonth: 9 } })).toBe(
    'You need 9 more by 20 August 2027, in the one month left.',
  )
  expect(forecast(SESSIONS_BEHIND, { left: { ...left, amount: 1, eachMonth: 1 } })).toBe(
    'You need 1 more by 20 August 2027.',
  )
})

test('what is still allowed is rounded down', () => {
  const left = {
    kind: 'allowed', amount: 3_799_960, unit: 'watt-hours', months: 5, eachMonth: 759_991,
  } as const
  expect(forecast(ENERGY_BEHIND, { left })).toBe(
    "With the work done at today's pace, you may still add 3,799.96 kWh by 31 March 2027, which " +
      'is 759.991 kWh (rounded down) in each of the 5 months left.',
  )
  expect(forecast(ENERGY_BEHIND, { left: { ...left, months: 1 } })).toContain(
    'you may still add 3,799.96 kWh by 31 March 2027, in the one month left.',
  )
})

test('what a share needs depends on what is still to come', () => {
  const left = { kind: 'needed', amount: 600, unit: 'minutes', months: 5, eachMonth: 120 } as const
  expect(forecast(TRAINEES_BEHIND, { left })).toBe(
    'With the hours worked that you plan, you need 10 hours more by 31 March 2027, which is ' +
      '2 hours in each of the 5 months left.',
  )
  const contract = { ...CONTRACT, obligations: [] }
  expect(forecast(TRAINEES_BEHIND, { left }, input([], { contract }))).toContain(
    "With the hours worked at today's pace, you need 10 hours more by",
  )
})

test('staff who are a stock do not go on at a pace', () => {
  const staff = {
    id: 'staff', label: 'Staff', help: '', evidence: '', nature: 'stock', kind: 'number',
    unit: 'people', min: 0, max: 1_000,
  } as const
  const from = input([])
  const ruleSet = { ...from.ruleSet, figures: new Map([['staff', staff]]) }
  const left = { kind: 'needed', amount: 10, unit: 'people', months: 5, eachMonth: 2 } as const
  const training = { ...SESSIONS_BEHIND, obligation: 'training', evidence: [TRAINING_EVIDENCE] }
  expect(forecast(training, { left }, { ...from, ruleSet })).toBe(
    'You need 10 more by 31 August 2027, which is 2 in each of the 5 months left.',
  )
})

const REASONS = [
  ['planned', 'after it too few of the hours worked that you plan are left.'],
  ['whole-at-this-pace', "after it too few hours worked are left to come at today's pace."],
] as const

test.each(REASONS)('the last month says why it is the last: %s', (because, why) => {
  expect(forecast(TRAINEES_BEHIND, { lastMonth: { period: '2027-03', because } })).toBe(
    'If nothing more counts until then, March 2027 is the last month in which the target can ' +
      `still be met: ${why}`,
  )
})

test('that a time ends with its last month goes without saying', () => {
  const lastMonth = { period: '2027-03', because: 'end-of-window' } as const
  expect(forecast(TRAINEES_BEHIND, { lastMonth })).toBe('')
})

test('in brief, where the time is heading', () => {
  expect(forecastInBrief(SESSIONS_ON_COURSE, input([]))).toEqual([
    "At today's pace you will end at 14, more than the 12 that the target asks for.",
    'You need 6 more by 20 August 2027, which is 2 (rounded up) in each of the 5 months left.',
  ])
})

test('in brief, no pace is said where nothing was due yet', () => {
  const evidence = [{ ...SESSIONS_EVIDENCE, required: numberOf([0, 1]) }]
  expect(forecastInBrief({ ...SESSIONS_ON_COURSE, evidence }, input([]))).toEqual([
    'You need 6 more by 20 August 2027, which is 2 (rounded up) in each of the 5 months left.',
  ])
})

test('a survey is held once, and has no pace and no months', () => {
  const survey = {
    id: 'walkers', label: 'Walkers', help: '', evidence: '', nature: 'survey', kind: 'number',
    unit: 'people', min: 0, max: 1_000,
  } as const
  const from = input([])
  const ruleSet = { ...from.ruleSet, figures: new Map([['walkers', survey]]) }
  const finding = { ...SESSIONS_BEHIND, obligation: 'travel', evidence: [TRAVEL_EVIDENCE] }
  const left = { kind: 'needed', amount: 5, unit: 'people', months: 5, eachMonth: 1 } as const
  expect(forecast(finding, { left }, { ...from, ruleSet })).toBe('')
})

test('a share of what stands is what it is, and goes on at no pace', () => {
  const offers = {
    id: 'offers', label: 'Offers', help: '', evidence: '', nature: 'stock', kind: 'number',
    unit: 'people', min: 0, max: 1_000,
  } as const
  const from = input([])
  const ruleSet = { ...from.ruleSet, figures: new Map([['offers', offers]]) }
  const finding = { ...SESSIONS_BEHIND, obligation: 'training', evidence: [TRAINING_EVIDENCE] }
  expect(forecast(finding, { atThisPace: [6, 20] }, { ...from, ruleSet })).toBe('')
})

test('what is closed or has no forecast says nothing', () => {
  expect(describeForecast(TERMS_IN_FORCE, input([]))).toEqual([])
  expect(forecastInBrief(TERMS_IN_FORCE, input([]))).toEqual([])
  const empty = { ...SESSIONS_BEHIND, evidence: [], forecast: { atThisPace: [1, 1] as const } }
  expect(describeForecast(empty, input([]))).toEqual([])
})
