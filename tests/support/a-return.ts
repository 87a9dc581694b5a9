/**
 * Builders of contracts, returns and rows for tests: each gives something whole and plausible,
 * and a test writes only what matters to it. They never judge.
 */
import type { Adoption, Contract } from '#app/domain/contract.ts'
import type { MonthlyReturn, Row } from '#app/domain/monthly-return.ts'

/** A repairs contract in Norwich, from April 2026, that has adopted nothing yet. */
export function aContract(changes: Partial<Contract> = {}): Contract {
  return {
    id: 'NCC-2026-014',
    version: 1,
    title: 'Housing repairs',
    kind: 'repairs',
    contractor: {
      id: 'GB-COH-01234567',
      name: 'Example Repairs Limited',
      address: '1 Example Street, Norwich, NR1 1AA',
    },
    manager: {
      name: 'Alex Example',
      post: 'Contract manager',
      phone: '01603 000000',
      email: 'contracts@council.example',
    },
    from: '2026-04-01',
    to: '2029-03-31',
    area: [
      {
        name: 'Norwich',
        from: '2026-04-01',
        codes: ['E07000148'],
        codeListDate: '2026-04-01',
      },
    ],
    obligations: [],
    ...changes,
  }
}

/** A monthly standard without a target, from the contract's first day. */
export function anAdoption(id: string, changes: Partial<Adoption> = {}): Adoption {
  return {
    id,
    clause: '14.2',
    words: 'The Contractor shall keep the promise made in its tender.',
    from: '2026-04-01',
    window: 'month',
    setBy: 'council',
    ...changes,
  }
}

/** The return for October 2026, which answers nothing yet. */
export function aReturn(changes: Partial<MonthlyReturn> = {}): MonthlyReturn {
  return {
    contract: 'NCC-2026-014',
    period: '2026-10',
    version: 1,
    declaration: { by: 'Sam Example', ofThisContractAndPeriod: true },
    figures: {},
    ...changes,
  }
}

/** A worker paid monthly in October 2026 at exactly 14 pounds an hour for 150 hours. */
export function aPayLine(changes: Row = {}): Row {
  return {
    worker: 'W-001',
    payFrequency: 'monthly',
    payFrom: '2026-10-01',
    payTo: '2026-10-31',
    employment: 'direct',
    status: 'worker',
    ageBand: '25-and-over',
    workplaceArea: 'E07000148',
    livingWagePayPence: 210000,
    livingWageMinutes: 9000,
    paidMinutes: 9000,
    minimumWagePayPence: 210000,
    minimumWageMinutes: 9000,
    ...changes,
  }
}

/** An invoice for 100 pounds, received on 1 October 2026 and paid on the 15th. */
export function anInvoice(changes: Row = {}): Row {
  return {
    supplier: 'S-001',
    id: 'INV-001',
    kind: 'invoice',
    receivedOn: '2026-10-01',
    amountPence: 10000,
    paidOn: '2026-10-15',
    ...changes,
  }
}

/** A hundred hours of one local worker of the contractor's own. */
export function someWorkHours(changes: Row = {}): Row {
  return {
    worker: 'W-001',
    employer: 'own',
    homeArea: 'E07000148',
    sourcedThroughScheme: 'no',
    trainedThroughScheme: 'no',
    minutes: 6000,
    ...changes,
  }
}
