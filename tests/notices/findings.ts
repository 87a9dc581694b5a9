/**
 * Handwritten findings for the tests of notices, consistent with one another: the
 * figures of each were worked out by hand.
 */
import type {
  AnnexRow,
  Assessment,
  ConditionEvidence,
  Finding,
  Trace,
} from '#app/assessment/types.ts'
import type { NoticeInput } from '#app/notices/notice-kinds.ts'
import { CONTRACT, RETURN, RULE_SET } from './a-council.ts'
import { ROWS } from './annex-rows.ts'

const TRACE: Trace = {
  returns: [{ period: '2026-10', version: 2 }],
  parameters: [],
  sums: [],
  notes: [],
}

const MONTH = { kind: 'month', from: '2026-10', to: '2026-10', open: false } as const
const YEAR = { kind: 'contract-year', from: '2026-04', to: '2027-03', open: true } as const

const FINDING = { visibility: 'open', standing: 'reported', window: MONTH } as const

const TRAINEE_CLAUSE = {
  obligation: 'trainees',
  title: 'Building Futures hours',
  clause: 'Schedule 4, paragraph 3.2',
  words: '10% or more of the workforce (measured in person hours)',
  setBy: 'bidder',
} as const

/** 1,472 of 18,400 hours; at 10% it would be 1,840, so 368 are lacking; 12,600 are planned. */
const TRAINEE_EVIDENCE: ConditionEvidence = {
  measure: 'trainee-share',
  operator: 'atLeast',
  answer: 'no',
  reported: { kind: 'number', lo: [88_320, 1_104_000], hi: [88_320, 1_104_000] },
  required: { kind: 'number', lo: [1_000, 10_000], hi: [1_000, 10_000] },
  trace: {
    ...TRACE,
    returns: ['04', '05', '06', '07', '08', '09', '10'].map((month) => ({
      period: `2026-${month}`,
      version: 2,
    })),
    sums: [
      { name: 'Building Futures hours', value: 88_320, unit: 'minutes' },
      { name: 'hours worked', value: 1_104_000, unit: 'minutes' },
    ],
  },
}

export const TRAINEES_BEHIND: Finding = {
  ...FINDING,
  ...TRAINEE_CLAUSE,
  outcome: 'behind',
  window: YEAR,
  evidence: [TRAINEE_EVIDENCE],
  forecast: {
    atThisPace: [88_320, 1_104_000],
    left: { kind: 'needed', amount: 97_680, unit: 'minutes', months: 5, eachMonth: 19_536 },
    lastMonth: { period: '2027-03', because: 'planned' },
  },
  cure: {
    past: [],
    fromNowOn: [
      {
        kind: 'of-what-is-planned',
        amount: 97_680,
        planned: 756_000,
        unit: 'minutes',
        shareRoundedUp: 1_293,
      },
      { kind: 'in-place-of-others', amount: 22_080, unit: 'minutes' },
      { kind: 'more-on-top', amount: 24_534, unit: 'minutes' },
    ],
  },
}

/** 833 of 9,996 hours are surely through the scheme, and 167 more may be: 8.33% to 10.00%. */
export const TRAINEES_UNCLEAR: Finding = {
  ...FINDING,
  ...TRAINEE_CLAUSE,
  outcome: 'cannot-tell',
  reason: 'within-bounds',
  message: 'For 167 hours it is not known whether they count.',
  evidence: [
    {
      ...TRAINEE_EVIDENCE,
      answer: 'unknown',
      reported: { kind: 'number', lo: [49_980, 599_760], hi: [60_000, 599_760] },
      trace: {
        ...TRACE,
        sums: [
          { name: 'Building Futures hours', value: 49_980, unit: 'minutes' },
          { name: 'hours worked', value: 599_760, unit: 'minutes' },
        ],
      },
    },
  ],
  cure: {
    past: [{ kind: 'supply-data', message: 'For 167 hours it is not known whether they count.' }],
    fromNowOn: [],
  },
}

/** Two workers on £12.60, 152 hours and 80 hours: 85p short an hour, £129.20 and £68.00. */
export const LIVING_WAGE_MISSED: Finding = {
  ...FINDING,
  obligation: 'living-wage',
  title: 'Real Living Wage',
  outcome: 'not-met',
  clause: '14.2',
  words: 'The Contractor shall pay the real Living Wage.',
  setBy: 'council',
  rating: { rating: 'Requires improvement', colour: 'amber' },
  evidence: [
    {
      measure: 'wage-share',
      operator: 'atLeast',
      answer: 'no',
      reported: { kind: 'number', lo: [40, 42], hi: [40, 42] },
      required: { kind: 'number', lo: [10_000, 10_000], hi: [10_000, 10_000] },
      trace: {
        ...TRACE,
        sums: [
          { name: 'workers paid at least the real Living Wage', value: 40, unit: 'people' },
          { name: 'workers in scope', value: 42, unit: 'people' },
        ],
        parameters: [
          {
            id: 'wage',
            from: '2025-10-22',
            value: '1480 for London; 1345 otherwise',
            reference: {
              title: 'Living Wage Foundation: rates',
              url: 'https://livingwage.example/rates',
              standing: 'memory',
            },
          },
        ],
      },
    },
  ],
  cure: {
    past: [{ kind: 'pay-arrears', totalPence: 19_720, rows: 2, heads: 2 }],
    fromNowOn: [{ kind: 'raise-pay', heads: 2, lowestPence: 1_345, highestPence: 1_345 }],
  },
}

/** 18 of 20 in time against 95%; 20 more in time make 38 of 40. One invoice is still unpaid. */
export const SUPPLIERS_LATE: Finding = {
  ...FINDING,
  obligation: 'suppliers',
  title: 'Paying suppliers within 30 days',
  outcome: 'not-met',
  evidence: [
    {
      measure: 'paid-in-time',
      operator: 'atLeast',
      answer: 'no',
      reported: { kind: 'number', lo: [18, 20], hi: [18, 20] },
      required: { kind: 'number', lo: [9_500, 10_000], hi: [9_500, 10_000] },
      trace: {
        ...TRACE,
        sums: [
          { name: 'invoices paid in time', value: 18, unit: 'times' },
          { name: 'invoices due', value: 20, unit: 'times' },
        ],
        parameters: [
          {
            id: 'bank-rate',
            from: '2026-07-01',
            value: '375',
            reference: {
              title: 'Bank of England',
              url: 'javascript:alert(1)',
              standing: 'sourced',
            },
          },
        ],
        notes: ['3 in dispute at the end of the month and left out.'],
      },
    },
  ],
  cure: {
    past: [{ kind: 'pay-overdue', rows: 1, totalPence: 48_050 }],
    fromNowOn: [{ kind: 'more-on-time', amount: 20 }],
  },
}

export const TERMS_IN_FORCE: Finding = {
  ...FINDING,
  obligation: 'terms',
  title: 'Prompt-payment clause in your terms',
  outcome: 'met',
  clause: '14.5',
  words: 'The Contractor’s terms shall hold a prompt-payment clause.',
  setBy: 'council',
  evidence: [
    {
      measure: 'terms-in-force',
      operator: 'isTrue',
      answer: 'yes',
      reported: { kind: 'truth', value: true },
      required: { kind: 'truth', value: true },
      trace: TRACE,
    },
  ],
}

export const LEGAL_WAGE_BELOW: Finding = {
  ...FINDING,
  visibility: 'restricted',
  obligation: 'legal-wage-floor',
  title: 'Minimum wage',
  outcome: 'not-met',
  evidence: [
    {
      measure: 'legal-wage-for-all',
      operator: 'isTrue',
      answer: 'no',
      reported: { kind: 'truth', value: false },
      required: { kind: 'truth', value: true },
      trace: {
        ...TRACE,
        sums: [
          {
            name: 'workers whose pay appears to reach the minimum wage',
            value: 40,
            unit: 'people',
          },
          { name: 'workers', value: 42, unit: 'people' },
        ],
        parameters: [
          {
            id: 'legal-wage',
            from: '2026-04-01',
            value: '1271 for 21-or-over; 1085 otherwise',
            reference: { title: 'GOV.UK: minimum wage rates', standing: 'sourced' },
          },
        ],
      },
    },
  ],
  cure: {
    past: [{ kind: 'pay-arrears', totalPence: 2_552, rows: 2, heads: 2 }],
    fromNowOn: [{ kind: 'raise-pay', heads: 2, lowestPence: 1_345, highestPence: 1_345 }],
  },
}

export const RETURN_CAME: Finding = returnFinding('met')
export const RETURN_DID_NOT_COME: Finding = {
  ...returnFinding('not-met'),
  cure: { past: [{ kind: 'send-return', period: '2026-10' }], fromNowOn: [] },
}

const NO_HOURS = {
  reason: 'not-reported',
  message: '“Hours worked” is missing: no return for October 2026.',
} as const

export const TRAINEES_NOT_REPORTED: Finding = {
  ...FINDING,
  ...TRAINEE_CLAUSE,
  outcome: 'cannot-tell',
  reason: 'not-reported',
  message: NO_HOURS.message,
  evidence: [
    {
      ...TRAINEE_EVIDENCE,
      answer: 'unknown',
      reported: { kind: 'unknown', unknown: NO_HOURS },
      trace: TRACE,
    },
  ],
}

/** What a notice is drafted from: these findings, and the rows that belong to them. */
export function input(
  findings: readonly Finding[],
  changes: Partial<NoticeInput> = {},
  rows: readonly AnnexRow[] = ROWS,
): NoticeInput {
  const bound = new Set(findings.map((finding) => finding.obligation))
  const assessment: Assessment = {
    faults: [],
    decision: {
      contract: CONTRACT.id,
      period: '2026-10',
      key: 'made-up',
      manifest: { assessment: '1', ruleSet: 'made-up', contract: 'made-up', returns: [] },
      findings,
      annexHash: 'made-up',
    },
    annex: {
      contract: CONTRACT.id,
      period: '2026-10',
      rows: rows.filter((row) => bound.has(row.obligation)),
    },
  }
  return {
    assessment,
    contract: CONTRACT,
    ruleSet: RULE_SET,
    monthlyReturn: RETURN,
    draftedOn: '2026-11-23',
    ...changes,
  }
}

function returnFinding(outcome: 'met' | 'not-met'): Finding {
  const came = outcome === 'met'
  return {
    ...FINDING,
    obligation: 'monthly-return',
    title: 'Monthly return',
    outcome,
    evidence: [
      {
        measure: 'return-received-on-time',
        operator: 'isTrue',
        answer: came ? 'yes' : 'no',
        reported: { kind: 'truth', value: came },
        required: { kind: 'truth', value: true },
        trace: { ...TRACE, notes: ['A note that the notice says in words of its own.'] },
      },
    ],
  }
}
