/**
 * Which sides of a measure are added up over the months of a window, so that opening totals can
 * stand for them. Never a stock, and never what is looked at row by row.
 */
import type { Baseline } from '../../domain/contract.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import type { Measure, Sum } from '../../rules/measure.ts'

interface AddedUp {
  readonly part: boolean
  readonly whole: boolean
}

export function addedUp(
  measure: Measure,
  { figures }: Pick<RuleSet, 'figures'>,
  baseline?: Baseline,
): AddedUp {
  const isAdded = ({ figure }: Sum): boolean => {
    const nature = figures.get(figure)?.nature
    return nature === 'flow' || nature === 'new-people'
  }
  switch (measure.shape) {
    case 'count':
      return { part: isAdded(measure.part), whole: false }
    case 'share':
      return { part: isAdded(measure.part), whole: isAdded(measure.whole) }
    case 'change-from-baseline': {
      const { part, per, perWhere } = measure
      const isLeftOut = perWhere !== undefined && !hasFigure(baseline, per)
      return { part: isAdded(part), whole: per !== undefined && !isLeftOut && isAdded(per) }
    }
    case 'level-at-date':
    case 'floor-for-each-row':
    case 'document-in-force':
      return { part: false, whole: false }
    case 'on-time':
      return { part: true, whole: true }
  }
}

function hasFigure(baseline: Baseline | undefined, sum: Sum | undefined): boolean {
  return sum !== undefined && Object.hasOwn(baseline?.figures ?? {}, sum.figure)
}
