/**
 * A council, a contract and rules for the tests of notices: the smallest that shows every kind.
 * The wording is made up here; none of it is a rule of any council.
 */
import type { Contract } from '#app/domain/contract.ts'
import type { MonthlyReturn } from '#app/domain/monthly-return.ts'
import type { Council } from '#app/rules/council.ts'
import type { Obligation, RuleSet } from '#app/rules/grammar.ts'
import type { Framework } from '#app/rules/framework.ts'
import type { Measure } from '#app/rules/measure.ts'
import type { Parameter } from '#app/rules/parameter.ts'
import type { Profile } from '#app/rules/profile.ts'

export const COUNCIL: Council = {
  name: 'Norwich City Council',
  address: 'City Hall, St Peters Street, Norwich NR2 1NH',
  contact: {
    name: 'Contract management team',
    phone: '01603 000000',
    email: 'contracts@council.example',
  },
  colour: '#1d4f91',
  contractKinds: ['repairs'],
  calendar: {
    returnDueWorkingDays: 10,
    answerWorkingDays: 10,
    bankHolidays: [
      { date: '2026-12-25', title: 'Christmas Day' },
      { date: '2026-12-28', title: 'Boxing Day (substitute day)' },
      { date: '2027-01-01', title: "New Year's Day" },
      { date: '2027-03-26', title: 'Good Friday' },
      { date: '2027-03-29', title: 'Easter Monday' },
    ],
    bankHolidaysReference: { title: 'GOV.UK bank holidays', standing: 'sourced' },
    bankHolidaysUpTo: '2027-12-31',
  },
  ladder: [],
}

export const CONTRACT: Contract = {
  id: 'NCC-2026-014',
  version: 1,
  title: 'Housing repairs',
  kind: 'repairs',
  contractor: { id: 'C-1', name: 'Wensum Repairs Ltd', address: '1 Mill Lane, Norwich NR3 1AA' },
  manager: {
    name: 'Asha Patel',
    post: 'Contract manager',
    phone: '01603 111111',
    email: 'asha.patel@council.example',
  },
  from: '2026-04-01',
  to: '2029-03-31',
  area: [],
  obligations: [
    {
      id: 'trainees',
      clause: 'Schedule 4, paragraph 3.2',
      words: '10% or more of the workforce (measured in person hours)',
      from: '2026-04-01',
      window: 'contract-year',
      target: { value: 1_000, unit: 'basis points' },
      setBy: 'bidder',
      plannedWhole: { value: 1_860_000, unit: 'minutes' },
    },
    {
      id: 'sessions',
      clause: 'Schedule 4, paragraph 7',
      words: 'The Contractor shall hold twelve sessions in local schools in each school year.',
      from: '2026-09-01',
      window: 'by-date',
      by: '2027-08-20',
      target: { value: 12, unit: 'times' },
      setBy: 'bidder',
      profile: 'terms',
      nothingDueUpTo: '2026-09-30',
      mostInAMonth: 3,
    },
    {
      id: 'volunteering',
      clause: '8',
      words: 'The Contractor shall give volunteers.',
      from: '2026-04-01',
      window: 'contract-year',
      setBy: 'bidder',
    },
  ],
}

export const RETURN: MonthlyReturn = {
  contract: 'NCC-2026-014',
  period: '2026-10',
  version: 2,
  receivedOn: '2026-11-12',
  declaration: { by: 'Finance manager', ofThisContractAndPeriod: true },
  figures: {},
}

const WAGE_REFERENCE = {
  title: 'Living Wage Foundation: rates',
  url: 'https://livingwage.example/rates',
  standing: 'memory',
} as const

const PARAMETERS: readonly Parameter[] = [
  {
    id: 'wage',
    title: 'Real Living Wage',
    unit: 'pence an hour',
    checkedOn: '2026-11-22',
    values: [
      {
        from: '2025-10-22',
        value: [{ when: { place: { list: 'London' } }, value: 1480 }, { value: 1345 }],
        reference: WAGE_REFERENCE,
      },
    ],
  },
  {
    id: 'legal-wage',
    title: 'Minimum wage',
    unit: 'pence an hour',
    checkedOn: '2026-11-22',
    values: [
      {
        from: '2026-04-01',
        value: [{ when: { age: ['21-or-over'] }, value: 1271 }, { value: 1085 }],
        reference: { title: 'GOV.UK: minimum wage rates', standing: 'sourced' },
      },
    ],
  },
  {
    id: 'bank-rate',
    title: 'Bank Rate for late payment',
    unit: 'basis points',
    checkedOn: '2026-11-22',
    values: [
      {
        from: '2026-07-01',
        value: 375,
        reference: { title: 'Bank of England', url: 'javascript:alert(1)', standing: 'sourced' },
      },
    ],
  },
]

const FLOOR = {
  shape: 'floor-for-each-row',
  unit: 'pence an hour',
  of: 'pay',
  countBy: 'worker',
  rate: [],
  floor: { parameter: 'wage' },
  period: ['from', 'to'],
  floorOn: 'first-day',
  uplift: 'contract',
  arrears: { minutes: 'minutes', paidLater: 'later' },
} as const

const MEASURES: readonly Measure[] = [
  {
    id: 'trainee-share',
    title: 'Share of hours through Building Futures',
    shape: 'share',
    unit: 'minutes',
    words: { part: 'Building Futures hours', whole: 'hours worked' },
    part: { figure: 'hours' },
    whole: { figure: 'hours' },
  },
  {
    ...FLOOR,
    id: 'wage-share',
    title: 'Workers at the real Living Wage',
    words: { part: 'workers paid at least the real Living Wage', whole: 'workers in scope' },
    result: 'share',
  },
  {
    ...FLOOR,
    id: 'legal-wage-for-all',
    floor: { parameter: 'legal-wage' },
    title: 'Pay at the minimum wage',
    words: { part: 'workers whose pay appears to reach the minimum wage', whole: 'workers' },
    result: 'every',
  },
  {
    id: 'paid-in-time',
    title: 'Invoices paid in time',
    shape: 'on-time',
    unit: 'times',
    words: { part: 'invoices paid in time', whole: 'invoices due' },
    of: 'invoices',
    received: 'received',
    paid: 'paid',
    amount: 'amount',
    days: { parameter: 'bank-rate' },
    dayOne: 'day-of-receipt',
  },
  {
    id: 'terms-in-force',
    title: 'Terms with a prompt-payment clause',
    shape: 'document-in-force',
    unit: 'document',
    words: { part: 'terms with a prompt-payment clause', whole: 'terms' },
    of: 'terms',
  },
]

/** One measure of each shape that counts over time, against a baseline or at a date. */
const MEASURES_OVER_TIME: readonly Measure[] = [
  {
    id: 'session-count',
    title: 'Sessions held in schools',
    shape: 'count',
    unit: 'times',
    words: { part: 'sessions held in schools', whole: 'sessions planned' },
    part: { figure: 'sessions' },
  },
  {
    id: 'energy-less',
    title: 'Energy used, against the baseline',
    shape: 'change-from-baseline',
    unit: 'watt-hours',
    as: 'per-cent',
    direction: 'less',
    words: { part: 'energy used', whole: 'work done' },
    part: { figure: 'energy' },
    per: { figure: 'work' },
    perWhere: 'in-baseline',
  },
  {
    id: 'recycling-more',
    title: 'Waste that is recycled, against the baseline',
    shape: 'change-from-baseline',
    unit: 'kilograms',
    as: 'points',
    direction: 'more',
    words: { part: 'waste recycled', whole: 'waste' },
    part: { figure: 'waste' },
    per: { figure: 'waste' },
  },
  {
    id: 'meadow-more',
    title: 'More area managed for wildlife',
    shape: 'level-at-date',
    unit: 'square-metres',
    over: 'baseline',
    words: { part: 'area managed for wildlife', whole: 'the baseline' },
    part: { figure: 'meadows' },
  },
  {
    id: 'travel-survey',
    title: 'Share of staff who walk or cycle',
    shape: 'level-at-date',
    unit: 'people',
    words: { part: 'people who walk or cycle', whole: 'people who answered the survey' },
    part: { figure: 'walkers' },
    whole: { figure: 'answers' },
  },
  {
    id: 'training-growing',
    title: 'Share of staff who were offered training',
    shape: 'share',
    unit: 'people',
    words: { part: 'staff who were offered training', whole: 'staff when the year began' },
    part: { figure: 'offers' },
    whole: { figure: 'staff' },
  },
]

const PROFILES: readonly Profile[] = [
  { id: 'terms', title: 'School terms', help: 'By the terms.', weights: { '10': 1, '11': 1 } },
]

const FRAMEWORK: Framework = {
  title: 'Social Value Framework',
  reference: {
    title: 'Social Value in Procurement Framework, October 2019',
    standing: 'sourced',
  },
  statements: [{ id: 'our-way', words: 'We pay the living wage.' }],
  priorities: [
    {
      title: 'Inclusive economy',
      outcomes: [
        {
          title: 'Better prospects for young people',
          indicators: [{ number: 27, words: 'Number of sessions to be delivered in local schools' }],
        },
      ],
    },
  ],
}

const IS_TRUE = (fact: string) => ({ all: [{ fact, operator: 'isTrue' }] }) as const

function anObligation(
  id: string,
  title: string,
  fact: string,
  changes: Partial<Obligation> = {},
): Obligation {
  return {
    id,
    title,
    basis: { title: 'Social Value in Procurement Framework, October 2019', standing: 'sourced' },
    binds: 'when-adopted',
    visibility: 'open',
    requires: { all: [{ fact, operator: 'atLeast', value: { fact: 'target' } }] },
    wording: { headings: {}, notes: [], notChecked: [] },
    ...changes,
  }
}

const OBLIGATIONS: readonly Obligation[] = [
  anObligation('trainees', 'Building Futures hours', 'trainee-share', {
    wording: {
      headings: {
        behind: 'Building Futures hours: you are behind target',
        'not-met': 'Building Futures hours: you have missed the target',
        'cannot-tell': 'Building Futures hours: we cannot tell from what we have',
      },
      notes: ['Hours by sub-contractors and agency workers count in the total.'],
      notChecked: ['Whether the hours of every sub-contractor are listed.'],
    },
  }),
  anObligation('living-wage', 'Real Living Wage', 'wage-share', {
    wording: {
      headings: { 'not-met': 'Real Living Wage: somebody is paid too little' },
      notes: ['Tips and bonuses that are not guaranteed do not count.'],
      notChecked: [],
    },
  }),
  anObligation('suppliers', 'Paying suppliers within 30 days', 'paid-in-time'),
  anObligation('terms', 'Prompt-payment clause in your terms', 'terms-in-force', {
    requires: IS_TRUE('terms-in-force'),
  }),
  anObligation('legal-wage-floor', 'Minimum wage', 'legal-wage-for-all', {
    visibility: 'restricted',
    requires: IS_TRUE('legal-wage-for-all'),
    binds: { with: ['living-wage'] },
    basis: { title: 'National Minimum Wage Act 1998', standing: 'memory' },
    wording: {
      headings: {
        'not-met': 'Pay appears to be below the minimum wage',
        'cannot-tell': 'We cannot tell whether some pay reaches the minimum wage',
      },
      outcomes: { 'not-met': 'Appears to be below' },
      meaning: ['If these figures are right, this pay is unlawful. Ask Acas.'],
      notes: [],
      notChecked: [],
    },
  }),
  anObligation('sessions', 'Sessions in local schools', 'session-count', {
    framework: { indicator: 27 },
    overlaps: [
      { with: 'volunteering', says: 'Hours of these sessions may also count as volunteering' },
    ],
    wording: {
      headings: {
        behind: 'Sessions in local schools: you are behind target',
        'on-course': 'Sessions in local schools: you are on course',
      },
      notes: ['A session counts once, however many classes come.'],
      notChecked: ['What the pupils learned.'],
    },
  }),
  anObligation('energy', 'Less energy', 'energy-less'),
  anObligation('recycling', 'More recycling', 'recycling-more'),
  anObligation('meadows', 'More area for wildlife', 'meadow-more'),
  anObligation('travel', 'Walking and cycling to work', 'travel-survey'),
  anObligation('training', 'Training offered to staff', 'training-growing'),
  anObligation('monthly-return', 'Monthly return', 'return-received-on-time', {
    requires: IS_TRUE('return-received-on-time'),
    binds: 'always',
    basis: { title: "The council's reporting calendar", standing: 'council' },
    wording: {
      headings: { 'not-met': 'Monthly return: not received by the due day' },
      notes: [],
      notChecked: [],
    },
  }),
]

export const RULE_SET: RuleSet = {
  hash: 'made-up',
  council: COUNCIL,
  parameters: byId(PARAMETERS),
  bands: new Map(),
  figures: new Map(),
  measures: byId([...MEASURES, ...MEASURES_OVER_TIME]),
  obligations: byId(OBLIGATIONS),
  profiles: byId(PROFILES),
  framework: FRAMEWORK,
  examples: [],
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
