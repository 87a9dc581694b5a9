/**
 * Nothing is printed as a cure that was not tried: each step is applied to what was reported and
 * checked again. Taken in full it must be met; one unit short it must not be.
 */
import type { Operator } from '../rules/grammar.ts'
import { comparisonHolds } from './evaluate.ts'
import type { Cure, CureStep, Fact } from './types.ts'

/** The fact as it would be, had the step been taken but for `unitsShort` units of it. */
export type TryStep = (step: CureStep, unitsShort: 0 | 1) => Fact | 'needs-no-trial'

/** The cure without the steps that do not hold what they promise. */
export function provedCure(cure: Cure, tryStep: TryStep, operator: Operator, required: Fact): Cure {
  const isProved = (step: CureStep): boolean => {
    const full = tryStep(step, 0)
    if (full === 'needs-no-trial') return true
    if (!comparisonHolds(operator, full, required)) return false
    const short = tryStep(step, 1)
    return short === 'needs-no-trial' || !comparisonHolds(operator, short, required)
  }
  return {
    ...cure,
    past: cure.past.filter(isProved),
    fromNowOn: cure.fromNowOn.filter(isProved),
  }
}
