/**
 * Waste collection and street cleansing, contract years from October. Version 1 of March counted
 * leaflets as residents engaged; version 2 puts it right, and the year's target is missed.
 */
import { BY_DEADLINE, livingWage, norwichFrom, officer } from '../contracts.ts'
import { energy, onDays, standing, waste } from '../figures.ts'
import { paidMonthly } from '../money.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    rounds  diesel electric recycled  garden  rest      engaged people offered
2025-10  2025-11-11  256,000 31,800 11,000   640,000   190,000 1,110,000 150     62     62
2025-11  2025-12-10  252,000 31,300 11,200   635,000   80,000  1,090,000 120     62     62
2025-12  2026-01-14  249,000 31,500 11,600   700,000   20,000  1,180,000 60      63     62
2026-01  2026-02-11  258,000 32,300 12,000   680,000   20,000  1,150,000 110     64     60
2026-02  2026-03-11  240,000 29,900 12,100   590,000   40,000  1,020,000 130     64     60
2026-03  2026-04-14  262,000 32,400 12,600   650,000   150,000 1,110,000 140     64     64
2026-04  2026-05-13  258,000 31,600 12,700   640,000   260,000 1,120,000 180     65     65
2026-05  2026-06-10  260,000 31,700 12,900   660,000   300,000 1,130,000 210     65     65
2026-06  2026-07-13  262,000 31,800 13,100   650,000   310,000 1,120,000 170     65     65
2026-07  2026-08-12  266,000 32,200 13,400   660,000   270,000 1,150,000 140     66     66
2026-08  2026-09-10  258,000 31,200 13,300   640,000   240,000 1,120,000 90      66     63
2026-09  2026-10-12  262,000 31,600 13,600   650,000   220,000 1,110,000 220     66     66
`)

export const collections: Story = {
  versions: [{
    id: 'B-209',
    version: 1,
    title: 'Waste collection and street cleansing',
    kind: 'waste',
    contractor: {
      id: 'EXAMPLE-2209',
      name: 'Barrow and Bittern Collections Ltd',
      address: 'The Depot, 9 Invented Way, Norwich (a made-up address)',
    },
    manager: officer('Terry Blank', 'Waste services manager', 209),
    from: '2021-10-01',
    to: '2029-09-30',
    procurementBegan: '2020-09-07',
    valuePence: 5_900_000_000,
    area: norwichFrom('2021-10-01'),
    obligations: [
      livingWage('2021-10-01', 'Clause 30.1', BY_DEADLINE),
      {
        id: 'recycling-by-residents',
        clause: 'Schedule 8, target 1',
        words: 'Residents will recycle three percentage points more than in 2020 to 2021',
        from: '2021-10-01',
        window: 'contract-year',
        target: { value: 300, unit: 'basis points' },
        setBy: 'council',
        baseline: {
          from: '2020-10-01',
          to: '2021-09-30',
          figures: {
            waste: {
              rows: [
                { source: 'residents', route: 'recycled', kilograms: 9_240_000 },
                { source: 'residents', route: 'energy-recovery', kilograms: 13_760_000 },
              ],
            },
          },
          source: 'The council’s own waste data, 2020 to 2021',
          recordedOn: '2021-11-15',
        },
      },
      {
        id: 'pesticide-use',
        clause: 'Schedule 8, target 4',
        words: '30% less weedkiller on pavements each year than in 2020 to 2021',
        from: '2021-10-01',
        window: 'contract-year',
        target: { value: 3_000, unit: 'basis points' },
        setBy: 'bidder',
        profile: 'growing-season',
        baseline: {
          from: '2020-10-01',
          to: '2021-09-30',
          figures: {
            pesticides: { rows: [{ activeIngredientGrams: 20_000, purpose: 'ordinary' }] },
          },
          source: 'Spray records of the previous contract, 2020 to 2021',
          recordedOn: '2021-11-15',
        },
      },
      {
        id: 'energy-use',
        clause: 'Schedule 8, target 5',
        words: '5% less energy for each collection than in 2024',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 500, unit: 'basis points' },
        setBy: 'bidder',
        baseline: fleetIn2024(),
      },
      {
        id: 'carbon-emissions',
        clause: 'Schedule 8, target 6',
        words: '12% less carbon for each collection than in 2024',
        from: '2025-10-01',
        window: 'contract-year',
        target: { value: 1_200, unit: 'basis points' },
        setBy: 'bidder',
        baseline: fleetIn2024(),
      },
      {
        id: 'environmental-certification',
        clause: 'Schedule 8, target 7',
        words: 'At least 90% of the contract by value to be covered by ISO 14001 or EMAS',
        from: '2021-10-01',
        window: 'month',
        target: { value: 9_000, unit: 'basis points' },
        setBy: 'council',
      },
      {
        id: 'residents-engaged',
        clause: 'Schedule 8, target 9',
        words: '2,000 residents a year to take part in our campaigns',
        from: '2021-10-01',
        window: 'contract-year',
        target: { value: 2_000, unit: 'people' },
        setBy: 'bidder',
      },
      {
        id: 'inequalities-cash',
        clause: 'Schedule 8, target 10',
        words: '£8,000 a year for the repair fund of the community shop',
        from: '2021-10-01',
        window: 'contract-year',
        target: { value: 800_000, unit: 'pence' },
        setBy: 'bidder',
      },
      {
        id: 'wellbeing-offered-to-employees',
        clause: 'Schedule 8, target 11',
        words: 'At the end of each month at least 95% of employees to have occupational health',
        from: '2021-10-01',
        window: 'month',
        target: { value: 9_500, unit: 'basis points' },
        setBy: 'bidder',
      },
    ],
  }],
  declaredBy: 'General manager, Barrow and Bittern Collections Ltd',
  received: YEAR.received,
  corrections: [{
    period: '2026-03',
    receivedOn: '2026-05-05',
    reason: 'The number of residents engaged had leaflets in it, which nobody answered',
    before: { 'residents-newly-engaged': { number: 1_450 } },
  }],
  figures: {
    'pay-lines': paidMonthly([
      { worker: 'B01', hours: 162, rate: { '2025-10': 1_610 } },
      { worker: 'B02', hours: 162, rate: { '2025-10': 1_390 } },
      { worker: 'B03', hours: 150, rate: { '2025-10': 1_290, '2026-04': 1_345 } },
      {
        worker: 'B04',
        hours: 140,
        rate: { '2025-10': 1_260, '2026-04': 1_345 },
        thirdParty: { dayMinutes: 450, weekMinutes: 2_250 },
      },
    ]),
    waste: waste(YEAR, {
      recycled: ['dry-recycling', 'residents', 'recycled'],
      garden: ['garden', 'residents', 'recycled'],
      rest: ['rest', 'residents', 'energy-recovery'],
    }),
    pesticides: onDays('usedOn', [
      spray('P-41', '2025-10-14', 600),
      spray('P-42', '2026-04-21', 2_900),
      spray('P-43', '2026-05-19', 3_800),
      spray('P-44', '2026-06-16', 2_600),
      spray('P-45', '2026-07-21', 1_700),
      spray('P-46', '2026-09-15', 1_500),
    ]),
    'energy-used': energy(YEAR, {
      diesel: ['diesel', 'fleet-card'],
      electric: ['electricity', 'depot-1'],
    }),
    'work-done': YEAR.number('rounds'),
    'parts-of-the-contract': standing({
      '2025-10': { rows: [
        part('collection', 4_100_000_000, 'iso-14001-2015', '2024-02-01', '2027-01-31'),
        part('streets', 1_300_000_000, 'emas', '2023-06-01', '2026-05-31'),
        { part: 'toilets', valuePence: 500_000_000, standard: 'none' },
      ] },
      '2026-07': { rows: [
        part('collection', 4_100_000_000, 'iso-14001-2015', '2024-02-01', '2027-01-31'),
        part('streets', 1_300_000_000, 'emas', '2026-06-20', '2029-06-19'),
        { part: 'toilets', valuePence: 500_000_000, standard: 'none' },
      ] },
    }),
    'residents-newly-engaged': YEAR.number('engaged'),
    contributions: onDays('paidOn', [
      gift('F-01', '2025-12-15', 200_000),
      gift('F-02', '2026-03-16', 200_000),
      gift('F-03', '2026-06-15', 250_000),
    ]),
    'employees-at-month-end': YEAR.number('people'),
    'employees-offered-wellbeing': YEAR.number('offered'),
  },
}

function fleetIn2024() {
  return {
    from: '2024-01-01',
    to: '2024-12-31',
    figures: {
      'energy-used': {
        rows: [
          { source: 'diesel', amount: 410_000 },
          { source: 'electricity', amount: 120_000 },
        ],
      },
      'work-done': { number: 3_100_000 },
    },
    source: 'Fuel cards, depot meter and round sheets, 2024',
    recordedOn: '2025-10-06',
  }
}

function spray(treatment: string, usedOn: string, activeIngredientGrams: number) {
  return {
    treatment,
    product: 'MAPP-90022',
    usedOn,
    activeIngredientGrams,
    purpose: 'ordinary',
  }
}

function part(
  name: string,
  valuePence: number,
  standard: string,
  validFrom: string,
  validTo: string,
) {
  return { part: name, valuePence, standard, certificate: `BB-${name}`, validFrom, validTo }
}

function gift(id: string, paidOn: string, amountPence: number) {
  return {
    id,
    recipient: 'community-shop',
    kind: 'cash',
    paidOn,
    amountPence,
    basis: 'amount-paid',
    claimedElsewhere: 'no',
  }
}
