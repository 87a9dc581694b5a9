/**
 * Leisure centre, contract years from October. Volunteering lags until spring and is made up for;
 * energy falls, by less than promised; part of the summer programme for children is not taken up.
 */
import {
  BROADLAND, BY_DEADLINE, IPSWICH, livingWage, NORWICH, norwichFrom, officer, paymentClause,
} from '../contracts.ts'
import { bookings, energy, spend, standing, volunteering } from '../figures.ts'
import { invoices, paidMonthly } from '../money.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    clubs badminton youth choir council unemployed swims
2025-10  2025-11-10  4     4         5     4     2       2          18
2025-11  2025-12-09  6     4         4     4     2       1          -
2025-12  2026-01-13  2     2         3     2     -       1          21
2026-01  2026-02-12  8     4         5     4     2       3          6
2026-02  2026-03-12  10    4         4     4     2       1          24
2026-03  2026-04-14  34    4         5     4     2       2          5
2026-04  2026-05-13  52    4         4     4     2       1          31
2026-05  2026-06-11  58    4         5     4     2       2          12
2026-06  2026-07-13  30    4         4     4     2       1          -
2026-07  2026-08-11  20    4         5     4     2       -          34
2026-08  2026-09-11  8     3         4     -     2       1          96
2026-09  2026-10-13  14    4         4     4     2       1          -
`)

const TRADE = yearTable(`
month    visits  electric gas      repairs shop  cafe  scheme
2025-10  25,900  92,000   185,000  6,100   2,400 3,100 420
2025-11  26,200  93,000   211,000  5,800   2,100 3,000 430
2025-12  21,400  90,000   232,000  4,900   1,900 2,700 380
2026-01  28,800  94,000   238,000  6,300   2,200 3,200 450
2026-02  27,600  86,000   214,000  5,700   2,300 3,100 440
2026-03  27,900  92,000   205,000  6,000   2,500 3,300 460
2026-04  25,800  88,000   172,000  5,600   2,300 3,100 430
2026-05  26,000  90,000   151,000  5,500   2,400 3,200 440
2026-06  26,300  91,000   124,000  5,900   2,600 3,400 450
2026-07  27,200  95,000   112,000  6,200   2,500 3,300 440
2026-08  26,500  96,000   109,000  5,200   2,700 3,500 410
2026-09  26,400  91,000   142,000  5,900   2,400 3,200 440
`)

export const leisure: Story = {
  versions: [{
    id: 'L-204',
    version: 1,
    title: 'Leisure centre and pool',
    kind: 'leisure',
    contractor: {
      id: 'EXAMPLE-2204',
      name: 'Splashmoor Leisure Trust',
      address: 'The Shallow End, 4 Imaginary Road, Norwich (a made-up address)',
    },
    manager: officer('Sam Nobody', 'Leisure client officer', 204),
    from: '2022-10-01',
    to: '2032-09-30',
    procurementBegan: '2021-11-08',
    valuePence: 1_440_000_000,
    area: norwichFrom('2022-10-01'),
    obligations: [
      livingWage('2022-10-01', 'Clause 20.1', BY_DEADLINE),
      paymentClause('2022-10-01', 'Clause 22.1'),
      {
        id: 'suppliers-paid-in-days-as-published',
        clause: 'Clause 22.5',
        words: 'At least 95% of invoices to be paid within 30 days, counted as for publication',
        from: '2022-10-01',
        window: 'month',
        target: { value: 9_500, unit: 'basis points' },
        setBy: 'bidder',
      },
      {
        id: 'volunteering-hours',
        clause: 'Schedule 6, line 2',
        words: '240 hours of volunteering by staff with community clubs in each contract year',
        from: '2022-10-01',
        window: 'contract-year',
        target: { value: 14_400, unit: 'minutes' },
        setBy: 'bidder',
      },
      {
        id: 'facility-hours',
        clause: 'Schedule 6, line 3',
        words: '300 hours a year in our own rooms for community groups, free or at a low charge',
        from: '2022-10-01',
        window: 'contract-year',
        target: { value: 18_000, unit: 'minutes' },
        setBy: 'bidder',
      },
      {
        id: 'sustainable-travel',
        clause: 'Schedule 6, line 5',
        words: '40% of staff to walk, cycle or use public transport, by a survey each year',
        from: '2022-10-01',
        window: 'contract-year',
        target: { value: 4_000, unit: 'basis points' },
        setBy: 'bidder',
      },
      {
        id: 'energy-use',
        clause: 'Schedule 6, line 6',
        words: '8% less energy for each visit than in the year 2021 to 2022',
        from: '2022-10-01',
        window: 'contract-year',
        target: { value: 800, unit: 'basis points' },
        setBy: 'bidder',
        baseline: {
          from: '2021-10-01',
          to: '2022-09-30',
          figures: {
            'energy-used': {
              rows: [
                { source: 'electricity', amount: 1_150_000 },
                { source: 'gas', amount: 2_190_000 },
              ],
            },
            'work-done': { number: 312_000 },
          },
          source: 'Meter readings and turnstile of the previous contract, 2021 to 2022',
          recordedOn: '2022-11-21',
        },
      },
      {
        id: 'unemployed-people-supported',
        clause: 'Schedule 6, line 7',
        words: 'Twenty unemployed people a year to have mentoring with our duty managers',
        from: '2022-10-01',
        window: 'contract-year',
        target: { value: 20, unit: 'people' },
        setBy: 'bidder',
      },
      {
        id: 'ancillary-services-beneficiaries',
        clause: 'Schedule 6, line 8',
        words: 'Free swimming in the school holidays for 300 children of Norwich a year',
        from: '2022-10-01',
        window: 'contract-year',
        target: { value: 300, unit: 'people' },
        setBy: 'bidder',
        profile: 'school-holidays',
      },
      {
        id: 'norfolk-vcse-spend',
        clause: 'Schedule 6, line 9',
        words: '5% of supply-chain spend a year with community and voluntary providers in Norfolk',
        from: '2022-10-01',
        window: 'contract-year',
        target: { value: 500, unit: 'basis points' },
        setBy: 'bidder',
      },
    ],
  }],
  declaredBy: 'Finance director, Splashmoor Leisure Trust',
  received: YEAR.received,
  figures: {
    'pay-lines': paidMonthly([
      { worker: 'L01', hours: 160, rate: { '2025-10': 1_480 } },
      { worker: 'L02', hours: 120, rate: { '2025-10': 1_275, '2026-04': 1_345 }, ageBand: '19-20' },
      { worker: 'L03', hours: 60, rate: { '2025-10': 1_260, '2026-04': 1_345 } },
      { worker: 'L04', hours: 24, rate: { '2025-10': 860, '2026-04': 900 }, ageBand: 'under-18' },
    ]),
    'prompt-payment-terms': standing({
      '2025-10': {
        document: { title: 'Terms of purchase', reference: 'SLT-22', validFrom: '2022-10-01' },
      },
    }),
    invoices: invoices([
      { supplier: 's41', day: '05', amountPence: 610_000, usualDays: 28 },
      { supplier: 's42', day: '14', amountPence: 240_000, usualDays: 30, days: { '2026-05': 44 } },
      { supplier: 's43', day: '22', amountPence: 310_000, usualDays: 18 },
    ]),
    volunteering: volunteering(YEAR, { clubs: ['ordinary', 6] }),
    'facility-bookings': bookings(YEAR, {
      badminton: ours('small-hall', 180, 'free', 4),
      youth: ours('studio', 120, 'free', 2),
      choir: ours('studio', 90, 'reduced', 6),
      council: { ...ours('town-annexe', 240, 'free', 7), facilityOf: 'council' },
    }),
    'staff-asked-in-travel-survey': standingIn('2026-03', 42),
    'travel-survey-answers': standingIn('2026-03', 31),
    'travel-survey-sustainable': standingIn('2026-03', 13),
    'energy-used': energy(TRADE, {
      electric: ['electricity', 'centre-1'],
      gas: ['gas', 'centre-1'],
    }),
    'work-done': TRADE.number('visits'),
    'unemployed-people-newly-supported': YEAR.number('unemployed'),
    'residents-newly-benefiting': YEAR.number('swims'),
    'supply-chain-spend': spend(TRADE, {
      repairs: [IPSWICH, 'no'],
      shop: [BROADLAND, 'no'],
      cafe: [NORWICH, 'no'],
      scheme: [NORWICH, 'yes'],
    }),
  },
}

function ours(
  facility: string,
  minutes: number,
  charge: 'free' | 'reduced' | 'full',
  firstOn: 2 | 4 | 6 | 7,
) {
  return { facility, minutes, charge, facilityOf: 'contractor', firstOn } as const
}

/** A survey is answered in the month in which it ends, and left out in the others. */
function standingIn(month: string, number: number) {
  return (period: string) => (period === month ? { number } : undefined)
}
