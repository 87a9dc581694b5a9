/**
 * Facilities of the council's offices, in its first year: the year to March 2026 is a bad one. No
 * baseline for carbon was ever recorded, and the return for July 2026 never came.
 */
import { BY_DEADLINE, livingWage, norwichFrom, officer, paymentClause } from '../contracts.ts'
import { bookings, standing, waste } from '../figures.ts'
import { paidMonthly } from '../money.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    charity chess subs clause site  skip paper office
2025-10  2025-11-12  3       2     4    4      2,700 300  590   440
2025-11  2025-12-11  3       2     4    4      2,800 340  570   430
2025-12  2026-01-15  2       1     4    4      2,500 290  480   360
2026-01  2026-02-12  3       2     5    4      2,800 330  600   450
2026-02  2026-03-12  3       2     5    5      2,600 310  560   410
2026-03  2026-04-15  4       3     5    5      2,900 330  610   440
2026-04  2026-05-14  5       4     5    5      2,500 290  600   380
2026-05  2026-06-11  5       4     5    5      2,600 280  610   390
2026-06  2026-07-14  5       4     5    5      2,500 300  620   390
2026-07  .           .       .     .    .      .     .    .     .
2026-08  2026-09-14  3       2     5    5      2,300 250  500   320
2026-09  2026-10-14  5       4     5    5      2,500 270  610   380
`)

const OPENING = {
  upTo: '2025-09-30',
  source: 'Half-year report of the contractor, April to September 2025',
  recordedOn: '2025-10-24',
}

export const facilities: Story = {
  versions: [{
    id: 'F-210',
    version: 1,
    title: 'Facilities of the council offices',
    kind: 'facilities',
    contractor: {
      id: 'EXAMPLE-2210',
      name: 'Doorbell and Dunlin Facilities Ltd',
      address: '10 Hypothetical House, Norwich (a made-up address)',
    },
    manager: officer('Kim Dummett', 'Corporate landlord manager', 210),
    from: '2025-04-01',
    to: '2030-03-31',
    procurementBegan: '2024-09-16',
    valuePence: 380_000_000,
    area: norwichFrom('2025-04-01'),
    obligations: [
      livingWage('2025-04-01', 'Clause 8.1', BY_DEADLINE),
      paymentClause('2025-04-01', 'Clause 8.4'),
      {
        id: 'prompt-payment-clause-in-sub-contracts',
        clause: 'Clause 8.5',
        words: 'The Contractor shall put the same payment clause into every sub-contract',
        from: '2025-04-01',
        window: 'month',
        target: { value: 10_000, unit: 'basis points' },
        setBy: 'law',
      },
      {
        id: 'facility-hours',
        clause: 'Tender, promise 3',
        words: '160 hours a year in our training rooms for community groups, free of charge',
        from: '2025-04-01',
        window: 'contract-year',
        target: { value: 9_600, unit: 'minutes' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 3_360 },
      },
      {
        id: 'waste-generated',
        clause: 'Tender, promise 5',
        words: '5% less waste from our works a year than under the previous contract',
        from: '2025-04-01',
        window: 'contract-year',
        target: { value: 500, unit: 'basis points' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 18_900 },
        baseline: {
          ...before(),
          figures: { waste: { rows: [{ source: 'contract-work', kilograms: 36_500 }] } },
        },
      },
      {
        id: 'waste-to-landfill',
        clause: 'Tender, promise 5',
        words: 'and half as much of it to landfill',
        from: '2025-04-01',
        window: 'contract-year',
        target: { value: 5_000, unit: 'basis points' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 2_000 },
        baseline: {
          ...before(),
          figures: {
            waste: { rows: [{ source: 'contract-work', route: 'landfill', kilograms: 9_000 }] },
          },
        },
      },
      {
        id: 'recycling-by-employees',
        clause: 'Tender, promise 6',
        words: 'Staff will recycle five percentage points more of their waste than in 2024 to 2025',
        from: '2025-04-01',
        window: 'contract-year',
        target: { value: 500, unit: 'basis points' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 3_480, whole: 6_100 },
        baseline: {
          ...before(),
          figures: {
            waste: {
              rows: [
                { source: 'employees', route: 'recycled', kilograms: 6_600 },
                { source: 'employees', route: 'energy-recovery', kilograms: 5_400 },
              ],
            },
          },
        },
      },
      {
        id: 'carbon-emissions',
        clause: 'Tender, promise 7',
        words: '10% less carbon a year than before',
        from: '2025-04-01',
        window: 'contract-year',
        target: { value: 1_000, unit: 'basis points' },
        setBy: 'bidder',
      },
    ],
  }],
  declaredBy: 'Account manager, Doorbell and Dunlin Facilities Ltd',
  received: YEAR.received,
  figures: {
    'pay-lines': paidMonthly([
      { worker: 'F01', hours: 160, rate: { '2025-10': 1_530 } },
      { worker: 'F02', hours: 130, rate: { '2025-10': 1_280, '2026-04': 1_345 } },
      { worker: 'F03', hours: 90, rate: { '2025-10': 1_260, '2026-04': 1_345 } },
    ]),
    'prompt-payment-terms': standing({
      '2025-10': {
        document: { title: 'Terms of trade', reference: 'DD-11', validFrom: '2025-04-01' },
      },
    }),
    'sub-contracts-in-force': YEAR.number('subs'),
    'sub-contracts-with-payment-clause': YEAR.number('clause'),
    'facility-bookings': bookings(YEAR, {
      charity: room(180, 2),
      chess: room(150, 5),
    }),
    waste: waste(YEAR, {
      site: ['works', 'contract-work', 'recycled'],
      skip: ['mixed', 'contract-work', 'landfill'],
      paper: ['paper', 'employees', 'recycled'],
      office: ['mixed', 'employees', 'energy-recovery'],
    }),
  },
}

function before() {
  return {
    from: '2024-04-01',
    to: '2025-03-31',
    source: 'Carrier reports of the previous contract, 2024 to 2025',
    recordedOn: '2025-05-12',
  }
}

function room(minutes: number, firstOn: 2 | 5) {
  const facility = 'training-room'
  return { facility, minutes, charge: 'free', facilityOf: 'contractor', firstOn } as const
}
