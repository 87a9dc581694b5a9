/**
 * Handwritten annex rows for the tests of notices, consistent with the findings beside them.
 */
import type { AnnexRow } from '#app/assessment/types.ts'

export const WORKER = 'WORKER-7F3A'
const OTHER_WORKER = 'WORKER-91BC'

const PAY_ROW = {
  obligation: 'living-wage',
  figure: 'pay',
  period: '2026-10',
  file: 'pay-october.csv',
  problem: 'below-floor',
} as const
const PAY = {
  from: '2026-10-01',
  to: '2026-10-31',
  ratePence: [1_260, 1],
  floorPence: 1_345,
  newRatePence: 1_345,
} as const
const INVOICE_ROW = {
  obligation: 'suppliers',
  figure: 'invoices',
  period: '2026-10',
  file: 'invoices-october.csv',
} as const

export const ROWS: readonly AnnexRow[] = [
  { ...PAY_ROW, line: 14, reference: WORKER, pay: { ...PAY, minutes: 9_120, owedPence: 12_920 } },
  {
    ...PAY_ROW,
    line: 1_027,
    reference: OTHER_WORKER,
    pay: { ...PAY, minutes: 4_800, owedPence: 6_800 },
  },
  {
    ...PAY_ROW,
    obligation: 'legal-wage-floor',
    line: 14,
    reference: WORKER,
    pay: { ...PAY, floorPence: 1_271, minutes: 9_120, owedPence: 1_672 },
  },
  {
    ...PAY_ROW,
    obligation: 'legal-wage-floor',
    line: 1_027,
    reference: OTHER_WORKER,
    pay: { ...PAY, floorPence: 1_271, minutes: 4_800, owedPence: 880 },
  },
  {
    ...INVOICE_ROW,
    line: 3,
    reference: 'INV-2041',
    problem: 'paid-late',
    payment: {
      amountPence: 1_000_000,
      receivedOn: '2026-08-03',
      lastDay: '2026-09-01',
      paidOn: '2026-10-31',
      countedTo: '2026-10-31',
      daysLate: 60,
      dayByStatute: 90,
      dayAsPublished: 89,
      interestPence: 19_315,
      fixedSumPence: 10_000,
    },
  },
  {
    ...INVOICE_ROW,
    line: 8,
    reference: 'INV-2077',
    problem: 'not-paid',
    payment: {
      amountPence: 48_050,
      receivedOn: '2026-09-21',
      lastDay: '2026-10-20',
      countedTo: '2026-10-31',
      daysLate: 11,
      dayByStatute: 41,
      dayAsPublished: 40,
      interestPence: 170,
      fixedSumPence: 4_000,
    },
  },
  {
    obligation: 'trainees',
    figure: 'hours',
    period: '2026-10',
    file: 'hours-october.csv',
    line: 31,
    reference: WORKER,
    problem: 'cannot-tell',
    message: 'The scheme is not given.',
  },
]

export const UNCLEAR_ROW = {
  obligation: 'trainees',
  figure: 'hours',
  period: '2026-10',
  file: 'unclear.csv',
  line: 7,
  reference: WORKER,
  problem: 'cannot-tell',
} as const satisfies AnnexRow
