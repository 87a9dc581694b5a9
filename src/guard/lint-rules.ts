/**
 * Everything that looks wrong in rules that are sound: conditions that say nothing, requirements
 * that shut each other out, values near their end. Warnings only; none refuses a rule.
 */
import type { IsoDate } from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { appliesWhenWarnings } from './lint-applies-when.ts'
import { bindingWarnings } from './lint-bindings.ts'
import { conditionWarnings } from './lint-conditions.ts'
import { parameterWarnings } from './lint-parameters.ts'
import { requirementWarnings } from './lint-requirements.ts'
import type { RuleWarning } from './rule-warning.ts'

/** Without contracts nothing is said about what they bind. */
export function lintRules(
  ruleSet: RuleSet,
  { today, contracts }: { readonly today: IsoDate; readonly contracts?: readonly Contract[] },
): readonly RuleWarning[] {
  return [
    ...conditionWarnings(ruleSet),
    ...appliesWhenWarnings(ruleSet),
    ...requirementWarnings(ruleSet),
    ...(contracts === undefined ? [] : bindingWarnings(ruleSet, contracts)),
    ...parameterWarnings(ruleSet, today),
  ]
}
