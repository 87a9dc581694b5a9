/**
 * Finds pairs of a least and a most that nobody could meet together, and pairs of which one is
 * always met. It looks at no contract.
 */
import { inWords, type IsoDate } from '../domain/calendar.ts'
import { amountInWords } from '../domain/display.ts'
import type { Comparison, Obligation, RuleSet } from '../rules/grammar.ts'
import { valueAt } from '../rules/parameter-at.ts'
import { leavesIn, type PlacedLeaf } from './condition-tree.ts'
import type { RuleWarning } from './rule-warning.ts'

type Placed = PlacedLeaf<Comparison>

export function requirementWarnings(ruleSet: RuleSet): readonly RuleWarning[] {
  return [...ruleSet.obligations.values()].flatMap((obligation) => warningsOf(obligation, ruleSet))
}

function warningsOf({ id, requires }: Obligation, ruleSet: RuleSet): readonly RuleWarning[] {
  const comparisons = leavesIn<Comparison>(requires)
  const isAll = 'all' in requires
  return pairsOf(comparisons).flatMap(([one, other]) => {
    const message = isAll ? contradiction(one, other, ruleSet) : needless(one, other, ruleSet)
    if (message === undefined) return []
    return [{ place: { kind: 'obligation', id, where: `/requires${other.where}` }, message }]
  })
}

/** Two comparisons of the same fact, each pair once. */
function pairsOf(comparisons: readonly Placed[]): readonly (readonly [Placed, Placed])[] {
  return comparisons.flatMap((one, index) =>
    comparisons.slice(index + 1)
      .filter((other) => other.leaf.fact === one.leaf.fact)
      .map((other) => [one, other] as const),
  )
}

function contradiction(one: Placed, other: Placed, ruleSet: RuleSet): string | undefined {
  const limits = limitsOf(one, other, ruleSet, (least, most) => least > most)
  if (limits === undefined) return undefined
  return `Nothing can be ${limits}: nobody could meet both. Correct one.`
}

function needless(one: Placed, other: Placed, ruleSet: RuleSet): string | undefined {
  const limits = limitsOf(one, other, ruleSet, (least, most) => least <= most)
  if (limits === undefined) return undefined
  return `Everything is ${limits.replace(' and ', ' or ')}: it is always met. Correct one.`
}

/** In words, from the first day on which the two limits stand to each other in that way. */
function limitsOf(
  one: Placed,
  other: Placed,
  ruleSet: RuleSet,
  isSo: (least: number, most: number) => boolean,
): string | undefined {
  const least = [one, other].find(({ leaf }) => leaf.operator === 'atLeast')?.leaf.value
  const most = [one, other].find(({ leaf }) => leaf.operator === 'atMost')?.leaf.value
  const [leastId, mostId] = [parameterIn(least), parameterIn(most)]
  if (leastId === undefined || mostId === undefined) return undefined
  for (const day of daysOf([leastId, mostId], ruleSet)) {
    const [from, to] = [leastId, mostId].map((id) => numberAt(id, day, ruleSet))
    if (from === undefined || to === undefined || !isSo(from, to)) continue
    const unit = ruleSet.parameters.get(leastId)?.unit ?? ''
    const [atLeast, atMost] = [from, to].map((amount) => amountInWords(amount, unit))
    return `at least ${atLeast} and at most ${atMost} from ${inWords(day)} on`
  }
  return undefined
}

function parameterIn(value: Comparison['value']): string | undefined {
  return typeof value === 'object' && 'parameter' in value ? value.parameter : undefined
}

function daysOf(ids: readonly string[], ruleSet: RuleSet): readonly IsoDate[] {
  return ids.flatMap((id) => ruleSet.parameters.get(id)?.values ?? [])
    .map(({ from }) => from)
    .toSorted()
}

function numberAt(id: string, day: IsoDate, ruleSet: RuleSet): number | undefined {
  const parameter = ruleSet.parameters.get(id)
  const found = parameter && valueAt(parameter, day)
  if (found?.known !== true || typeof found.dated.value !== 'number') return undefined
  return found.dated.value
}
