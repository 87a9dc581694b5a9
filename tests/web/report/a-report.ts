/**
 * The parts of a report: counts and amounts, of which a test writes only what matters to it.
 */
import { COUNTED_OUTCOMES, type Counts, type CountedOutcome } from '#app/checks/delivered.ts'
import type { AmountLine } from '#app/checks/delivered-amounts.ts'
import type { DeliveredOnRecord } from '#app/checks/record/delivered-on-record.ts'
import { byStanding, type ByStanding } from '#app/checks/standing.ts'

type Some = Partial<ByStanding<number>>

export function some(numbers: Some = {}): ByStanding<number> {
  return byStanding((standing) => numbers[standing] ?? 0)
}

export function someCounts(
  commitments: Some,
  outcomes: Partial<Record<CountedOutcome, Some>> = {},
  missed: Some = {},
): Counts {
  const each = COUNTED_OUTCOMES.map((outcome) => [outcome, some(outcomes[outcome])] as const)
  return {
    commitments: some(commitments),
    outcomes: Object.fromEntries(each) as Counts['outcomes'],
    missed: some(missed),
  }
}

export function anAmountLine(changes: Partial<AmountLine> = {}): AmountLine {
  return {
    obligation: 'hours',
    title: 'Hours given',
    unit: 'minutes',
    committed: some({ reported: 600 }),
    due: some({ reported: 300 }),
    delivered: some({ reported: 240 }),
    commitments: some({ reported: 2 }),
    untold: some(),
    ...changes,
  }
}

export function aReport(changes: Partial<DeliveredOnRecord> = {}): DeliveredOnRecord {
  const counts = someCounts({ reported: 2, verified: 1 }, { met: { reported: 2, verified: 1 } })
  const outcome = { title: 'More work', counts, amounts: [anAmountLine()] }
  return {
    contracts: 2,
    all: counts,
    priorities: [{ title: 'People', counts, outcomes: [outcome] }],
    ratings: [{ rating: 'Good', count: some({ reported: 2, verified: 1 }) }],
    ...changes,
  }
}
