/**
 * What was promised and what was delivered in amounts that can be added: counts of one obligation
 * in one unit. Shares, levels and changes are never added. What is known within bounds counts with
 * the least it surely is.
 */
import type { Fact } from '../assessment/types.ts'
import { divideRoundingDown, divideRoundingUp, type Fraction } from '../domain/fraction.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { CountedFinding, Sides } from './counted-finding.ts'
import { byStanding, type ByStanding } from './standing.ts'

export interface AmountLine {
  readonly obligation: string
  readonly title: string
  readonly unit: string
  /** The whole targets of the windows. */
  readonly committed: ByStanding<number>
  /** What of them is due by now. */
  readonly due: ByStanding<number>
  readonly delivered: ByStanding<number>
  /** How many commitments these amounts are of. */
  readonly commitments: ByStanding<number>
  /** Commitments of which no amount can be told. */
  readonly untold: ByStanding<number>
}

type Rules = Pick<RuleSet, 'obligations' | 'measures'>

interface Countable {
  readonly finding: CountedFinding
  readonly unit: string
  readonly sides: Sides
}

export function amountsOf(
  findings: readonly CountedFinding[],
  rules: Rules,
): readonly AmountLine[] {
  const countable = findings.flatMap((finding) => countableIn(finding, rules))
  const byLine = Map.groupBy(countable, ({ finding, unit }) => `${finding.obligation} ${unit}`)
  return [...byLine.values()].map((line) => amountLine(line, rules))
}

/** The first condition tells the amount; a limit that must not be passed is no commitment. */
function countableIn(finding: CountedFinding, { measures }: Rules): readonly Countable[] {
  const [sides] = finding.sides
  const measure = sides === undefined ? undefined : measures.get(sides.measure)
  if (sides?.operator !== 'atLeast' || measure?.shape !== 'count') return []
  return [{ finding, unit: measure.unit, sides }]
}

function amountLine(line: readonly Countable[], { obligations }: Rules): AmountLine {
  const [first] = line as [Countable]
  const { obligation } = first.finding
  const told = line.filter(({ sides }) => isTold(sides))
  const sum = (of: readonly Countable[], amount: (sides: Sides) => number) =>
    byStanding((standing) =>
      of
        .filter(({ finding }) => finding.standing === standing)
        .reduce((total, { sides }) => total + amount(sides), 0),
    )
  return {
    obligation,
    title: obligations.get(obligation)?.title ?? obligation,
    unit: first.unit,
    committed: sum(told, ({ required, atEnd = required }) => wholeOf(atEnd, 'up')),
    due: sum(told, ({ required }) => wholeOf(required, 'up')),
    delivered: sum(told, ({ reported }) => wholeOf(reported, 'down')),
    commitments: sum(told, () => 1),
    untold: sum(
      line.filter(({ sides }) => !isTold(sides)),
      () => 1,
    ),
  }
}

/** Only where both sides are known may they stand side by side. */
function isTold({ reported, required }: Sides): boolean {
  return leastOf(reported) !== undefined && leastOf(required) !== undefined
}

function leastOf(fact: Fact): Fraction | undefined {
  return fact.kind === 'number' ? fact.lo : undefined
}

// Delivered is rounded down and committed up: adding never makes a shortfall smaller.
function wholeOf(fact: Fact, rounding: 'down' | 'up'): number {
  const [part, whole] = leastOf(fact) ?? [0, 1]
  const divide = rounding === 'down' ? divideRoundingDown : divideRoundingUp
  return divide(BigInt(part), BigInt(whole))
}
