/**
 * The measures that an obligation compares, each once. Whether a return came is required too and is
 * no measure.
 */
import type { Obligation, RuleSet } from './grammar.ts'
import type { Measure } from './measure.ts'
import { requiredOf } from './used-by-obligation.ts'

export function measuresOf(
  obligation: Pick<Obligation, 'requires'>,
  { measures }: Pick<RuleSet, 'measures'>,
): readonly Measure[] {
  const names = new Set(requiredOf(obligation).map(({ fact }) => fact))
  return [...names].flatMap((name) => measures.get(name) ?? [])
}
