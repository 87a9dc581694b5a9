/**
 * What the contracts of the year have in common: the area, the officers, and clauses that the
 * council puts into most of them.
 */
import type { IsoDate } from '#app/domain/calendar.ts'
import type { Adoption, Contract, Uplift } from '#app/domain/contract.ts'

export const NORWICH = 'E07000148'
export const BROADLAND = 'E07000144'
export const SOUTH_NORFOLK = 'E07000149'
export const GREAT_YARMOUTH = 'E07000145'
/** Outside Norfolk. */
export const IPSWICH = 'E07000202'

export function norwichFrom(from: IsoDate): Contract['area'] {
  return [{ name: 'Norwich', from, codes: [NORWICH], codeListDate: '2025-04-01' }]
}

/** An officer who does not exist, with a telephone number that Ofcom keeps for drama. */
export function officer(name: string, post: string, number: number): Contract['manager'] {
  const email = `${name.toLowerCase().replace(' ', '.')}@council.example`
  return { name, post, phone: `01632 960${number}`, email }
}

export function livingWage(from: IsoDate, clause: string, uplift: Uplift): Adoption {
  return {
    id: 'real-living-wage',
    clause,
    words:
      'The Contractor shall pay everyone who works on the contract and is within the scope of ' +
      'the Living Wage at least the rate published by the Living Wage Foundation',
    from,
    window: 'month',
    target: { value: 10_000, unit: 'basis points' },
    setBy: 'council',
    uplift,
  }
}

export const BY_DEADLINE: Uplift = { rule: 'by-deadline' }

export function paymentClause(from: IsoDate, clause: string): Adoption {
  return {
    id: 'prompt-payment-clause',
    clause,
    words: 'The Contractor shall pay its suppliers within 30 days and shall say so in its terms',
    from,
    window: 'month',
    setBy: 'council',
  }
}
