/**
 * A community centre is built: begun on 16 February 2026, in the middle of a month. Its promises
 * have dates of their own, and time to get started.
 */
import {
  BROADLAND, BY_DEADLINE, livingWage, NORWICH, norwichFrom, officer, paymentClause, SOUTH_NORFOLK,
} from '../contracts.ts'
import { onDays, standing, volunteering, waste, workHours } from '../figures.ts'
import { invoices, paidFourWeekly } from '../money.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    engaged advice spoil  skips k01 k02 k03 k04 k05
2026-02  2026-03-13  24      -      6,000  1,900 70  70  60  -   -
2026-03  2026-04-14  61      2      21,000 5,600 160 160 150 90  -
2026-04  2026-05-14  38      4      24,000 4,700 150 150 150 140 40
2026-05  2026-06-12  45      3      22,000 4,100 155 155 150 150 110
2026-06  2026-07-14  -       5      19,000 5,900 160 160 160 160 120
2026-07  2026-08-13  12      4      17,000 4,600 160 150 160 160 120
2026-08  2026-09-11  -       4      15,000 4,300 140 140 150 140 110
2026-09  2026-10-14  8       3      16,000 3,900 160 160 160 160 120
`)

export const construction: Story = {
  versions: [{
    id: 'K-208',
    version: 1,
    title: 'Community centre, new building',
    kind: 'construction',
    contractor: {
      id: 'EXAMPLE-2208',
      name: 'Trowel and Gosling Construction Ltd',
      address: 'Hoarding House, 8 Notional Street, Norwich (a made-up address)',
    },
    manager: officer('Alex Dummy', 'Project manager, property', 208),
    from: '2026-02-16',
    to: '2027-08-31',
    procurementBegan: '2025-06-16',
    valuePence: 520_000_000,
    area: norwichFrom('2026-02-16'),
    obligations: [
      livingWage('2026-02-16', 'Clause Z7.1', BY_DEADLINE),
      paymentClause('2026-02-16', 'Clause Z9.1'),
      {
        id: 'suppliers-paid-within-term',
        clause: 'Clause Z9.3',
        words:
          'Valid and undisputed invoices shall be paid before the end of 30 days beginning with ' +
          'the day of receipt; at least 95% each month',
        from: '2026-02-16',
        window: 'month',
        target: { value: 9_500, unit: 'basis points' },
        setBy: 'council',
      },
      {
        id: 'building-futures-hours',
        clause: 'Clause Z11.2',
        words:
          '10% or more of the workforce (measured in person hours as a percentage of total ' +
          'contact person hours) to be sourced and trained through Building Futures in Norwich',
        from: '2026-02-16',
        window: 'whole-contract',
        target: { value: 1_000, unit: 'basis points' },
        setBy: 'council',
        plannedWhole: { value: 780_000, unit: 'minutes' },
      },
      {
        id: 'new-apprenticeships-for-residents',
        clause: 'Clause Z11.4',
        words: 'Two new apprentices from Norwich on site by 30 June 2026',
        from: '2026-02-16',
        window: 'by-date',
        by: '2026-06-30',
        target: { value: 2, unit: 'people' },
        setBy: 'bidder',
        nothingDueUpTo: '2026-03-31',
      },
      {
        id: 'school-sessions',
        clause: 'Clause Z11.5',
        words: 'Four sessions on building trades in schools in deprived areas by 31 July 2026',
        from: '2026-02-16',
        window: 'by-date',
        by: '2026-07-31',
        target: { value: 4, unit: 'times' },
        setBy: 'bidder',
        profile: 'school-terms',
        nothingDueUpTo: '2026-03-31',
      },
      {
        id: 'residents-engaged',
        clause: 'Clause Z12.1',
        words: '150 neighbours to take part in the design of the garden by 31 May 2026',
        from: '2026-02-16',
        window: 'by-date',
        by: '2026-05-31',
        target: { value: 150, unit: 'people' },
        setBy: 'bidder',
      },
      {
        id: 'expert-volunteering-hours',
        clause: 'Clause Z12.2',
        words: 'Thirty hours of advice on buildings for community groups by 31 August 2026',
        from: '2026-02-16',
        window: 'by-date',
        by: '2026-08-31',
        target: { value: 1_800, unit: 'minutes' },
        setBy: 'bidder',
      },
      {
        id: 'biodiversity-projects',
        clause: 'Clause Z12.3',
        words: 'Two biodiversity projects with neighbours by 30 September 2026',
        from: '2026-02-16',
        window: 'by-date',
        by: '2026-09-30',
        target: { value: 2, unit: 'times' },
        setBy: 'bidder',
      },
      {
        id: 'waste-to-landfill',
        clause: 'Clause Z13.1',
        words: 'In each month half as much waste to landfill as on our last site',
        from: '2026-03-01',
        window: 'month',
        target: { value: 5_000, unit: 'basis points' },
        setBy: 'bidder',
        baseline: {
          from: '2024-09-01',
          to: '2025-08-31',
          figures: {
            waste: { rows: [{ source: 'contract-work', route: 'landfill', kilograms: 118_000 }] },
          },
          source: 'Site waste plan of the contractor’s last site, 2024 to 2025',
          recordedOn: '2026-02-20',
        },
      },
    ],
  }],
  declaredBy: 'Site manager, Trowel and Gosling Construction Ltd',
  received: YEAR.received,
  figures: {
    'pay-lines': paidFourWeekly([
      { worker: 'k01', hours: 148, rate: { '2026-02': 1_890 } },
      { worker: 'k02', hours: 148, rate: { '2026-02': 1_450 } },
      {
        worker: 'k03',
        hours: 140,
        rate: { '2026-02': 1_380 },
        thirdParty: { dayMinutes: 480, weekMinutes: 2_100 },
      },
    ], '2026-02-16'),
    'prompt-payment-terms': standing({
      '2026-02': {
        document: { title: 'Sub-contract conditions', reference: 'TG-4', validFrom: '2025-01-01' },
      },
    }),
    invoices: invoices([
      { supplier: 's81', day: '18', amountPence: 2_150_000, usualDays: 25, from: '2026-02' },
      {
        supplier: 's82',
        day: '24',
        amountPence: 870_000,
        usualDays: 28,
        days: { '2026-06': 34 },
        from: '2026-02',
      },
    ]),
    'work-hours': workHours(YEAR, {
      k01: ['own', BROADLAND, 'no', 'no'],
      k02: ['own', NORWICH, 'no', 'no'],
      k03: ['sub-contractor', SOUTH_NORFOLK, 'no', 'no'],
      k04: ['sub-contractor', NORWICH, 'no', 'no'],
      k05: ['own', NORWICH, 'yes', 'yes'],
    }),
    'new-starters': onDays('startedOn', [
      starter('N-81', '2026-04-20', NORWICH),
      starter('N-82', '2026-05-18', SOUTH_NORFOLK),
    ]),
    'school-sessions-held': onDays('heldOn', [
      session('B-01', '2026-03-25'),
      session('B-02', '2026-05-13'),
      session('B-03', '2026-06-17'),
      session('B-04', '2026-07-08'),
    ]),
    'residents-newly-engaged': YEAR.number('engaged'),
    volunteering: volunteering(YEAR, { advice: ['expert', 1] }),
    'biodiversity-projects-delivered': onDays('deliveredOn', [
      {
        project: 'swift-boxes',
        deliveredOn: '2026-05-30',
        site: 'community-centre',
        partner: 'centre-neighbours',
      },
    ]),
    waste: waste(YEAR, {
      spoil: ['spoil', 'contract-work', 'reused'],
      skips: ['mixed', 'contract-work', 'landfill'],
    }),
  },
}

function starter(name: string, startedOn: string, homeArea: string) {
  return {
    starter: name,
    post: 'apprenticeship',
    startedOn,
    homeArea,
    newPost: 'new',
    wasHereAs: 'none',
  }
}

function session(name: string, heldOn: string) {
  return {
    session: name,
    school: '999031',
    schoolArea: NORWICH,
    decile: 1,
    heldOn,
    minutes: 60,
    held: 'held',
  }
}
