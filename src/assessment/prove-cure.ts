/**
 * Nothing is printed as a cure that was not tried: each step is applied to what was reported and
 * checked again. Taken in full it must be met; one unit short it must not be.
 */
import type { Operator } from '../rules/grammar.ts'
import type { Cure, CureStep } from './cure.ts'
import { comparisonHolds } from './evaluate.ts'
import type { Fact } from './types.ts'

/** The fact as it would be, and whether it is judged by what is due now or by the whole target. */
export interface Trial {
  readonly fact: Fact
  readonly against: 'now' | 'at-end'
}

/** The fact, had the step been taken but for `unitsShort` units of it. */
export type TryStep = (step: CureStep, unitsShort: 0 | 1) => Trial | 'needs-no-trial'

/** What is due by now, and at the end of the window. */
export interface Required {
  readonly now: Fact
  readonly atEnd: Fact
}

/** The cure without the steps that do not hold what they promise. */
export function provedCure(
  cure: Cure,
  tryStep: TryStep,
  operator: Operator,
  required: Required,
): Cure {
  const isMet = ({ fact, against }: Trial): boolean =>
    comparisonHolds(operator, fact, against === 'now' ? required.now : required.atEnd)
  const isProved = (step: CureStep): boolean => {
    // Less than nothing is no thing to do, whatever it would come to.
    if ('amount' in step && step.amount < 0) return false
    const full = tryStep(step, 0)
    if (full === 'needs-no-trial') return true
    if (!isMet(full)) return false
    const short = tryStep(step, 1)
    return short === 'needs-no-trial' || !isMet(short)
  }
  return {
    ...cure,
    past: cure.past.filter(isProved),
    fromNowOn: cure.fromNowOn.filter(isProved),
  }
}
