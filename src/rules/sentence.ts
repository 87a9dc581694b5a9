/**
 * One sentence in plain English that says what an obligation asks, made from its JSON.
 */
import type { Obligation, RuleSet } from './grammar.ts'

export function sentenceOf(obligation: Obligation, _ruleSet: Pick<RuleSet, 'measures'>): string {
  return obligation.title
}
