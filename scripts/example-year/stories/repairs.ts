/**
 * Housing repairs, in its second year: nearly everything is reached by the end of March, landfill
 * is not. Two suppliers wait for their money over Christmas.
 */
import {
  BROADLAND, BY_DEADLINE, livingWage, NORWICH, norwichFrom, officer, paymentClause, SOUTH_NORFOLK,
} from '../contracts.ts'
import { onDays, standing, waste, workHours } from '../figures.ts'
import { invoices, paidMonthly } from '../money.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    jobs wood  rubble skip  r01 r02 r03 r04 r05 r06 r07 subs clause young
2025-10  2025-11-11  205  1,450 1,420  760   160 155 160 150 150 140 90  6    6      1
2025-11  2025-12-10  210  1,480 1,500  790   160 155 160 150 150 140 90  6    6      2
2025-12  2026-01-14  150  1,020 1,010  560   120 110 120 110 120 100 60  6    6      -
2026-01  2026-02-11  215  1,560 1,490  800   160 155 160 150 150 140 90  6    5      2
2026-02  2026-03-11  195  1,370 1,330  720   155 150 155 150 150 140 90  6    5      -
2026-03  2026-04-15  225  1,600 1,560  830   165 160 165 155 160 145 95  6    6      -
2026-04  2026-05-13  190  1,390 1,350  640   150 145 150 140 150 130 85  6    6      1
2026-05  2026-06-10  200  1,450 1,430  680   155 150 155 145 150 135 90  6    6      1
2026-06  2026-07-10  210  1,540 1,500  730   160 155 160 150 155 140 90  7    7      1
2026-07  2026-08-12  205  1,500 1,460  700   160 155 160 150 150 140 90  7    7      1
2026-08  2026-09-11  180  1,300 1,290  620   140 135 140 130 140 120 80  7    7      -
2026-09  2026-10-12  215  1,560 1,530  740   165 160 165 155 160 145 95  7    7      2
`)

const OPENING = {
  upTo: '2025-09-30',
  source: 'Half-year report of the contractor, April to September 2025, pages 3 to 5',
  recordedOn: '2025-10-22',
}
const BEFORE = {
  from: '2023-04-01',
  to: '2024-03-31',
  source: 'Waste transfer notes and job book of the previous contract, 2023 to 2024',
  recordedOn: '2024-05-20',
}

export const repairs: Story = {
  versions: [{
    id: 'R-202',
    version: 1,
    title: 'Housing repairs, north estates',
    kind: 'repairs',
    contractor: {
      id: 'EXAMPLE-2202',
      name: 'Tinderbox and Tern Repairs Ltd',
      address: '2 Unreal Yard, Norwich (a made-up address)',
    },
    manager: officer('Robin Placeholder', 'Contract manager, housing', 202),
    from: '2024-04-01',
    to: '2029-03-31',
    procurementBegan: '2023-07-03',
    valuePence: 310_000_000,
    area: norwichFrom('2024-04-01'),
    obligations: [
      livingWage('2024-04-01', 'Schedule 4, paragraph 1.1', BY_DEADLINE),
      paymentClause('2024-04-01', 'Clause 18.2'),
      {
        id: 'prompt-payment-clause-in-sub-contracts',
        clause: 'Clause 18.4',
        words: 'The Contractor shall put the same payment clause into every sub-contract',
        from: '2024-04-01',
        window: 'month',
        target: { value: 10_000, unit: 'basis points' },
        setBy: 'law',
      },
      {
        id: 'suppliers-paid-within-term',
        clause: 'Clause 18.3',
        words:
          'Valid and undisputed invoices shall be paid before the end of 30 days beginning with ' +
          'the day of receipt; at least 95% each month',
        from: '2024-04-01',
        window: 'month',
        target: { value: 9_500, unit: 'basis points' },
        setBy: 'council',
      },
      {
        id: 'local-workforce-share',
        clause: 'Schedule 4, paragraph 3.1',
        words: 'at least 30% of the hours in each contract year to be worked by people of Norwich',
        from: '2024-04-01',
        window: 'contract-year',
        target: { value: 3_000, unit: 'basis points' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 138_000, whole: 432_000 },
        plannedWhole: { value: 790_000, unit: 'minutes' },
      },
      {
        id: 'building-futures-hours',
        clause: 'Schedule 4, paragraph 3.2',
        words:
          '10% or more of the workforce (measured in person hours as a percentage of total ' +
          'contact person hours) to be sourced and trained through Building Futures in Norwich',
        from: '2024-04-01',
        window: 'contract-year',
        target: { value: 1_000, unit: 'basis points' },
        setBy: 'council',
        opening: { ...OPENING, part: 36_000, whole: 432_000 },
        plannedWhole: { value: 790_000, unit: 'minutes' },
      },
      {
        id: 'new-jobs-for-residents',
        clause: 'Schedule 4, paragraph 3.4',
        words: 'Three new jobs for people who live in Norwich in each contract year',
        from: '2024-04-01',
        window: 'contract-year',
        target: { value: 3, unit: 'people' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 2 },
      },
      {
        id: 'young-people-supported',
        clause: 'Schedule 4, paragraph 3.6',
        words: 'Ten people aged 16 to 24 a year to have work experience or help with a CV',
        from: '2024-04-01',
        window: 'contract-year',
        target: { value: 10, unit: 'people' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 6 },
      },
      {
        id: 'waste-generated',
        clause: 'Method statement 8',
        words: 'From October 2025 10% less waste for each repair than under the previous contract',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 1_000, unit: 'basis points' },
        setBy: 'bidder',
        baseline: {
          ...BEFORE,
          figures: {
            waste: { rows: [{ source: 'contract-work', kilograms: 52_000 }] },
            'work-done': { number: 2_600 },
          },
        },
      },
      {
        id: 'waste-to-landfill',
        clause: 'Method statement 8',
        words: '40% less waste to landfill for each repair than under the previous contract',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 4_000, unit: 'basis points' },
        setBy: 'bidder',
        baseline: {
          ...BEFORE,
          figures: {
            waste: { rows: [{ source: 'contract-work', route: 'landfill', kilograms: 15_600 }] },
            'work-done': { number: 2_600 },
          },
        },
      },
    ],
  }],
  declaredBy: 'Commercial manager, Tinderbox and Tern Repairs Ltd',
  received: YEAR.received,
  figures: {
    'pay-lines': paidMonthly([
      { worker: 'r01', hours: 160, rate: { '2025-10': 1_640 } },
      { worker: 'r02', hours: 155, rate: { '2025-10': 1_590 } },
      { worker: 'r05', hours: 150, rate: { '2025-10': 1_320, '2026-05': 1_380 }, ageBand: '21-22' },
      {
        worker: 'r07',
        hours: 90,
        rate: { '2025-10': 1_260, '2026-04': 1_345 },
        thirdParty: { dayMinutes: 300, weekMinutes: 1_260 },
      },
    ]),
    'prompt-payment-terms': standing({
      '2025-10': {
        document: { title: 'Purchase terms', reference: 'TT-7', validFrom: '2024-04-01' },
      },
    }),
    'sub-contracts-in-force': YEAR.number('subs'),
    'sub-contracts-with-payment-clause': YEAR.number('clause'),
    invoices: invoices([
      { supplier: 's11', day: '03', amountPence: 184_250, usualDays: 24 },
      {
        supplier: 's12',
        day: '12',
        amountPence: 96_400,
        usualDays: 27,
        days: { '2025-12': 41 },
      },
      {
        supplier: 's13',
        day: '20',
        amountPence: 51_300,
        usualDays: 20,
        days: { '2025-12': 37 },
      },
    ]),
    'work-hours': workHours(YEAR, {
      r01: ['own', NORWICH, 'no', 'no'],
      r02: ['own', BROADLAND, 'no', 'no'],
      r03: ['own', BROADLAND, 'no', 'no'],
      r04: ['own', SOUTH_NORFOLK, 'no', 'no'],
      r05: ['own', NORWICH, 'yes', 'yes'],
      r06: ['sub-contractor', BROADLAND, 'no', 'no'],
      r07: ['sub-contractor', NORWICH, 'no', 'no'],
    }),
    'new-starters': onDays('startedOn', [
      starter('N-12', '2025-11-10', NORWICH, 'new'),
      starter('N-13', '2026-02-02', BROADLAND, 'new'),
      starter('N-14', '2026-05-11', NORWICH, 'new'),
      starter('N-15', '2026-07-06', NORWICH, 'replacement'),
      starter('N-16', '2026-08-17', NORWICH, 'new'),
    ]),
    'young-people-newly-supported': YEAR.number('young'),
    waste: waste(YEAR, {
      wood: ['wood', 'contract-work', 'recycled'],
      rubble: ['rubble', 'contract-work', 'recycled'],
      skip: ['mixed', 'contract-work', 'landfill'],
    }),
    'work-done': YEAR.number('jobs'),
  },
}

function starter(name: string, startedOn: string, homeArea: string, newPost: string) {
  return { starter: name, post: 'job', startedOn, homeArea, newPost, wasHereAs: 'none' }
}
