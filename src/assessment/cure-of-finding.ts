/**
 * The cure of one finding out of the cures of its conditions: all that are needed together, of
 * alternatives the first that can be done, and what to send where something cannot be told.
 */
import type { Outcome, Unknown } from '../domain/outcome.ts'
import type { Obligation } from '../rules/grammar.ts'
import type { Condition } from './condition.ts'
import type { Cure, CureStep } from './cure.ts'
import type { ConditionEvidence, Finding } from './types.ts'

/** Nothing where nothing is asked; `why` says why a finding cannot be told. */
export function cureOf(
  obligation: Obligation,
  outcome: Outcome,
  conditions: readonly Condition[],
  evidence: readonly ConditionEvidence[],
  why: Unknown | undefined,
): Pick<Finding, 'cure'> {
  if (outcome === 'cannot-tell' && why !== undefined) {
    return { cure: { past: stepsToTell(why), fromNowOn: [] } }
  }
  if (outcome !== 'not-met' && outcome !== 'behind') return {}
  const cures = conditions.flatMap(({ comparison, measured, due }, index) =>
    evidence[index]?.answer === 'no' ? [measured.cure(comparison, due)] : [],
  )
  // Of alternatives one is enough: the first that can be cured.
  const chosen =
    'any' in obligation.requires ? [cures.find(canBeDone) ?? cures[0]] : cures
  const needed = chosen.filter((cure) => cure !== undefined)
  const impossible = needed.find((cure) => cure.impossible !== undefined)?.impossible
  const lacking = conditions.flatMap(({ measured }) => measured.doubt ?? [])[0]
  if (needed.every((cure) => !isSaid(cure)) && lacking !== undefined) {
    return { cure: { past: stepsToTell(lacking), fromNowOn: [] } }
  }
  const toSend = lacking === undefined ? [] : returnsToSend(lacking)
  return {
    cure: {
      past: [...needed.flatMap(({ past }) => past), ...toSend],
      fromNowOn: needed.flatMap(({ fromNowOn }) => fromNowOn),
      ...(impossible === undefined ? {} : { impossible }),
    },
  }
}

function isSaid(cure: Cure): boolean {
  return cure.impossible !== undefined || canBeDone(cure)
}

function canBeDone({ past, fromNowOn, impossible }: Cure): boolean {
  return impossible === undefined && past.length + fromNowOn.length > 0
}

/** Returns that never came are asked for by their months; all else in the reason's own words. */
function stepsToTell({ message, missingReturns = [], isBlankToo }: Unknown): readonly CureStep[] {
  const returns = returnsToSend({ missingReturns })
  const rest: CureStep = { kind: 'supply-data', message }
  return returns.length > 0 && isBlankToo !== true ? returns : [...returns, rest]
}

function returnsToSend({ missingReturns = [] }: Pick<Unknown, 'missingReturns'>): CureStep[] {
  return missingReturns.map((period) => ({ kind: 'send-return', period }))
}
