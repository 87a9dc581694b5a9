/**
 * How each indicator of the framework fared over everything that was checked: how often it was met
 * and how often it was not. It counts outcomes that were decided elsewhere.
 */
import { OUTCOMES_BY_URGENCY } from '../domain/outcome-words.ts'
import type { Outcome } from '../domain/outcome.ts'
import { indicatorsOf } from '../rules/framework.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { CheckedContract } from './check-return.ts'

export interface IndicatorCount {
  readonly number: number
  readonly words: string
  readonly outcomes: Readonly<Record<Outcome, number>>
}

/** In the order of the framework; none where the council has no framework. */
export function byIndicator(
  checked: readonly CheckedContract[],
  { framework, obligations }: Pick<RuleSet, 'framework' | 'obligations'>,
): readonly IndicatorCount[] {
  const findings = checked.flatMap(({ assessment }) => assessment.decision.findings)
  const byNumber = Map.groupBy(findings, ({ obligation }) => {
    const line = obligations.get(obligation)?.framework
    return line !== undefined && 'indicator' in line ? line.indicator : undefined
  })
  const indicators = framework === undefined ? [] : indicatorsOf(framework)
  return indicators.map(({ number, words }) => {
    const outcomes = (byNumber.get(number) ?? []).map(({ outcome }) => outcome)
    return { number, words, outcomes: countsOf(outcomes) }
  })
}

/** Those that were both met somewhere and missed somewhere. */
export function bothWays(counts: readonly IndicatorCount[]): readonly IndicatorCount[] {
  return counts.filter(({ outcomes }) => outcomes.met > 0 && outcomes['not-met'] > 0)
}

function countsOf(outcomes: readonly Outcome[]): Readonly<Record<Outcome, number>> {
  const counts = OUTCOMES_BY_URGENCY.map(
    (outcome) => [outcome, outcomes.filter((each) => each === outcome).length] as const,
  )
  return Object.fromEntries(counts) as Record<Outcome, number>
}
