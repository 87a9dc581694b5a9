/**
 * Boiler servicing for council homes: electric vans cut the carbon of each visit; a fuel-poverty
 * fund is paid as promised, while part of the help in kind is counted as volunteering instead.
 */
import {
  BROADLAND, livingWage, BY_DEADLINE, NORWICH, norwichFrom, officer, SOUTH_NORFOLK,
} from '../contracts.ts'
import { energy, onDays, workHours } from '../figures.ts'
import { invoices, paidMonthly } from '../money.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    visits diesel electric e01 e02 e03 e04 e05 e06
2025-10  2025-11-10  540    620    900      150 150 140 140 60  130
2025-11  2025-12-09  560    630    980      150 150 140 140 60  130
2025-12  2026-01-13  430    480    860      120 120 110 110 50  100
2026-01  2026-02-10  570    600    1,250    150 150 140 140 60  130
2026-02  2026-03-10  520    500    1,300    140 140 140 130 60  120
2026-03  2026-04-13  560    470    1,500    150 150 150 140 70  130
2026-04  2026-05-12  500    390    1,450    140 140 140 130 60  120
2026-05  2026-06-09  490    350    1,420    140 140 140 130 70  120
2026-06  2026-07-10  480    320    1,380    140 140 140 130 80  120
2026-07  2026-08-11  470    300    1,350    140 140 140 130 80  120
2026-08  2026-09-09  430    260    1,260    120 120 120 110 80  100
2026-09  2026-10-12  530    310    1,520    150 150 140 140 90  130
`)

export const heating: Story = {
  versions: [{
    id: 'E-211',
    version: 1,
    title: 'Boiler servicing, council homes',
    kind: 'repairs',
    contractor: {
      id: 'EXAMPLE-2211',
      name: 'Kettle and Wagtail Heating Ltd',
      address: '11 Supposed Street, Norwich (a made-up address)',
    },
    manager: officer('Jo Sampler', 'Compliance manager, housing', 211),
    from: '2025-10-01',
    to: '2029-09-30',
    procurementBegan: '2025-03-03',
    valuePence: 230_000_000,
    area: norwichFrom('2025-10-01'),
    obligations: [
      livingWage('2025-10-01', 'Clause 14.1', BY_DEADLINE),
      {
        id: 'suppliers-paid-within-term',
        clause: 'Clause 15.2',
        words: 'Valid, undisputed invoices shall be paid within 30 days; at least 95% each month',
        from: '2025-10-01',
        window: 'month',
        target: { value: 9_500, unit: 'basis points' },
        setBy: 'council',
      },
      {
        id: 'building-futures-hours',
        clause: 'Schedule 5, line 6',
        words:
          '10% or more of the workforce (measured in person hours as a percentage of total ' +
          'contact person hours) to be sourced and trained through Building Futures in Norwich',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 1_000, unit: 'basis points' },
        setBy: 'council',
        plannedWhole: { value: 540_000, unit: 'minutes' },
      },
      {
        id: 'new-apprenticeships-for-residents',
        clause: 'Schedule 5, line 1',
        words: 'Two new apprenticeships a year for people who live in Norwich',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 2, unit: 'people' },
        setBy: 'bidder',
      },
      {
        id: 'new-traineeships-for-residents',
        clause: 'Schedule 5, line 1',
        words: 'Two traineeships of at least eight weeks a year for people who live in Norwich',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 2, unit: 'people' },
        setBy: 'bidder',
      },
      {
        id: 'inequalities-cash',
        clause: 'Schedule 5, line 9',
        words: '£10,000 a year to the fuel-poverty fund',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 1_000_000, unit: 'pence' },
        setBy: 'bidder',
      },
      {
        id: 'inequalities-in-kind',
        clause: 'Schedule 5, line 9',
        words: 'and draught-proofing worth £4,000 a year for households in fuel poverty',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 400_000, unit: 'pence' },
        setBy: 'bidder',
      },
      {
        id: 'carbon-emissions',
        clause: 'Schedule 5, line 11',
        words: '25% less carbon for each visit than in the last year of the previous contract',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 2_500, unit: 'basis points' },
        setBy: 'bidder',
        baseline: {
          from: '2024-10-01',
          to: '2025-09-30',
          figures: {
            'energy-used': {
              rows: [
                { source: 'diesel', amount: 8_400 },
                { source: 'electricity', amount: 2_400 },
              ],
            },
            'work-done': { number: 6_000 },
          },
          source: 'Fuel cards and visit log of the previous contract, 2024 to 2025',
          recordedOn: '2025-10-27',
        },
      },
    ],
  }],
  declaredBy: 'Contracts manager, Kettle and Wagtail Heating Ltd',
  received: YEAR.received,
  figures: {
    'pay-lines': paidMonthly([
      { worker: 'e01', hours: 150, rate: { '2025-10': 1_820 } },
      { worker: 'e02', hours: 150, rate: { '2025-10': 1_790 } },
      {
        worker: 'e05',
        hours: 60,
        rate: { '2025-10': 940, '2026-04': 980 },
        ageBand: '18',
        status: 'apprentice-first-year',
      },
    ]),
    invoices: invoices([
      { supplier: 's91', day: '08', amountPence: 420_000, usualDays: 26 },
      { supplier: 's92', day: '19', amountPence: 133_500, usualDays: 22 },
    ]),
    'work-hours': workHours(YEAR, {
      e01: ['own', NORWICH, 'no', 'no'],
      e02: ['own', BROADLAND, 'no', 'no'],
      e03: ['own', NORWICH, 'no', 'no'],
      e04: ['own', SOUTH_NORFOLK, 'no', 'no'],
      e05: ['own', NORWICH, 'yes', 'yes'],
      e06: ['sub-contractor', NORWICH, 'yes', 'no'],
    }),
    'new-starters': onDays('startedOn', [
      starter('N-91', '2025-11-17', 'apprenticeship', 'none'),
      starter('N-92', '2026-02-09', 'traineeship', 'none'),
      starter('N-92', '2026-05-11', 'apprenticeship', 'trainee'),
      starter('N-93', '2026-06-15', 'apprenticeship', 'none'),
    ]),
    contributions: onDays('paidOn', [
      given('D-01', '2025-12-01', 'cash', 300_000, 'amount-paid', 'no'),
      given('D-02', '2026-01-20', 'in-kind', 90_000, 'hours-at-rate', 'no'),
      given('D-03', '2026-03-02', 'cash', 250_000, 'amount-paid', 'no'),
      given('D-04', '2026-03-18', 'in-kind', 150_000, 'hours-at-rate', 'yes'),
      given('D-05', '2026-06-01', 'cash', 250_000, 'amount-paid', 'no'),
      given('D-06', '2026-06-24', 'in-kind', 130_000, 'cost', 'no'),
      given('D-07', '2026-09-01', 'cash', 250_000, 'amount-paid', 'no'),
      given('D-08', '2026-09-16', 'in-kind', 100_000, 'cost', 'no'),
    ]),
    'energy-used': energy(YEAR, {
      diesel: ['diesel', 'fuel-card'],
      electric: ['electricity', 'van-chargers'],
    }),
    'work-done': YEAR.number('visits'),
  },
}

function starter(name: string, startedOn: string, post: string, wasHereAs: string) {
  return { starter: name, post, startedOn, homeArea: NORWICH, newPost: 'new', wasHereAs }
}

function given(
  id: string,
  paidOn: string,
  kind: 'cash' | 'in-kind',
  amountPence: number,
  basis: string,
  claimedElsewhere: 'yes' | 'no',
) {
  return { id, recipient: 'warm-homes-fund', kind, paidOn, amountPence, basis, claimedElsewhere }
}
