/**
 * School meals: contract years from September to August. Meals in the holidays, sessions in term
 * time. At Easter a hall is lost and the holiday programme falls behind; in August it is full.
 */
import {
  BROADLAND, GREAT_YARMOUTH, IPSWICH, livingWage, NORWICH, norwichFrom, officer, paymentClause,
} from '../contracts.ts'
import { onDays, spend, standing, waste } from '../figures.ts'
import { paidMonthly } from '../money.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    holiday young food  other dairy  bread  fish   wholesale growers
2025-10  2025-11-07  22      -     410   540   4,100  1,900  900    8,800     500
2025-11  2025-12-08  -       1     430   560   4,400  2,000  950    9,100     520
2025-12  2026-01-12  38      1     320   440   3,200  1,500  700    6,900     450
2026-01  2026-02-20  6       1     440   560   4,500  2,100  950    8,900     540
2026-02  2026-03-09  24      1     400   500   4,000  1,900  850    7,900     520
2026-03  2026-04-13  8       1     470   560   4,700  2,200  980    9,000     600
2026-04  2026-05-11  10      1     350   410   3,400  1,600  720    6,500     520
2026-05  2026-06-09  25      1     440   500   4,300  2,000  900    8,000     620
2026-06  2026-07-08  -       1     480   540   4,800  2,200  980    8,800     700
2026-07  2026-08-10  32      1     360   400   3,500  1,600  700    6,300     560
2026-08  2026-09-07  80      -     150   160   900    500    200    1,700     300
2026-09  2026-10-09  -       -     440   490   4,300  2,000  900    8,100     520
`)

const OPENING = {
  upTo: '2025-09-30',
  source: 'Letter of the contractor on September 2025',
  recordedOn: '2025-10-14',
}

export const schoolMeals: Story = {
  versions: [{
    id: 'C-203',
    version: 1,
    title: 'School meals',
    kind: 'catering',
    contractor: {
      id: 'EXAMPLE-2203',
      name: 'Spoonbill and Saucer Kitchens Ltd',
      address: 'Unit 3, Imagined Works, Norwich (a made-up address)',
    },
    manager: officer('Jamie Specimen', 'Contract manager, children and schools', 203),
    from: '2025-09-01',
    to: '2028-08-31',
    procurementBegan: '2025-01-13',
    valuePence: 420_000_000,
    area: norwichFrom('2025-09-01'),
    obligations: [
      livingWage('2025-09-01', 'Clause 12.1', { rule: 'on-fixed-date', monthAndDay: '04-01' }),
      paymentClause('2025-09-01', 'Clause 15.1'),
      {
        id: 'ancillary-services-beneficiaries',
        clause: 'Method statement 9',
        words: 'Free meals in the school holidays for 240 children of Norwich in each school year',
        from: '2025-09-01',
        window: 'contract-year',
        target: { value: 240, unit: 'people' },
        setBy: 'bidder',
        profile: 'school-holidays',
        opening: { ...OPENING, part: 0 },
      },
      {
        id: 'school-sessions',
        clause: 'Method statement 10',
        words: 'Twelve cooking sessions in schools in deprived areas in each school year',
        from: '2025-09-01',
        window: 'contract-year',
        target: { value: 12, unit: 'times' },
        setBy: 'bidder',
        profile: 'school-terms',
        opening: { ...OPENING, part: 0 },
        mostInAMonth: 3,
      },
      {
        id: 'young-people-supported',
        clause: 'Method statement 11',
        words: 'Work experience in our kitchens for twelve people aged 16 to 24 a school year',
        from: '2025-09-01',
        window: 'contract-year',
        target: { value: 12, unit: 'people' },
        setBy: 'bidder',
        profile: 'school-terms',
        opening: { ...OPENING, part: 0 },
      },
      {
        id: 'norfolk-supply-chain-spend',
        clause: 'Method statement 7',
        words: 'at least 45% of our spend on food in each school year with Norfolk businesses',
        from: '2025-09-01',
        window: 'contract-year',
        target: { value: 4_500, unit: 'basis points' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 660_000, whole: 1_480_000 },
        plannedWhole: { value: 17_800_000, unit: 'pence' },
      },
      {
        id: 'norfolk-vcse-spend',
        clause: 'Method statement 7',
        words: 'of which 3% of all our spend with community growers in Norfolk',
        from: '2025-09-01',
        window: 'contract-year',
        target: { value: 300, unit: 'basis points' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 38_000, whole: 1_480_000 },
      },
      {
        id: 'recycling-by-employees',
        clause: 'Method statement 12',
        words: 'The share of kitchen waste that is recycled will rise by ten percentage points',
        from: '2025-09-01',
        window: 'contract-year',
        target: { value: 1_000, unit: 'basis points' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 360, whole: 980 },
        baseline: {
          from: '2024-09-01',
          to: '2025-08-31',
          figures: {
            waste: {
              rows: [
                { source: 'employees', route: 'recycled', kilograms: 3_900 },
                { source: 'employees', route: 'energy-recovery', kilograms: 8_100 },
              ],
            },
          },
          source: 'Carrier reports of the previous contract, school year 2024 to 2025',
          recordedOn: '2025-10-14',
        },
      },
    ],
  }],
  declaredBy: 'Operations manager, Spoonbill and Saucer Kitchens Ltd',
  received: YEAR.received,
  figures: {
    'pay-lines': paidMonthly([
      { worker: 'K01', hours: 140, rate: { '2025-10': 1_450 } },
      { worker: 'K02', hours: 100, rate: { '2025-10': 1_275, '2026-04': 1_345 } },
      { worker: 'K03', hours: 60, rate: { '2025-10': 1_260, '2026-04': 1_345 }, to: '2026-07' },
      { worker: 'K04', hours: 60, rate: { '2025-10': 1_260, '2026-04': 1_350 }, ageBand: '18' },
    ]),
    'prompt-payment-terms': standing({
      '2025-10': {
        document: { title: 'Supplier terms', reference: 'SS-2025', validFrom: '2025-09-01' },
      },
    }),
    'residents-newly-benefiting': YEAR.number('holiday'),
    'school-sessions-held': onDays('heldOn', [
      session('S-01', '2025-10-14', '999011', 2),
      session('S-02', '2025-11-18', '999012', 1),
      session('S-03', '2025-12-09', '999011', 2),
      session('S-04', '2026-01-20', '999013', 3),
      session('S-05', '2026-01-27', '999014', 6),
      session('S-06', '2026-01-29', '999012', 1),
      { ...session('S-07', '2026-02-03', '999011', 2), held: 'cancelled' },
      session('S-08', '2026-02-10', '999012', 1),
      session('S-09', '2026-03-10', '999013', 3),
      session('S-10', '2026-03-24', '999011', 2),
      session('S-11', '2026-05-12', '999012', 1),
      session('S-12', '2026-06-09', '999013', 3),
      session('S-13', '2026-06-23', '999011', 2),
      session('S-14', '2026-07-07', '999012', 1),
      session('S-15', '2026-09-22', '999013', 3),
    ]),
    'young-people-newly-supported': YEAR.number('young'),
    'supply-chain-spend': spend(YEAR, {
      dairy: [BROADLAND, 'no'],
      bread: [NORWICH, 'no'],
      fish: [GREAT_YARMOUTH, 'no'],
      wholesale: [IPSWICH, 'no'],
      growers: [NORWICH, 'yes'],
    }),
    waste: waste(YEAR, {
      food: ['food', 'employees', 'recycled'],
      other: ['mixed', 'employees', 'energy-recovery'],
    }),
  },
}

function session(name: string, heldOn: string, school: string, decile: number) {
  return { session: name, school, schoolArea: NORWICH, decile, heldOn, minutes: 90, held: 'held' }
}
