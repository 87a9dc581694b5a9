/**
 * Returns made from a seed for the bench: about 20 pay lines, 12 invoices, 25 rows of hours and 10
 * of spend each. Whole pence and minutes, as a contractor would send them.
 */
import type { Contract } from '#app/domain/contract.ts'
import type { MonthlyReturn, Row } from '#app/domain/monthly-return.ts'
import type { RuleSet } from '#app/rules/grammar.ts'

export const PERIOD = '2026-10'
const AREAS = ['E07000148', 'E07000144', 'E07000149', null] as const

/** A repairs contract that adopts every obligation that can be adopted. */
export function benchContract({ obligations }: RuleSet): Contract {
  return {
    id: 'BENCH-1',
    version: 1,
    title: 'Housing repairs',
    kind: 'repairs',
    contractor: { id: 'GB-COH-00000001', name: 'Bench Repairs Limited', address: '1 Example Street' },
    manager: { name: 'A', post: 'Manager', phone: '0', email: 'a@council.example' },
    from: '2026-04-01',
    to: '2029-03-31',
    area: [{ name: 'Norwich', from: '2026-04-01', codes: ['E07000148'], codeListDate: '2026-04-01' }],
    obligations: [...obligations.values()]
      .filter(({ binds }) => binds === 'when-adopted')
      .map(({ id }) => ({
        id,
        clause: '1.1',
        words: 'As promised.',
        from: '2026-04-01',
        window: 'month',
        // Most promises are kept: about one in seven of these is missed.
        target: { value: id.length % 7 === 0 ? 9500 : 500, unit: 'basis points' },
        setBy: 'council',
        uplift: { rule: 'by-deadline' },
      })),
  }
}

export function madeReturn(seed: number): MonthlyReturn {
  const random = randomFrom(seed)
  return {
    contract: 'BENCH-1',
    period: PERIOD,
    version: 1,
    receivedOn: '2026-11-05',
    declaration: { by: 'Finance', ofThisContractAndPeriod: true },
    figures: {
      'pay-lines': { rows: times(20, (index) => payLine(index, random)) },
      invoices: { rows: times(12, (index) => invoice(index, random)) },
      'work-hours': { rows: times(25, (index) => workHours(index, random)) },
      'supply-chain-spend': { rows: times(10, (index) => spend(index, random)) },
      'sub-contracts-in-force': { number: 5 },
      'sub-contracts-with-payment-clause': { number: Math.min(5, random(7)) },
      'prompt-payment-terms': {
        document: { title: 'Terms', reference: 'T1', validFrom: '2026-01-01' },
      },
    },
  }
}

/** A whole number from 0 to below its argument; the same sequence for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return state % below
  }
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function payLine(index: number, random: (below: number) => number): Row {
  const paidMinutes = 6000 + random(3000)
  const pay = Math.ceil((paidMinutes * (1345 + (random(12) === 0 ? -40 : random(300)))) / 60)
  return {
    worker: `W${String(index).padStart(3, '0')}`,
    payFrequency: 'monthly',
    payFrom: '2026-10-01',
    payTo: '2026-10-31',
    employment: 'direct',
    status: 'worker',
    ageBand: '25-and-over',
    workplaceArea: 'E07000148',
    livingWagePayPence: pay,
    livingWageMinutes: paidMinutes,
    paidMinutes,
    minimumWagePayPence: pay,
    minimumWageMinutes: paidMinutes,
  }
}

function invoice(index: number, random: (below: number) => number): Row {
  const receivedDay = 1 + random(28)
  return {
    supplier: `S${index % 4}`,
    id: `INV-${index}`,
    kind: 'invoice',
    receivedOn: `2026-09-${String(receivedDay).padStart(2, '0')}`,
    amountPence: 5000 + random(500_000),
    paidOn: `2026-10-${String(1 + random(31)).padStart(2, '0')}`,
  }
}

function workHours(index: number, random: (below: number) => number): Row {
  const scheme = random(8) === 0 ? 'yes' : 'no'
  return {
    worker: `W${String(index).padStart(3, '0')}`,
    employer: 'own',
    homeArea: AREAS[random(AREAS.length)] ?? null,
    sourcedThroughScheme: scheme,
    trainedThroughScheme: scheme,
    minutes: 3000 + random(6000),
  }
}

function spend(index: number, random: (below: number) => number): Row {
  return {
    supplier: `S${index}`,
    id: `P${index}`,
    businessArea: AREAS[random(AREAS.length)] ?? null,
    amountPence: 1000 + random(1_000_000),
  }
}
