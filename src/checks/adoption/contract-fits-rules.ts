/**
 * Whether a contract and the rules fit each other: a kind that is known, obligations and profiles
 * that there are, targets, plans, opening totals and baselines that the measure can read. What
 * does not fit would go unchecked in silence, or be judged by nonsense: so the contract is refused.
 */
import type { Adoption, Contract } from '../../domain/contract.ts'
import type { Problem } from '../../domain/problem.ts'
import { suggestion } from '../../json/nearest-name.ts'
import type { Obligation, RuleSet } from '../../rules/grammar.ts'
import type { Measure } from '../../rules/measure.ts'
import { measuresOf } from '../../rules/measures-of.ts'
import { amountProblems, targetProblems } from './amounts-fit-measure.ts'
import { baselineProblems } from './baseline-fits-rules.ts'

export function contractFitsRules(contract: Contract, ruleSet: RuleSet): readonly Problem[] {
  return [
    ...kindProblems(contract, ruleSet),
    ...contract.obligations.flatMap((adoption, index) => {
      const where = `/obligations/${index}`
      const obligation = ruleSet.obligations.get(adoption.id)
      if (obligation === undefined) return [noSuchRule(contract, adoption, where, ruleSet)]
      const measures = measuresOf(obligation, ruleSet)
      const aimed = measureAgainstTarget(obligation, ruleSet)
      const counted = aimed ?? measures[0]
      return [
        ...profileProblems(adoption, where, ruleSet),
        ...targetProblems(adoption, aimed, where),
        ...(counted === undefined ? [] : amountProblems(adoption, counted, where, ruleSet)),
        ...baselineProblems(adoption, measures, where, ruleSet),
      ]
    }),
  ]
}

function kindProblems({ id, kind }: Contract, { council }: RuleSet): readonly Problem[] {
  if (council.contractKinds.includes(kind)) return []
  const message =
    `Contract ${id} is of the kind “${kind}”, which council.json does not list; rules apply by ` +
    `kind. Correct it, or add the kind there.${suggestion(kind, council.contractKinds)}`
  return [{ code: 'unknown-name', where: '/kind', message }]
}

function noSuchRule(
  { id }: Contract,
  adoption: Adoption,
  where: string,
  { obligations }: RuleSet,
): Problem {
  const message =
    `Contract ${id} adopts “${adoption.id}”, for which there is no rule. ` +
    `Correct the name, or add the rule.${suggestion(adoption.id, [...obligations.keys()])}`
  return { code: 'unknown-name', where: `${where}/id`, message }
}

function profileProblems(
  { profile }: Adoption,
  where: string,
  { profiles }: RuleSet,
): readonly Problem[] {
  if (profile === undefined || profiles.has(profile)) return []
  const message =
    `There is no profile “${profile}” in rules/profiles. Correct the name, add the profile, or ` +
    `take it out, and every day counts the same.${suggestion(profile, [...profiles.keys()])}`
  return [{ code: 'unknown-name', where: `${where}/profile`, message }]
}

/** The measure that an obligation compares with the contract's target, where it has one. */
export function measureAgainstTarget(
  { requires }: Obligation,
  ruleSet: RuleSet,
): Measure | undefined {
  const comparisons = 'all' in requires ? requires.all : requires.any
  const against = comparisons.find(({ value }) => {
    return value !== undefined && !Array.isArray(value) && 'fact' in value
  })
  return against === undefined ? undefined : ruleSet.measures.get(against.fact)
}
