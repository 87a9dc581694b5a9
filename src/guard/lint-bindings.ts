/**
 * Finds obligations that bind none of some contracts: nobody would ever be checked against them.
 */
import type { Contract } from '../domain/contract.ts'
import type { Obligation, RuleSet } from '../rules/grammar.ts'
import type { RuleWarning } from './rule-warning.ts'

export function bindingWarnings(
  ruleSet: RuleSet,
  contracts: readonly Contract[],
): readonly RuleWarning[] {
  const adopted = new Set(contracts.flatMap(({ obligations }) => obligations.map(({ id }) => id)))
  return [...ruleSet.obligations.values()]
    .filter((obligation) => !bindsAny(obligation, contracts, adopted))
    .map(({ id }) => ({
      place: { kind: 'obligation', id, where: '/binds' },
      message: `None of the contracts is bound by \`${id}\`: adopt it in one, or leave it be.`,
    }))
}

function bindsAny(
  { id, binds }: Obligation,
  contracts: readonly Contract[],
  adopted: ReadonlySet<string>,
): boolean {
  if (binds === 'always') return contracts.length > 0
  return adopted.has(id) || (binds !== 'when-adopted' && binds.with.some((one) => adopted.has(one)))
}
