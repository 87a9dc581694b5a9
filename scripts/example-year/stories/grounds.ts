/**
 * Grounds maintenance, begun in 2023: the first half of the year 2025 to 2026 comes as opening
 * totals. It sprays less than before, and more than it promised; the last meadow comes in May.
 */
import { BY_DEADLINE, livingWage, norwichFrom, officer, paymentClause } from '../contracts.ts'
import { onDays, standing, volunteering } from '../figures.ts'
import { paidMonthly } from '../money.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    allotments advice
2025-10  2025-11-06  6          -
2025-11  2025-12-05  -          -
2025-12  2026-01-09  -          -
2026-01  2026-02-06  8          2
2026-02  2026-03-06  12         -
2026-03  2026-04-09  20         2
2026-04  2026-05-07  12         -
2026-05  2026-06-08  14         -
2026-06  2026-07-07  12         2
2026-07  2026-08-06  8          -
2026-08  2026-09-08  6          -
2026-09  2026-10-07  12         2
`)

const OPENING = {
  upTo: '2025-09-30',
  source: 'Half-year report of the contractor, April to September 2025',
  recordedOn: '2025-10-20',
}

export const grounds: Story = {
  versions: [{
    id: 'G-201',
    version: 1,
    title: 'Grounds and open spaces',
    kind: 'grounds',
    contractor: {
      id: 'EXAMPLE-2201',
      name: 'Foxglove and Fiddle Grounds Ltd',
      address: 'The Bothy, Pretend Park, Norwich (a made-up address)',
    },
    manager: officer('Morgan Sampleton', 'Parks and open spaces manager', 201),
    from: '2023-04-01',
    to: '2028-03-31',
    procurementBegan: '2022-06-13',
    valuePence: 640_000_000,
    area: norwichFrom('2023-04-01'),
    obligations: [
      livingWage('2023-04-01', 'Clause 9.1', BY_DEADLINE),
      paymentClause('2023-04-01', 'Clause 14.1'),
      {
        id: 'pesticide-use',
        clause: 'Method statement 3',
        words:
          'We will use at least 20% less pesticide in each contract year than was used in the ' +
          'last year of the previous contract',
        from: '2023-04-01',
        window: 'contract-year',
        target: { value: 2_000, unit: 'basis points' },
        setBy: 'bidder',
        profile: 'growing-season',
        opening: { ...OPENING, part: 38_900 },
        baseline: {
          from: '2022-04-01',
          to: '2023-03-31',
          figures: {
            pesticides: { rows: [{ activeIngredientGrams: 48_000, purpose: 'ordinary' }] },
          },
          source: 'Spray records of the previous contract, 2022 to 2023',
          recordedOn: '2023-05-15',
        },
      },
      {
        id: 'wildlife-area',
        clause: 'Method statement 4',
        words: 'By 31 March 2026 we will manage eight more hectares for wildlife than in 2024',
        from: '2024-04-01',
        window: 'by-date',
        by: '2026-03-31',
        target: { value: 80_000, unit: 'square-metres' },
        setBy: 'bidder',
        baseline: {
          from: '2024-03-31',
          to: '2024-03-31',
          figures: {
            'wildlife-sites': { rows: [{ areaSquareMetres: 310_000, management: 'managed' }] },
          },
          source: 'Site survey with the council, March 2024',
          recordedOn: '2024-04-10',
        },
      },
      {
        id: 'biodiversity-projects',
        clause: 'Method statement 5',
        words: 'Four community biodiversity projects in each contract year',
        from: '2023-04-01',
        window: 'contract-year',
        target: { value: 4, unit: 'times' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 2 },
      },
      {
        id: 'volunteering-hours',
        clause: 'Method statement 6',
        words: '120 hours of volunteering by our staff with community groups in each contract year',
        from: '2023-04-01',
        window: 'contract-year',
        target: { value: 7_200, unit: 'minutes' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 2_400 },
      },
      {
        id: 'new-apprenticeships-for-residents',
        clause: 'Clause 11.4',
        words: 'Two new apprenticeships for people who live in Norwich in each contract year',
        from: '2023-04-01',
        window: 'contract-year',
        target: { value: 2, unit: 'people' },
        setBy: 'council',
        opening: { ...OPENING, part: 1 },
      },
    ],
  }],
  declaredBy: 'Contracts director, Foxglove and Fiddle Grounds Ltd',
  received: YEAR.received,
  figures: {
    'pay-lines': paidMonthly([
      { worker: 'G01', hours: 162, rate: { '2025-10': 1_520, '2026-05': 1_580 } },
      { worker: 'G02', hours: 162, rate: { '2025-10': 1_300, '2026-04': 1_345 } },
      { worker: 'G03', hours: 150, rate: { '2025-10': 1_270, '2026-04': 1_345 } },
      { worker: 'G04', hours: 80, rate: { '2025-10': 1_265, '2026-04': 1_345 }, ageBand: '21-22' },
      {
        worker: 'G05',
        hours: 150,
        rate: { '2025-10': 900, '2026-04': 960 },
        ageBand: '19-20',
        status: 'apprentice-first-year',
      },
    ]),
    'prompt-payment-terms': standing({
      '2025-10': {
        document: {
          title: 'Terms for suppliers',
          reference: 'FF-2023-2',
          validFrom: '2023-04-01',
        },
      },
    }),
    pesticides: onDays('usedOn', [
      spray('S-118', '2025-10-07', 2_100),
      spray('S-119', '2025-10-21', 1_240),
      spray('S-120', '2026-04-14', 2_900),
      spray('S-121', '2026-04-28', 2_300),
      spray('S-122', '2026-05-06', 4_100),
      spray('S-123', '2026-05-20', 4_600),
      spray('S-124', '2026-06-03', 3_500),
      spray('S-125', '2026-06-17', 3_200),
      { ...spray('S-126', '2026-06-18', 1_800), purpose: 'invasive-species' },
      spray('S-127', '2026-07-08', 4_300),
      spray('S-128', '2026-08-05', 4_900),
      spray('S-129', '2026-09-09', 3_800),
    ]),
    'wildlife-sites': standing({
      '2025-10': sites({ 'yare-bank': 210_000, 'heath-east': 120_000, 'school-lane': 45_000 }),
      '2026-02': sites({
        'yare-bank': 210_000, 'heath-east': 120_000, 'school-lane': 45_000, 'mill-verge': 9_000,
      }),
      '2026-05': sites({
        'yare-bank': 210_000, 'heath-east': 120_000, 'school-lane': 45_000, 'mill-verge': 9_000,
        'long-meadow': 9_500,
      }),
    }),
    'biodiversity-projects-delivered': onDays('deliveredOn', [
      project('hedge-mill-lane', '2025-11-22', 'friends-of-mill-lane'),
      project('pond-heath-east', '2026-02-21', 'heath-volunteers'),
      project('bat-boxes-yare', '2026-05-16', 'yare-watch'),
      project('orchard-school-lane', '2026-09-19', 'school-lane-growers'),
    ]),
    volunteering: volunteering(YEAR, { allotments: ['ordinary', 4], advice: ['expert', 1] }),
    'new-starters': onDays('startedOn', [
      apprentice('N-31', '2026-01-12', 'new'),
      apprentice('N-32', '2026-06-08', 'replacement'),
      apprentice('N-33', '2026-09-07', 'new'),
    ]),
  },
}

function spray(treatment: string, usedOn: string, activeIngredientGrams: number) {
  return {
    treatment,
    product: 'MAPP-90017',
    usedOn,
    activeIngredientGrams,
    purpose: 'ordinary',
  }
}

function sites(areas: Readonly<Record<string, number>>) {
  const managed = Object.entries(areas).map(([site, areaSquareMetres]) => {
    return { site, areaSquareMetres, management: 'managed' }
  })
  const mown = { site: 'sports-field', areaSquareMetres: 64_000, management: 'not-managed' }
  return { rows: [...managed, mown] }
}

function project(name: string, deliveredOn: string, partner: string) {
  return { project: name, deliveredOn, site: name.split('-').slice(1).join('-'), partner }
}

function apprentice(starter: string, startedOn: string, newPost: 'new' | 'replacement') {
  return {
    starter,
    post: 'apprenticeship',
    startedOn,
    homeArea: 'E07000148',
    newPost,
    wasHereAs: 'none',
  }
}
