/**
 * The catalogue: all that can be said of every check without looking at a contract or a return.
 * What it says is made from the rules themselves, so that it cannot promise anything else.
 */
import type { IsoDate } from '../domain/calendar.ts'
import { asSentence, listInWords, quoted } from '../domain/in-sentences.ts'
import { applicabilityInWords } from '../rules/in-words/applicability-in-words.ts'
import { countedWhen, type Counted } from '../rules/in-words/counted-when.ts'
import { cureInGeneral } from '../rules/in-words/cure-in-general.ts'
import { formulaOf } from '../rules/in-words/formula.ts'
import type { Obligation, RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import { measuresOf } from '../rules/measures-of.ts'
import type { Reference } from '../rules/parameter.ts'
import { sentenceOf } from '../rules/in-words/sentence.ts'
import { figuresOf } from '../rules/used-by-measure.ts'
import { examplesOf, type ShownExample } from './catalogue-examples.ts'
import { askedOf, type AskedFigure } from './catalogue-figures.ts'
import { lineOf, orderOf, type CatalogueLine } from './catalogue-line.ts'
import { bandsOf, ratesOf, type ShownBands, type ShownRate } from './catalogue-rates.ts'

export interface CatalogueEntry {
  readonly id: string
  readonly title: string
  readonly isRestricted: boolean
  readonly line: CatalogueLine
  readonly basis: Reference
  readonly sentence: string
  readonly binds: string
  readonly appliesTo: string
  readonly figures: readonly AskedFigure[]
  readonly measures: readonly ShownMeasure[]
  readonly rates: readonly ShownRate[]
  /** None where the obligation has no ratings. */
  readonly bands: readonly ShownBands[]
  readonly cure: readonly string[]
  readonly examples: readonly ShownExample[]
  readonly overlaps: readonly Overlap[]
  readonly notes: readonly string[]
  readonly notChecked: readonly string[]
}

interface Overlap {
  readonly id: string
  readonly title: string
  readonly says: string
}

export interface ShownMeasure {
  readonly title: string
  readonly formula: string
  readonly counted: readonly Counted[]
}

/** In the order of the framework; what stands in none of its lines comes last. */
export function catalogueOf(ruleSet: RuleSet, on: IsoDate): readonly CatalogueEntry[] {
  return orderOf(ruleSet).map((obligation) => entryOf(obligation, ruleSet, on))
}

function entryOf(obligation: Obligation, ruleSet: RuleSet, on: IsoDate): CatalogueEntry {
  const { id, title, visibility, basis, wording } = obligation
  const measures = measuresOf(obligation, ruleSet)
  const figures = new Set(measures.flatMap(figuresOf))
  const applies = applicabilityInWords(obligation, ruleSet)
  return {
    id,
    title,
    isRestricted: visibility === 'restricted',
    line: lineOf(obligation, ruleSet),
    basis,
    sentence: sentenceOf(obligation, ruleSet),
    binds: bindsInWords(obligation, ruleSet),
    appliesTo: applies === '' ? 'Contracts of every kind.' : asSentence(applies),
    figures: [...figures].map((figure) => askedOf(figure, ruleSet)),
    measures: measures.map((measure) => measureOf(measure, ruleSet)),
    rates: ratesOf(obligation, measures, ruleSet, on),
    bands: bandsOf(obligation, ruleSet, on),
    cure: cureInGeneral(obligation, ruleSet),
    examples: examplesOf(obligation, measures, ruleSet),
    overlaps: overlapsOf(obligation, ruleSet),
    notes: wording.notes,
    notChecked: wording.notChecked,
  }
}

function measureOf(measure: Measure, ruleSet: RuleSet): ShownMeasure {
  const { title } = measure
  return { title, formula: formulaOf(measure, ruleSet), counted: countedWhen(measure, ruleSet) }
}

function bindsInWords({ binds }: Obligation, ruleSet: RuleSet): string {
  if (binds === 'always') return 'In every contract, also where the contract does not name it.'
  if (binds === 'when-adopted') {
    return 'In contracts that adopt it, with a clause, from the day that the contract gives.'
  }
  const titles = binds.with.map((id) => quoted(titleOf(id, ruleSet)))
  return `In contracts that adopt ${listInWords(titles, 'or')}: the law adds it to them.`
}

function overlapsOf({ overlaps = [] }: Obligation, ruleSet: RuleSet): readonly Overlap[] {
  return overlaps.map(({ with: id, says }) => ({ id, title: titleOf(id, ruleSet), says }))
}

function titleOf(id: string, { obligations }: RuleSet): string {
  return obligations.get(id)?.title ?? ''
}
