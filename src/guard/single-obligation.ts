/**
 * Rules with one obligation in force and all that it reads: an example asks about one only.
 */
import { prepareRules, type PreparedRules } from '../assessment/prepare.ts'
import type { Obligation, RuleSet } from '../rules/grammar.ts'

export function preparedFor({ id }: Pick<Obligation, 'id'>, ruleSet: RuleSet): PreparedRules {
  const obligation = ruleSet.obligations.get(id)
  const only = obligation === undefined ? [] : [[id, obligation] as const]
  return prepareRules({ ...ruleSet, obligations: new Map(only) })
}
