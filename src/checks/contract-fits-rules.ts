/**
 * Whether the rules know every obligation that a contract adopted. One they do not know would go
 * unchecked in silence, and the contractor be told that all is met: so the contract is refused.
 */
import type { Contract } from '../domain/contract.ts'
import type { Problem } from '../domain/problem.ts'
import { suggestion } from '../json/nearest-name.ts'
import type { RuleSet } from '../rules/grammar.ts'

export function contractFitsRules(
  { id, obligations: adopted }: Contract,
  { obligations }: Pick<RuleSet, 'obligations'>,
): readonly Problem[] {
  return adopted.flatMap((adoption, index): readonly Problem[] => {
    if (obligations.has(adoption.id)) return []
    const advice = suggestion(adoption.id, [...obligations.keys()])
    const message =
      `Contract ${id} adopts “${adoption.id}”, for which there is no rule. ` +
      `Correct the name, or add the rule.${advice}`
    return [{ code: 'unknown-name', where: `/obligations/${index}/id`, message }]
  })
}
