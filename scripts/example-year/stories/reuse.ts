/**
 * Bulky waste and reuse, which ends on 30 June 2026: targets for the whole contract, with two years
 * of opening totals. In January the shop is closed, and the return says so.
 */
import { norwichFrom, officer } from '../contracts.ts'
import { onDays, waste } from '../figures.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    interviews reused recycled burned
2025-10  2025-11-04  1          4,200  6,600    9,400
2025-11  2025-12-03  -          4,000  6,300    9,500
2025-12  2026-01-06  1          3,100  5,200    7,900
2026-01  2026-02-03  -          -      -        -
2026-02  2026-03-03  1          3,900  6,100    9,000
2026-03  2026-04-07  1          4,500  6,900    9,200
2026-04  2026-05-05  -          4,600  7,000    9,300
2026-05  2026-06-03  2          4,800  7,200    9,600
2026-06  2026-07-03  1          5,000  7,300    9,400
`)

const OPENING = {
  upTo: '2025-09-30',
  source: 'Yearly reports of the contractor, 2023 to 2025, and letter of October 2025',
  recordedOn: '2025-10-15',
}

export const reuse: Story = {
  versions: [{
    id: 'X-212',
    version: 1,
    title: 'Bulky waste and reuse',
    kind: 'waste',
    contractor: {
      id: 'EXAMPLE-2212',
      name: 'Wardrobe and Wren Reuse CIC',
      address: '12 Make-Believe Lane, Norwich (a made-up address)',
    },
    manager: officer('Terry Blank', 'Waste services manager', 212),
    from: '2023-07-01',
    to: '2026-06-30',
    procurementBegan: '2022-11-14',
    valuePence: 61_000_000,
    area: norwichFrom('2023-07-01'),
    obligations: [
      {
        id: 'recycling-by-residents',
        clause: 'Agreement, line 2',
        words: 'Of what residents give us 15 percentage points more to be reused or recycled',
        from: '2023-07-01',
        window: 'whole-contract',
        target: { value: 1_500, unit: 'basis points' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 268_000, whole: 534_000 },
        baseline: {
          from: '2022-07-01',
          to: '2023-06-30',
          figures: {
            waste: {
              rows: [
                { source: 'residents', route: 'recycled', kilograms: 84_000 },
                { source: 'residents', route: 'energy-recovery', kilograms: 156_000 },
              ],
            },
          },
          source: 'Weighbridge data of the council, 2022 to 2023',
          recordedOn: '2023-08-07',
        },
      },
      {
        id: 'new-traineeships-for-residents',
        clause: 'Agreement, line 4',
        words: 'Six traineeships for people who live in Norwich over the three years',
        from: '2023-07-01',
        window: 'whole-contract',
        target: { value: 6, unit: 'people' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 4 },
      },
      {
        id: 'priority-group-opportunities',
        clause: 'Agreement, line 5',
        words: 'Thirty interviews for people from the priority groups over the three years',
        from: '2023-07-01',
        window: 'whole-contract',
        target: { value: 30, unit: 'people' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 24 },
      },
    ],
  }],
  declaredBy: 'Manager, Wardrobe and Wren Reuse CIC',
  received: YEAR.received,
  figures: {
    'new-starters': onDays('startedOn', [
      trainee('N-21', '2026-03-02'),
      trainee('N-22', '2026-05-04'),
    ]),
    'priority-group-residents': YEAR.number('interviews'),
    waste: waste(YEAR, {
      reused: ['furniture', 'residents', 'reused'],
      recycled: ['wood-and-metal', 'residents', 'recycled'],
      burned: ['rest', 'residents', 'energy-recovery'],
    }),
  },
}

function trainee(starter: string, startedOn: string) {
  return {
    starter,
    post: 'traineeship',
    startedOn,
    homeArea: 'E07000148',
    newPost: 'new',
    wasHereAs: 'none',
  }
}
