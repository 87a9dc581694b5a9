/**
 * IT support, contract years from July. It has no invoices to pay, so that nothing can be said of
 * payment on time; a target for local spend was never agreed; its certificate runs out in March.
 */
import { IPSWICH, livingWage, NORWICH, norwichFrom, officer, paymentClause } from '../contracts.ts'
import { onDays, spend, standing, volunteering } from '../figures.ts'
import { paidMonthly } from '../money.ts'
import type { Story } from '../story.ts'
import { yearTable } from '../table.ts'

const YEAR = yearTable(`
month    received    charities licences parts
2025-10  2025-11-05  4         11,800   850
2025-11  2025-12-03  4         11,800   420
2025-12  2026-01-07  -         11,800   -
2026-01  2026-02-04  4         11,800   610
2026-02  2026-03-04  5         12,300   530
2026-03  2026-04-07  4         12,300   740
2026-04  2026-05-06  3         12,300   390
2026-05  2026-06-03  5         12,300   450
2026-06  2026-07-03  3         12,300   680
2026-07  2026-08-05  4         12,300   510
2026-08  2026-09-03  -         12,300   300
2026-09  2026-10-05  4         12,300   620
`)

const OPENING = {
  upTo: '2025-09-30',
  source: 'First quarterly report of the contractor, July to September 2025',
  recordedOn: '2025-10-16',
}
const OLD = { certificate: 'EMS-880041', validFrom: '2023-04-01', validTo: '2026-03-31' }
const NEW = { certificate: 'EMS-880412', validFrom: '2026-06-15', validTo: '2029-06-14' }

export const it: Story = {
  versions: [{
    id: 'T-206',
    version: 1,
    title: 'IT support',
    kind: 'it',
    contractor: {
      id: 'EXAMPLE-2206',
      name: 'Abacus and Otter Systems Ltd',
      address: '6 Placeholder Lane, Norwich (a made-up address)',
    },
    manager: officer('Chris Stub', 'Digital services manager', 206),
    from: '2025-07-01',
    to: '2028-06-30',
    procurementBegan: '2025-03-10',
    valuePence: 96_000_000,
    area: norwichFrom('2025-07-01'),
    obligations: [
      livingWage('2025-07-01', 'Clause 11.3', { rule: 'on-announcement' }),
      paymentClause('2025-07-01', 'Clause 13.1'),
      {
        id: 'suppliers-paid-within-term',
        clause: 'Clause 13.2',
        words: 'Valid, undisputed invoices shall be paid within 30 days; at least 95% each month',
        from: '2025-07-01',
        window: 'month',
        target: { value: 9_500, unit: 'basis points' },
        setBy: 'council',
      },
      {
        id: 'building-futures-hours',
        clause: 'Standard schedule, line 6',
        words:
          '10% or more of the workforce (measured in person hours as a percentage of total ' +
          'contact person hours) to be sourced and trained through Building Futures in Norwich',
        from: '2025-07-01',
        window: 'contract-year',
        target: { value: 1_000, unit: 'basis points' },
        setBy: 'council',
      },
      {
        id: 'norfolk-supply-chain-spend',
        clause: 'Standard schedule, line 20',
        words: 'a share of spend with Norfolk businesses, to be agreed in the first three months',
        from: '2025-07-01',
        window: 'contract-year',
        setBy: 'council',
        opening: { ...OPENING, part: 139_000, whole: 3_679_000 },
      },
      {
        id: 'expert-volunteering-hours',
        clause: 'Tender, answer 4',
        words: 'Forty hours of free advice a year for charities, by our engineers',
        from: '2025-07-01',
        window: 'contract-year',
        target: { value: 2_400, unit: 'minutes' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 600 },
      },
      {
        id: 'school-sessions',
        clause: 'Tender, answer 5',
        words: 'Eight coding sessions a year in schools in deprived areas',
        from: '2025-07-01',
        window: 'contract-year',
        target: { value: 8, unit: 'times' },
        setBy: 'bidder',
        profile: 'school-terms',
        opening: { ...OPENING, part: 1 },
      },
      {
        id: 'start-ups-supported',
        clause: 'Tender, answer 6',
        words: 'Six new businesses a year to have a free digital health check',
        from: '2025-07-01',
        window: 'contract-year',
        target: { value: 6, unit: 'times' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 1 },
      },
      {
        id: 'inequalities-in-kind',
        clause: 'Tender, answer 7',
        words: 'Refurbished laptops worth £6,000 a year for families without one',
        from: '2025-07-01',
        window: 'contract-year',
        target: { value: 600_000, unit: 'pence' },
        setBy: 'bidder',
        opening: { ...OPENING, part: 150_000 },
      },
      {
        id: 'environmental-certification',
        clause: 'Clause 19.2',
        words: 'At least 80% of the contract by value to be covered by ISO 14001 or equivalent',
        from: '2025-07-01',
        window: 'month',
        target: { value: 8_000, unit: 'basis points' },
        setBy: 'council',
      },
    ],
  }],
  declaredBy: 'Service delivery manager, Abacus and Otter Systems Ltd',
  received: YEAR.received,
  figures: {
    'pay-lines': paidMonthly([
      { worker: 'T01', hours: 160, rate: { '2025-10': 1_840 } },
      { worker: 'T02', hours: 160, rate: { '2025-10': 1_560 }, ageBand: '23-24' },
      { worker: 'T03', hours: 150, rate: { '2025-10': 2_210 }, workplaceArea: 'E09000033' },
    ]),
    'prompt-payment-terms': standing({
      '2025-10': {
        document: { title: 'Terms of purchase', reference: 'AO-2025', validFrom: '2025-07-01' },
      },
    }),
    invoices: () => ({ nothingToReport: true }),
    'supply-chain-spend': spend(YEAR, { licences: [IPSWICH, 'no'], parts: [NORWICH, 'no'] }),
    volunteering: volunteering(YEAR, { charities: ['expert', 1] }),
    'school-sessions-held': onDays('heldOn', [
      session('C-02', '2025-11-12'),
      session('C-03', '2026-01-21'),
      session('C-04', '2026-03-18'),
      session('C-05', '2026-04-22'),
      session('C-06', '2026-06-10'),
      session('C-07', '2026-09-23'),
    ]),
    'start-ups': onDays('helpedOn', [
      startUp('b-02', '2025-11-19', 5),
      startUp('b-03', '2026-02-11', 31),
      startUp('b-04', '2026-03-25', 11),
      startUp('b-02', '2026-04-15', 10),
      startUp('b-05', '2026-06-17', 2),
      startUp('b-06', '2026-08-12', 8),
      startUp('b-07', '2026-09-16', 0),
    ]),
    contributions: onDays('paidOn', [
      laptops('I-02', '2025-12-10', 190_000),
      laptops('I-03', '2026-03-11', 120_000),
      laptops('I-04', '2026-05-20', 165_000),
      laptops('I-05', '2026-09-09', 140_000),
    ]),
    'parts-of-the-contract': standing({
      '2025-10': parts({ standard: 'iso-14001-2015', ...OLD }),
      '2026-06': parts({ standard: 'iso-14001-2026', ...NEW }),
    }),
  },
}

function session(name: string, heldOn: string) {
  return {
    session: name,
    school: '999021',
    schoolArea: NORWICH,
    decile: 2,
    heldOn,
    minutes: 60,
    held: 'held',
  }
}

function startUp(business: string, helpedOn: string, monthsTrading: number) {
  return { business, helpedOn, monthsTrading, businessArea: NORWICH }
}

function laptops(id: string, paidOn: string, amountPence: number) {
  return {
    id,
    recipient: 'family-hub',
    kind: 'in-kind',
    paidOn,
    amountPence,
    basis: 'market',
    claimedElsewhere: 'no',
  }
}

function parts(certificate: Readonly<Record<string, string>>) {
  return {
    rows: [
      { part: 'service-desk', valuePence: 58_000_000, ...certificate },
      { part: 'networks', valuePence: 24_000_000, ...certificate },
      { part: 'field-visits', valuePence: 14_000_000, standard: 'none' },
    ],
  }
}
