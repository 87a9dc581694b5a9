/**
 * Handwritten findings of what counts over time, against a baseline or at a date: the figures of
 * each were worked out by hand and agree with one another.
 */
import type { ConditionEvidence, Fact, Finding, Trace } from '#app/assessment/types.ts'
import type { Fraction } from '#app/domain/fraction.ts'

const YEAR = { kind: 'contract-year', from: '2026-04', to: '2027-03', open: true } as const
const BY_DATE = { kind: 'by-date', from: '2026-09', to: '2027-08', open: true } as const

const FINDING = { visibility: 'open', standing: 'reported', window: YEAR } as const

export function numberOf(lo?: Fraction, hi = lo): Fact {
  return {
    kind: 'number',
    ...(lo === undefined ? {} : { lo }),
    ...(hi === undefined ? {} : { hi }),
  }
}

export function traceOf(...sums: readonly (readonly [number, string, string])[]): Trace {
  return {
    returns: [{ period: '2026-10', version: 2 }],
    parameters: [],
    sums: sums.map(([value, unit, name]) => ({ value, unit, name })),
    notes: [],
  }
}

/** 3 of 12 sessions; 5 are due by now, so 2 are lacking; 9 more in 5 months are 2 a month. */
export const SESSIONS_EVIDENCE: ConditionEvidence = {
  measure: 'session-count',
  operator: 'atLeast',
  answer: 'no',
  reported: numberOf([3, 1]),
  required: numberOf([5, 1]),
  atEnd: numberOf([12, 1]),
  trace: {
    ...traceOf([3, 'times', 'sessions held in schools']),
    returns: [
      { period: '2026-09', version: 1 },
      { period: '2026-10', version: 2 },
    ],
  },
}

export const SESSIONS_BEHIND: Finding = {
  ...FINDING,
  obligation: 'sessions',
  title: 'Sessions in local schools',
  outcome: 'behind',
  clause: 'Schedule 4, paragraph 7',
  words: 'The Contractor shall hold twelve sessions in local schools in each school year.',
  setBy: 'bidder',
  window: BY_DATE,
  evidence: [SESSIONS_EVIDENCE],
  forecast: {
    atThisPace: [36, 5],
    left: { kind: 'needed', amount: 9, unit: 'times', months: 5, eachMonth: 2 },
    lastMonth: { period: '2027-05', because: 'most-in-a-month' },
  },
  cure: {
    past: [],
    fromNowOn: [
      { kind: 'catch-up', amount: 2, unit: 'times' },
      { kind: 'still-needed', amount: 9, unit: 'times', months: 5, eachMonthRoundedUp: 2 },
    ],
  },
}

/** 6 of 12, where 5 are due by now. */
export const SESSIONS_ON_COURSE: Finding = {
  ...withoutCure(SESSIONS_BEHIND),
  outcome: 'on-course',
  evidence: [
    {
      ...SESSIONS_EVIDENCE,
      answer: 'yes',
      reported: numberOf([6, 1]),
      trace: traceOf([6, 'times', 'sessions held in schools']),
    },
  ],
  forecast: {
    atThisPace: [72, 5],
    left: { kind: 'needed', amount: 6, unit: 'times', months: 5, eachMonth: 2 },
    lastMonth: { period: '2027-07', because: 'end-of-window' },
  },
}

/**
 * Seven months used 5,700.04 kWh; the baseline year 10,000 kWh, so 9,500 kWh are allowed at 5% less:
 * 3,799.96 kWh are left for five months, 759.992 kWh for each. At this pace the year is 2.7% less.
 */
export const ENERGY_BEHIND: Finding = {
  ...FINDING,
  obligation: 'energy',
  title: 'Less energy',
  outcome: 'behind',
  clause: '9.1',
  setBy: 'bidder',
  evidence: [
    {
      measure: 'energy-less',
      operator: 'atLeast',
      answer: 'no',
      reported: numberOf([594_854, 21_400_000]),
      required: numberOf([500, 10_000]),
      trace: traceOf(
        [5_700_040, 'watt-hours', 'energy used'],
        [10_000_000, 'watt-hours', 'energy used in the baseline'],
      ),
    },
  ],
  forecast: {
    atThisPace: [594_854, 21_400_000],
    left: { kind: 'allowed', amount: 3_799_960, unit: 'watt-hours', months: 5, eachMonth: 759_992 },
    lastMonth: { period: '2027-03', because: 'allowance-at-this-pace' },
  },
  cure: {
    past: [],
    fromNowOn: [
      {
        kind: 'allowance-left',
        amount: 3_799_960,
        unit: 'watt-hours',
        months: 5,
        eachMonthRoundedDown: 759_992,
      },
    ],
  },
}

/** With work: 60 kWh for each of 95 jobs, where it was 62.5 kWh for each of 160: 4% less. */
export const ENERGY_PER_JOB: ConditionEvidence = {
  measure: 'energy-less',
  operator: 'atLeast',
  answer: 'no',
  reported: numberOf([4, 100]),
  required: numberOf([500, 10_000]),
  trace: traceOf(
    [5_700_000, 'watt-hours', 'energy used'],
    [10_000_000, 'watt-hours', 'energy used in the baseline'],
    [95, 'times', 'work done'],
    [160, 'times', 'work done in the baseline'],
  ),
}

/** 30% of the waste, where it was 26.8%: 3.2 points more of the 5 that were promised. */
export const RECYCLING_EVIDENCE: ConditionEvidence = {
  measure: 'recycling-more',
  operator: 'atLeast',
  answer: 'no',
  reported: numberOf([32, 1_000]),
  required: numberOf([500, 10_000]),
  trace: traceOf(
    [1_200, 'kilograms', 'waste recycled'],
    [1_072, 'kilograms', 'waste recycled in the baseline'],
    [4_000, 'kilograms', 'waste'],
    [4_000, 'kilograms', 'waste in the baseline'],
  ),
}

/** 12.4 hectares, where there were 10.3: 2.1 more, of 3 by now and 5 in all. */
export const MEADOW_EVIDENCE: ConditionEvidence = {
  measure: 'meadow-more',
  operator: 'atLeast',
  answer: 'no',
  reported: numberOf([21_000, 1]),
  required: numberOf([30_000, 1]),
  atEnd: numberOf([50_000, 1]),
  trace: traceOf(
    [124_000, 'square-metres', 'area managed for wildlife'],
    [103_000, 'square-metres', 'area managed for wildlife in the baseline'],
  ),
}

/** 24 of 48 who answered: 50%, where 60% would be 29. */
export const TRAVEL_EVIDENCE: ConditionEvidence = {
  measure: 'travel-survey',
  operator: 'atLeast',
  answer: 'no',
  reported: numberOf([24, 48]),
  required: numberOf([6_000, 10_000]),
  trace: {
    ...traceOf(
      [24, 'people', 'people who walk or cycle'],
      [48, 'people', 'people who answered the survey'],
    ),
    returns: [{ period: '2026-06', version: 1 }],
  },
}

/** 6 of 20 staff were offered training, where 80% is the target and 40%, that is 8, is due. */
export const TRAINING_EVIDENCE: ConditionEvidence = {
  measure: 'training-growing',
  operator: 'atLeast',
  answer: 'no',
  reported: numberOf([6, 20]),
  required: numberOf([4_000, 10_000]),
  atEnd: numberOf([8_000, 10_000]),
  trace: traceOf(
    [6, 'people', 'staff who were offered training'],
    [20, 'people', 'staff when the year began'],
  ),
}

function withoutCure(finding: Finding): Finding {
  const { cure: _, ...others } = finding
  return others
}
