/**
 * Where an obligation stands in the council's framework, and the order that follows from it.
 */
import type { Obligation, RuleSet } from '../rules/grammar.ts'

export interface CatalogueLine {
  /** `Indicator 6`, `Introduction`; empty where the duty stands in no line. */
  readonly name: string
  /** Quoted; empty where there is none. */
  readonly words: string
  readonly priority: string
  readonly outcome: string
  /** Where the line stands on the page of the framework. */
  readonly anchor: string
}

type FrameworkRules = Pick<RuleSet, 'framework' | 'obligations'>

const IN_NO_LINE: CatalogueLine = { name: '', words: '', priority: '', outcome: '', anchor: '' }

export function lineOf(
  { framework: line }: Pick<Obligation, 'framework'>,
  ruleSet: Pick<RuleSet, 'framework'>,
): CatalogueLine {
  if (line === undefined) return IN_NO_LINE
  const anchor = anchorOf(line)
  return allLines(ruleSet).find((each) => each.anchor === anchor) ?? IN_NO_LINE
}

/** Indicators as they are numbered, then other promises, then what stands in no line; by title. */
export function orderOf(ruleSet: FrameworkRules): readonly Obligation[] {
  const anchors = allLines(ruleSet).map(({ anchor }) => anchor)
  const placeOf = ({ framework }: Obligation) =>
    framework === undefined ? anchors.length : anchors.indexOf(anchorOf(framework))
  return [...ruleSet.obligations.values()].toSorted(
    (a, b) => placeOf(a) - placeOf(b) || (a.title < b.title ? -1 : 1),
  )
}

export function anchorOf(line: NonNullable<Obligation['framework']>): string {
  return 'indicator' in line ? `indicator-${line.indicator}` : `statement-${line.statement}`
}

function allLines({ framework }: Pick<RuleSet, 'framework'>): readonly CatalogueLine[] {
  if (framework === undefined) return []
  const indicators = framework.priorities.flatMap(({ title: priority, outcomes }) =>
    outcomes.flatMap(({ title: outcome, indicators: lines }) =>
      lines.map(({ number, words }) => ({
        name: `Indicator ${number}`,
        words,
        priority,
        outcome,
        anchor: anchorOf({ indicator: number }),
      })),
    ),
  )
  const statements = framework.statements.map(({ id, words }) => ({
    name: 'Outside the table of indicators',
    words,
    priority: '',
    outcome: '',
    anchor: anchorOf({ statement: id }),
  }))
  return [...indicators, ...statements]
}
