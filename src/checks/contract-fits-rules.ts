/**
 * Whether a contract and the rules fit each other: a kind that is known, obligations that there
 * are, targets and plans in the unit of what is measured. What does not fit would go unchecked in
 * silence, or be judged by nonsense: so the contract is refused.
 */
import assert from 'node:assert/strict'
import type { Adoption, Contract } from '../domain/contract.ts'
import type { Problem } from '../domain/problem.ts'
import { suggestion } from '../json/nearest-name.ts'
import type { Obligation, RuleSet } from '../rules/grammar.ts'
import { factKindOfMeasure } from '../rules/kind-of-measure.ts'
import type { Measure } from '../rules/measure.ts'

const SHARE_UNIT = 'basis points'
const WHOLE_SHARE = 10_000

export function contractFitsRules(contract: Contract, ruleSet: RuleSet): readonly Problem[] {
  return [
    ...kindProblems(contract, ruleSet),
    ...contract.obligations.flatMap((adoption, index) => {
      const where = `/obligations/${index}`
      const obligation = ruleSet.obligations.get(adoption.id)
      if (obligation === undefined) return [noSuchRule(contract, adoption, where, ruleSet)]
      const measure = measureAgainstTarget(obligation, ruleSet)
      return measure === undefined
        ? []
        : [...targetProblems(adoption, measure, where), ...planProblems(adoption, measure, where)]
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

/** The measure that an obligation compares with the contract's target, where it has one. */
function measureAgainstTarget({ requires }: Obligation, ruleSet: RuleSet): Measure | undefined {
  const comparisons = 'all' in requires ? requires.all : requires.any
  const against = comparisons.find(({ value }) => {
    return value !== undefined && !Array.isArray(value) && 'fact' in value
  })
  return against === undefined ? undefined : ruleSet.measures.get(against.fact)
}

function targetProblems(
  { target }: Adoption,
  measure: Measure,
  where: string,
): readonly Problem[] {
  if (target === undefined) return []
  const wanted = factKindOfMeasure(measure).unit
  assert(wanted !== undefined, 'the loader refuses a target for what is no number')
  if (target.unit !== wanted) {
    const message =
      `“${measure.title}” is measured in ${wanted}, and the target is in ${target.unit}. ` +
      `Write it in ${wanted}${wanted === SHARE_UNIT ? ': 10% is 1000' : ''}.`
    return [{ code: 'wrong-unit', where: `${where}/target/unit`, message }]
  }
  if (wanted !== SHARE_UNIT || target.value <= WHOLE_SHARE) return []
  const message = `A share cannot be more than 100%, which is ${WHOLE_SHARE} basis points.`
  return [{ code: 'out-of-range', where: `${where}/target/value`, message }]
}

function planProblems(
  { plannedWhole }: Adoption,
  measure: Measure,
  where: string,
): readonly Problem[] {
  if (plannedWhole === undefined || plannedWhole.unit === measure.unit) return []
  const message =
    `“${measure.title}” is counted in ${measure.unit}, and what is planned in ` +
    `${plannedWhole.unit}. Write it in ${measure.unit}, or take it out.`
  return [{ code: 'wrong-unit', where: `${where}/plannedWhole/unit`, message }]
}
