/**
 * The rates and ratings that an obligation uses, as they stand on one day: value, first day, where
 * each was read and how sure it is. It chooses no rate for any contract.
 */
import { inWords, type IsoDate } from '../domain/calendar.ts'
import { basisPointsInWords } from '../domain/display.ts'
import { valueInWords } from '../notices/parameter-in-words.ts'
import type { Obligation, RuleSet } from '../rules/grammar.ts'
import { columnsOf } from '../rules/in-words/labels.ts'
import type { Measure } from '../rules/measure.ts'
import { valueAt } from '../rules/parameter-at.ts'
import type { Band, DatedValue, Parameter, Reference } from '../rules/parameter.ts'
import { figuresOf, parametersOf } from '../rules/used-by-measure.ts'
import { usedByObligation } from '../rules/used-by-obligation.ts'

export interface ShownRate {
  readonly title: string
  /** Empty where nothing was in force on that day. */
  readonly value: string
  /** `from 22 October 2025, to be applied by 1 May 2026`; empty where it was in force before. */
  readonly since: string
  /** Why it may not hold any more on that day; else empty. */
  readonly doubt: string
  readonly checkedOn: string
  readonly references: readonly Reference[]
}

export interface ShownBands {
  readonly title: string
  readonly bands: readonly { readonly rating: string; readonly range: string }[]
  readonly reference: Reference
}

/** Each parameter once: those of the comparisons first, then those of the measures. */
export function ratesOf(
  obligation: Obligation,
  measures: readonly Measure[],
  ruleSet: RuleSet,
  on: IsoDate,
): readonly ShownRate[] {
  const compared = usedByObligation(obligation).flatMap(({ kind, id }) =>
    kind === 'parameter' ? [{ id, figures: [] }] : [],
  )
  const measured = measures.flatMap((measure) =>
    parametersOf(measure).map((id) => ({ id, figures: figuresOf(measure) })),
  )
  const byId = new Map([...compared, ...measured].map((each) => [each.id, each]))
  return [...byId.values()].flatMap(({ id, figures }) => {
    const parameter = ruleSet.parameters.get(id)
    const columns = figures.flatMap((figure) => columnsOf(figure, ruleSet))
    return parameter === undefined ? [] : [rateOf(parameter, columns, on)]
  })
}

function rateOf(
  parameter: Parameter,
  columns: Parameters<typeof valueInWords>[2],
  on: IsoDate,
): ShownRate {
  const { title, values, checkedOn } = parameter
  const found = valueAt(parameter, on)
  // A value that may have been replaced is still shown, beside the doubt.
  const dated = found.known ? found.dated : values.findLast(({ from }) => from <= on)
  return {
    title,
    value: dated === undefined ? '' : valueInWords(dated, parameter, columns),
    since: dated === undefined ? '' : sinceInWords(dated),
    doubt: found.known ? '' : found.unknown.message,
    checkedOn: inWords(checkedOn),
    references: dated === undefined ? [] : [dated.reference],
  }
}

function sinceInWords({ from, applyBy, inForceBefore }: DatedValue): string {
  if (inForceBefore === true) return ''
  const last = applyBy === undefined ? '' : `, to be applied by ${inWords(applyBy)}`
  return `from ${inWords(from)}${last}`
}

export function bandsOf(
  { bands }: Obligation,
  ruleSet: RuleSet,
  on: IsoDate,
): readonly ShownBands[] {
  const strip = bands === undefined ? undefined : ruleSet.bands.get(bands.parameter)
  const dated = strip?.values.findLast(({ from }) => from <= on)
  if (strip === undefined || dated === undefined) return []
  const best = dated.bands.toSorted((a, b) => b.atLeast - a.atLeast)
  return [
    {
      title: strip.title,
      bands: best.map((band) => ({ rating: band.rating, range: rangeInWords(band) })),
      reference: dated.reference,
    },
  ]
}

function rangeInWords({ atLeast, below }: Band): string {
  const [from, to] = [atLeast, below ?? 0].map(basisPointsInWords)
  if (below === undefined) return `${from} of the target or more`
  return atLeast === 0 ? `Below ${to} of the target` : `${from} to below ${to} of the target`
}
