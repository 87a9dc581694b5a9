/**
 * Office cleaning, contract years from January. A variation raises the target for local spend from
 * 1 June 2026. The return for February never came; two cleaners wait for their new rate in May.
 */
import type { Contract } from '#app/domain/contract.ts'
import {
  BROADLAND, BY_DEADLINE, IPSWICH, livingWage, NORWICH, norwichFrom, officer, paymentClause,
} from '../contracts.ts'
import { onDays, spend, standing } from '../figures.ts'
import { paidMonthly } from '../money.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    staff offered applied soap  cloths machines
2025-10  2025-11-13  20    1       2       900   320    1,650
2025-11  2025-12-12  20    -       1       880   340    1,600
2025-12  2026-01-15  20    1       1       760   300    1,400
2026-01  2026-02-12  22    3       1       910   330    1,700
2026-02  .           .     .       .       .     .      .
2026-03  2026-04-15  22    4       1       930   350    1,750
2026-04  2026-05-14  22    2       2       900   340    1,680
2026-05  2026-06-12  22    2       1       890   330    1,640
2026-06  2026-07-13  22    2       1       920   340    1,700
2026-07  2026-08-14  22    1       2       900   330    1,620
2026-08  2026-09-14  22    -       1       1,350 340    1,150
2026-09  2026-10-13  22    1       1       1,400 350    1,200
`)

const OPENING = {
  upTo: '2025-09-30',
  source: 'Three quarterly reports of the contractor, January to September 2025',
  recordedOn: '2025-10-21',
}

const SIGNED: Contract = {
  id: 'W-207',
  version: 1,
  title: 'Office cleaning',
  kind: 'cleaning',
  contractor: {
    id: 'EXAMPLE-2207',
    name: 'Dustpan and Heron Cleaning Ltd',
    address: '7 Fictional Mews, Norwich (a made-up address)',
  },
  manager: officer('Lee Nemo', 'Facilities contract officer', 207),
  from: '2024-01-01',
  to: '2027-12-31',
  procurementBegan: '2023-05-22',
  valuePence: 118_000_000,
  area: norwichFrom('2024-01-01'),
  obligations: [
    livingWage('2024-01-01', 'Clause 10.1', BY_DEADLINE),
    paymentClause('2024-01-01', 'Clause 12.1'),
    {
      id: 'norfolk-supply-chain-spend',
      clause: 'Schedule 3, line 4',
      words: 'at least 30% of spend on supplies in each month with Norfolk businesses',
      from: '2024-01-01',
      window: 'month',
      target: { value: 3_000, unit: 'basis points' },
      setBy: 'bidder',
    },
    {
      id: 'new-jobs-for-residents',
      clause: 'Schedule 3, line 1',
      words: 'Four new jobs for people who live in Norwich in each contract year',
      from: '2024-01-01',
      window: 'contract-year',
      target: { value: 4, unit: 'people' },
      setBy: 'bidder',
      opening: { ...OPENING, part: 2 },
    },
    {
      id: 'residents-supported-to-apply',
      clause: 'Schedule 3, line 2',
      words: 'Fifteen people of Norwich a year to have help with applying for our vacancies',
      from: '2024-01-01',
      window: 'contract-year',
      target: { value: 15, unit: 'people' },
      setBy: 'bidder',
      opening: { ...OPENING, part: 9 },
    },
    {
      id: 'training-offered-to-staff',
      clause: 'Schedule 3, line 3',
      words: '60% of staff a year to be offered a Level 2 course',
      from: '2024-01-01',
      window: 'contract-year',
      target: { value: 6_000, unit: 'basis points' },
      setBy: 'bidder',
      opening: { ...OPENING, part: 8 },
    },
    {
      id: 'start-ups-supported',
      clause: 'Schedule 3, line 5',
      words: 'Workshops a year for six people who begin a cleaning business of their own',
      from: '2024-01-01',
      window: 'contract-year',
      target: { value: 6, unit: 'times' },
      setBy: 'bidder',
      opening: { ...OPENING, part: 4 },
    },
  ],
}

const VARIED: Contract = {
  ...SIGNED,
  version: 2,
  variation: { from: '2026-06-01', reference: 'Deed of variation 1 of 14 May 2026' },
  obligations: SIGNED.obligations.map((adoption) =>
    adoption.id === 'norfolk-supply-chain-spend'
      ? {
          ...adoption,
          clause: 'Deed of variation 1, paragraph 2',
          words: 'at least 45% of spend on supplies in each month with Norfolk businesses',
          target: { value: 4_500, unit: 'basis points' },
        }
      : adoption),
}

export const cleaning: Story = {
  versions: [SIGNED, VARIED],
  declaredBy: 'Director, Dustpan and Heron Cleaning Ltd',
  received: YEAR.received,
  figures: {
    'pay-lines': paidMonthly([
      { worker: 'D01', hours: 150, rate: { '2025-10': 1_400 } },
      { worker: 'D02', hours: 80, rate: { '2025-10': 1_270, '2026-04': 1_345 } },
      {
        worker: 'D03',
        hours: 60,
        rate: { '2025-10': 1_260, '2026-04': 1_280, '2026-06': 1_345 },
      },
      {
        worker: 'D04',
        hours: 52,
        rate: { '2025-10': 1_260, '2026-04': 1_275, '2026-06': 1_345 },
        thirdParty: { dayMinutes: 150, weekMinutes: 720 },
      },
    ]),
    'prompt-payment-terms': standing({
      '2025-10': terms('DH-24', '2024-01-01', '2026-03-31'),
      '2026-05': terms('DH-26', '2026-05-01', '2027-12-31'),
    }),
    'supply-chain-spend': spend(YEAR, {
      soap: [NORWICH, 'no'],
      cloths: [BROADLAND, 'no'],
      machines: [IPSWICH, 'no'],
    }),
    'new-starters': onDays('startedOn', [
      starter('N-61', '2025-11-03', NORWICH),
      starter('N-62', '2025-11-24', BROADLAND),
      starter('N-63', '2026-01-19', NORWICH),
      starter('N-64', '2026-04-20', NORWICH),
      starter('N-65', '2026-07-13', NORWICH),
    ]),
    'residents-newly-supported': YEAR.number('applied'),
    'existing-staff-at-year-start': YEAR.number('staff'),
    'staff-first-offered-training': YEAR.number('offered'),
    'start-ups': onDays('helpedOn', [
      startUp('b-31', '2025-10-16', 3),
      startUp('b-32', '2025-10-16', 0),
      startUp('b-33', '2026-03-19', 6),
      startUp('b-34', '2026-03-19', 1),
      startUp('b-35', '2026-09-17', 14),
    ]),
  },
}

function terms(reference: string, validFrom: string, validTo: string) {
  return { document: { title: 'Terms for suppliers', reference, validFrom, validTo } }
}

function starter(name: string, startedOn: string, homeArea: string) {
  return { starter: name, post: 'job', startedOn, homeArea, newPost: 'new', wasHereAs: 'none' }
}

function startUp(business: string, helpedOn: string, monthsTrading: number) {
  return { business, helpedOn, monthsTrading, businessArea: NORWICH }
}
