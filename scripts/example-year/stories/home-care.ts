/**
 * Home care: a first contract year with time to get started. In April the pay of three carers is
 * below the minimum wage, because the Living Wage's new rate was put off to May.
 */
import {
  BROADLAND, BY_DEADLINE, livingWage, NORWICH, norwichFrom, officer, SOUTH_NORFOLK,
} from '../contracts.ts'
import { workHours } from '../figures.ts'
import { paidMonthly } from '../money.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    staff trained people offered applied priority unemployed asked answered walking
2025-10  2025-11-12  24    -       24     6       1       -        1          .     .        .
2025-11  2025-12-11  24    -       24     9       2       1        2          .     .        .
2025-12  2026-01-15  24    -       25     12      -       -        1          .     .        .
2026-01  2026-02-12  24    3       25     18      4       1        2          .     .        .
2026-02  2026-03-12  24    3       25     21      3       1        1          .     .        .
2026-03  2026-04-15  24    4       25     23      3       -        2          25    11       5
2026-04  2026-05-14  24    2       26     26      2       1        1          .     .        .
2026-05  2026-06-11  24    3       26     26      3       1        2          .     .        .
2026-06  2026-07-14  24    2       26     26      2       -        2          26    17       5
2026-07  2026-08-13  24    2       27     27      3       2        1          .     .        .
2026-08  2026-09-14  24    -       27     27      1       1        2          .     .        .
2026-09  2026-10-14  24    1       26     26      3       1        2          .     .        .
`)

const HOURS = yearTable(`
month    h01 h02 h03 h04 h05 h06
2025-10  130 120 110 90  100 80
2025-11  130 120 110 90  100 80
2025-12  120 110 100 80  90  80
2026-01  130 120 110 90  100 80
2026-02  120 40  110 110 120 100
2026-03  130 120 110 90  100 80
2026-04  130 120 110 90  100 80
2026-05  130 120 110 90  100 80
2026-06  130 120 110 90  100 80
2026-07  130 120 110 90  100 80
2026-08  120 110 100 90  90  80
2026-09  130 120 110 90  100 80
`)

const HOMES = workHours(HOURS, {
  h01: ['own', NORWICH, 'no', 'no'],
  h02: ['own', NORWICH, 'no', 'no'],
  h03: ['own', NORWICH, 'no', 'no'],
  h04: ['own', BROADLAND, 'no', 'no'],
  h05: ['own', SOUTH_NORFOLK, 'no', 'no'],
  h06: ['agency', BROADLAND, 'no', 'no'],
})
/** In this month the agency had moved office and could not say where two people live. */
const HOMES_NOT_KNOWN = workHours(HOURS, {
  h01: ['own', NORWICH, 'no', 'no'],
  h02: ['own', NORWICH, 'no', 'no'],
  h03: ['own', null, 'no', 'no'],
  h04: ['own', BROADLAND, 'no', 'no'],
  h05: ['own', SOUTH_NORFOLK, 'no', 'no'],
  h06: ['agency', null, 'no', 'no'],
})

export const homeCare: Story = {
  versions: [{
    id: 'H-205',
    version: 1,
    title: 'Home care, east of the city',
    kind: 'care',
    contractor: {
      id: 'EXAMPLE-2205',
      name: 'Lanternwick Care Ltd',
      address: '5 Nowhere Row, Norwich (a made-up address)',
    },
    manager: officer('Pat Example', 'Commissioning officer, adult care', 205),
    from: '2025-10-01',
    to: '2028-09-30',
    procurementBegan: '2025-02-26',
    valuePence: 270_000_000,
    area: norwichFrom('2025-10-01'),
    obligations: [
      livingWage('2025-10-01', 'Clause 16.1', BY_DEADLINE),
      {
        id: 'local-workforce-share',
        clause: 'Method statement 2',
        words: 'at least half of the hours in each month to be worked by people of Norwich',
        from: '2025-10-01',
        window: 'month',
        target: { value: 5_000, unit: 'basis points' },
        setBy: 'bidder',
      },
      {
        id: 'training-offered-to-staff',
        clause: 'Clause 17.3',
        words: 'The Contractor shall offer Level 2 or 3 to 80% of its staff in each contract year',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 8_000, unit: 'basis points' },
        setBy: 'council',
        nothingDueUpTo: '2025-12-31',
      },
      {
        id: 'wellbeing-offered-to-employees',
        clause: 'Method statement 5',
        words: 'By 31 March 2026 all employees will have our wellbeing programme, and keep it',
        from: '2025-10-01',
        window: 'by-date',
        by: '2026-03-31',
        target: { value: 10_000, unit: 'basis points' },
        setBy: 'bidder',
      },
      {
        id: 'residents-supported-to-apply',
        clause: 'Method statement 3',
        words: 'Help for 24 people of Norwich a year to apply for our vacancies',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 24, unit: 'people' },
        setBy: 'bidder',
      },
      {
        id: 'priority-group-opportunities',
        clause: 'Method statement 3',
        words: 'Twelve interviews a year for people from the priority groups',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 12, unit: 'people' },
        setBy: 'bidder',
      },
      {
        id: 'unemployed-people-supported',
        clause: 'Method statement 4',
        words: 'In any twelve months 18 unemployed people to have help with finding work',
        from: '2025-10-01',
        window: 'rolling-12-months',
        target: { value: 18, unit: 'people' },
        setBy: 'bidder',
      },
      {
        id: 'sustainable-travel',
        clause: 'Method statement 6',
        words: '35% of carers to walk, cycle or take the bus between visits and home',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 3_500, unit: 'basis points' },
        setBy: 'bidder',
      },
    ],
  }],
  declaredBy: 'Registered manager, Lanternwick Care Ltd',
  received: YEAR.received,
  figures: {
    'pay-lines': paidMonthly([
      { worker: 'h01', hours: 130, rate: { '2025-10': 1_390 } },
      { worker: 'h02', hours: 120, rate: { '2025-10': 1_260, '2026-05': 1_345 } },
      { worker: 'h03', hours: 110, rate: { '2025-10': 1_260, '2026-05': 1_345 } },
      { worker: 'h04', hours: 90, rate: { '2025-10': 1_260, '2026-05': 1_345 }, ageBand: '23-24' },
      { worker: 'h05', hours: 100, rate: { '2025-10': 1_300, '2026-05': 1_360 } },
    ]),
    'work-hours': (period) => (period === '2026-08' ? HOMES_NOT_KNOWN : HOMES)(period),
    'existing-staff-at-year-start': YEAR.number('staff'),
    'staff-first-offered-training': YEAR.number('trained'),
    'employees-at-month-end': YEAR.number('people'),
    'employees-offered-wellbeing': YEAR.number('offered'),
    'residents-newly-supported': YEAR.number('applied'),
    'priority-group-residents': YEAR.number('priority'),
    'unemployed-people-newly-supported': YEAR.number('unemployed'),
    'staff-asked-in-travel-survey': YEAR.number('asked'),
    'travel-survey-answers': YEAR.number('answered'),
    'travel-survey-sustainable': YEAR.number('walking'),
  },
}
