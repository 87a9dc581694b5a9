/**
 * Every mutation that the examples of one obligation should notice: of its targets, of what it
 * requires, of its measures and of the parameters that decide it.
 *
 * Ratings are not here: many obligations share them. Left out: interest and the floors below
 * which a new rate of pay is never named, which are said beside an outcome and change none; the
 * kinds of contract in a list and the codes of a named list, which an example for each would only
 * copy; the days from which a value holds.
 */
import type { Comparison, Obligation, ObligationExamples, RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import { measuresOf } from '../rules/measures-of.ts'
import { leavesIn } from './condition-tree.ts'
import { measureMutations } from './mutate-measure.ts'
import { obligationMutations } from './mutate-obligation.ts'
import { parameterMutations } from './mutate-parameter.ts'
import { targetMutations } from './mutate-target.ts'
import type { Changed, Mutation } from './mutation.ts'
import { decidingParameters } from './parts-of-measure.ts'

export function mutationsOf(
  obligation: Obligation,
  examples: ObligationExamples,
  ruleSet: RuleSet,
): readonly Mutation[] {
  const measures = measuresOf(obligation, ruleSet)
  const parameters = parametersOf(obligation, measures)
    .flatMap((id) => ruleSet.parameters.get(id) ?? [])
  return [
    ...targetMutations(examples),
    ...obligationMutations(obligation),
    ...measures.flatMap(measureMutations),
    ...parameters.flatMap(parameterMutations),
  ]
}

/** The rules with the changed definition in the place of the old one. */
export function withChange(ruleSet: RuleSet, changed: Changed): RuleSet {
  const { bands, measures, parameters, obligations } = ruleSet
  if ('measure' in changed) {
    return { ...ruleSet, measures: replaced(measures, changed.measure) }
  }
  if ('parameter' in changed) {
    return { ...ruleSet, parameters: replaced(parameters, changed.parameter) }
  }
  if ('bands' in changed) {
    return { ...ruleSet, bands: replaced(bands, changed.bands) }
  }
  if ('obligation' in changed) {
    return { ...ruleSet, obligations: replaced(obligations, changed.obligation) }
  }
  return ruleSet
}

function replaced<T extends { readonly id: string }>(
  all: ReadonlyMap<string, T>,
  one: T,
): ReadonlyMap<string, T> {
  return new Map(all).set(one.id, one)
}

function parametersOf(
  { requires, appliesWhen }: Obligation,
  measures: readonly Measure[],
): readonly string[] {
  const compared = [requires, appliesWhen].flatMap((tree) =>
    tree === undefined ? [] : leavesIn<Comparison>(tree).map(({ leaf }) => leaf.value),
  )
  const named = compared.flatMap((value) =>
    typeof value === 'object' && 'parameter' in value ? [value.parameter] : [],
  )
  return [...new Set([...named, ...measures.flatMap(decidingParameters)])]
}
