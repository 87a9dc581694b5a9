/**
 * What an adoption sheet must know of the rules, as plain data: for each obligation its title, the
 * units of its measure and the figures of its baseline.
 */
import type { Unit } from '../../domain/figure.ts'
import type {
  Adopting,
  AdoptionTerms,
  AmountKind,
  BaselineFigure,
  ObligationTerms,
} from '../../intake/adoption/adoption-terms.ts'
import type { Obligation, RuleSet } from '../../rules/grammar.ts'
import { factKindOfMeasure } from '../../rules/kind-of-measure.ts'
import type { Measure, Sum } from '../../rules/measure.ts'
import { measuresOf } from '../../rules/measures-of.ts'
import { readFromBaseline } from './baseline-fits-rules.ts'
import { columnsOfSum } from './columns-of-sum.ts'
import { contractFitsRules, measureAgainstTarget } from './contract-fits-rules.ts'

/** How sheets are read, and the contracts that come of them checked, by these rules. */
export function adoptingBy(ruleSet: RuleSet): Adopting {
  return {
    terms: adoptionTerms(ruleSet),
    fits: (contract) => contractFitsRules(contract, ruleSet),
  }
}

export function adoptionTerms(ruleSet: RuleSet): AdoptionTerms {
  return {
    obligations: [...ruleSet.obligations.values()].map((each) => termsOf(each, ruleSet)),
    profiles: [...ruleSet.profiles.values()].map(({ id, title }) => ({ id, title })),
  }
}

function termsOf(obligation: Obligation, ruleSet: RuleSet): ObligationTerms {
  const { id, title } = obligation
  const measures = measuresOf(obligation, ruleSet)
  const aimed = measureAgainstTarget(obligation, ruleSet)
  const target = aimed === undefined ? undefined : targetKind(aimed)
  const counted = aimed ?? measures[0]
  return {
    id,
    title,
    ...(target === undefined ? {} : { target }),
    ...(counted === undefined ? {} : unitsOf(counted, ruleSet)),
    baseline: baselineFigures(measures, ruleSet),
  }
}

function baselineFigures(
  measures: readonly Measure[],
  ruleSet: RuleSet,
): readonly BaselineFigure[] {
  const sums = Map.groupBy(
    measures.flatMap(readFromBaseline).map(({ sum }) => sum),
    ({ figure }) => figure,
  )
  return [...sums].flatMap(([id, read]) => {
    const figure = ruleSet.figures.get(id)
    if (figure === undefined) return []
    const columns = figure.kind === 'rows'
      ? read.flatMap((sum) => columnsOfSum(sum, figure, ruleSet))
      : []
    return [{ figure, columns: [...new Set(columns)] }]
  })
}

function targetKind(measure: Measure): AmountKind | undefined {
  if (measure.shape === 'change-from-baseline' && measure.as === 'points') return 'points'
  const { unit } = factKindOfMeasure(measure)
  return unit === 'basis points' ? 'per cent' : (unit as Unit | undefined)
}

/** In what the part is counted, and where there is a whole, in what that is. */
function unitsOf(
  measure: Measure,
  ruleSet: RuleSet,
): Pick<ObligationTerms, 'part' | 'whole'> {
  switch (measure.shape) {
    case 'count':
      return { part: measure.unit }
    case 'share':
    case 'on-time':
      return { part: measure.unit, whole: measure.unit }
    case 'level-at-date': {
      const { unit, whole } = measure
      return whole === undefined ? { part: unit } : { part: unit, whole: unit }
    }
    case 'change-from-baseline': {
      const { unit, per } = measure
      return per === undefined ? { part: unit } : { part: unit, whole: unitOfSum(per, ruleSet) }
    }
    case 'floor-for-each-row':
    case 'document-in-force':
      return {}
  }
}

/** Rows that are not added up are counted. */
function unitOfSum({ figure, sum, times }: Sum, { figures, parameters }: RuleSet): Unit {
  const product = times === undefined ? undefined : parameters.get(times.parameter)?.unit
  if (product !== undefined) return product as Unit
  const read = figures.get(figure)
  if (read?.kind === 'number') return read.unit
  const column = read?.kind === 'rows' ? read.columns.find(({ id }) => id === sum) : undefined
  return column?.type === 'whole-number' ? column.unit : 'times'
}
