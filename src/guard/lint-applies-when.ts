/**
 * Tries when an obligation applies with every kind of contract and every value that it can tell
 * apart, and says where it never applies, or always does.
 */
import { comparisonHolds } from '../assessment/evaluate.ts'
import { numberFact, wordsFact } from '../assessment/fact.ts'
import type { Fact } from '../assessment/types.ts'
import type { IsoDate } from '../domain/calendar.ts'
import { fraction } from '../domain/fraction.ts'
import type {
  Applicability,
  ApplicabilityGroup,
  ComparedValue,
  Comparison,
  RuleSet,
} from '../rules/grammar.ts'
import { valueAt } from '../rules/parameter-at.ts'
import type { ContractFact } from '../rules/vocabulary.ts'
import { idleParts, leavesIn } from './condition-tree.ts'
import type { RuleWarning } from './rule-warning.ts'

type Condition = Applicability | ApplicabilityGroup | Comparison
/** A contract, as far as a rule can see it, on a day. */
interface Trial {
  readonly facts: Readonly<Record<string, Fact>>
  readonly day: IsoDate
}

/** Without a parameter nothing depends on the day, so any will do. */
const ANY_DAY: IsoDate = '2020-01-01'

export function appliesWhenWarnings(ruleSet: RuleSet): readonly RuleWarning[] {
  return [...ruleSet.obligations.values()].flatMap(({ id, appliesWhen }) => {
    if (appliesWhen === undefined) return []
    return faultsOf(appliesWhen, ruleSet).map(({ where, message }) => ({
      place: { kind: 'obligation' as const, id, where: `/appliesWhen${where}` },
      message,
    }))
  })
}

function faultsOf(
  condition: Applicability,
  ruleSet: RuleSet,
): readonly { readonly where: string; readonly message: string }[] {
  const trials = trialsOf(condition, ruleSet)
  const answersTo = (tree: Condition | undefined): string =>
    trials.map((trial) => (holds(tree, trial, ruleSet) ? 1 : 0)).join('')
  const answers = answersTo(condition)
  if (!answers.includes('1')) {
    const message = 'This applies to no contract that there can be. Correct it.'
    return [{ where: '', message }]
  }
  if (!answers.includes('0')) {
    const message =
      'This applies to every contract, so the condition says nothing. Correct it, or take it out.'
    return [{ where: '', message }]
  }
  return idleParts(condition, (without) => answersTo(without) === answers)
    .map(({ where, name }) => ({
      where,
      message: `This part of \`${name}\` changes nothing. Correct it, or take it out.`,
    }))
}

function trialsOf(condition: Applicability, ruleSet: RuleSet): readonly Trial[] {
  const comparisons = leavesIn<Comparison>(condition).map(({ leaf }) => leaf)
  return daysOf(comparisons, ruleSet).flatMap((day) => {
    const facts = [...new Set(comparisons.map(({ fact }) => fact))]
    return facts.reduce<readonly Trial[]>(
      (trials, name) => {
        const about = comparisons.filter(({ fact }) => fact === name)
        const sides = about.map(({ value }) => sideOf(value, day, ruleSet))
        const values = CANDIDATES[name as ContractFact](sides, ruleSet)
        return trials.flatMap((trial) =>
          values.map((value) => ({ day, facts: { ...trial.facts, [name]: value } })),
        )
      },
      [{ day, facts: {} }],
    )
  })
}

/** The first day of each value that is compared with. */
function daysOf(comparisons: readonly Comparison[], ruleSet: RuleSet): readonly IsoDate[] {
  const named = comparisons.flatMap(({ value }) =>
    typeof value === 'object' && 'parameter' in value ? [value.parameter] : [],
  )
  const values = named.flatMap((id) => ruleSet.parameters.get(id)?.values ?? [])
  return values.length === 0 ? [ANY_DAY] : values.map(({ from }) => from)
}

/** What can stand in a contract: each kind that there is, and values around each limit. */
const CANDIDATES: Readonly<
  Record<ContractFact, (sides: readonly Side[], ruleSet: RuleSet) => readonly Fact[]>
> = {
  'contract-kind': (_sides, { council }) => council.contractKinds.map((kind) => wordsFact([kind])),
  'contract-value': (sides) => {
    const limits = sides.filter((side) => typeof side === 'number')
    return [0, ...limits.flatMap((limit) => [limit - 1, limit, limit + 1])]
      .filter((value) => value >= 0)
      .map((value) => numberFact(fraction(value, 1)))
  },
}

function holds(condition: Condition | undefined, trial: Trial, ruleSet: RuleSet): boolean {
  if (condition === undefined) return true
  if ('all' in condition) return condition.all.every((inner) => holds(inner, trial, ruleSet))
  if ('any' in condition) return condition.any.some((inner) => holds(inner, trial, ruleSet))
  if ('not' in condition) return !holds(condition.not, trial, ruleSet)
  const reported = trial.facts[condition.fact]
  const required = factOf(sideOf(condition.value, trial.day, ruleSet))
  return (
    reported !== undefined &&
    required !== undefined &&
    comparisonHolds(condition.operator, reported, required)
  )
}

type Side = number | readonly string[] | undefined

function sideOf(value: ComparedValue | undefined, day: IsoDate, ruleSet: RuleSet): Side {
  if (value === undefined || 'fact' in value) return undefined
  if (!('parameter' in value)) return value
  const parameter = ruleSet.parameters.get(value.parameter)
  const found = parameter && valueAt(parameter, day)
  if (found?.known !== true) return undefined
  return typeof found.dated.value === 'number' ? found.dated.value : found.dated.value.map(String)
}

function factOf(side: Side): Fact | undefined {
  if (side === undefined) return undefined
  return typeof side === 'number' ? numberFact(fraction(side, 1)) : wordsFact(side)
}
