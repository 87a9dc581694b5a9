/**
 * One check of the catalogue as a page: what it asks and of whom, how it is worked out, with which
 * rates, what would put it right, its examples, and what it does not check.
 */
import type { ShownExample } from '../catalogue/catalogue-examples.ts'
import type { AskedFigure } from '../catalogue/catalogue-figures.ts'
import type { ShownBands, ShownRate } from '../catalogue/catalogue-rates.ts'
import type { CatalogueEntry } from '../catalogue/catalogue.ts'
import { inWords, type IsoDate } from '../domain/calendar.ts'
import { counted } from '../domain/display.ts'
import type { Reference } from '../rules/parameter.ts'
import { catalogueAddress, checkAddress, frameworkAddress } from './addresses.ts'
import { lookOf } from './outcome-looks.ts'
import { webLink } from './web-link.ts'

export function checkPage(entry: CatalogueEntry, day: IsoDate) {
  const { line, basis, figures, rates, bands, examples, overlaps, ...said } = entry
  return {
    ...said,
    catalogueHref: catalogueAddress(),
    place: [line.priority, line.outcome].filter((part) => part !== '').join(': '),
    lines: line.words === '' ? [] : [{ ...line, href: frameworkAddress(line.anchor) }],
    basis: sourceOf(basis),
    figures: figures.map(figureOf),
    hasSeveralMeasures: entry.measures.length > 1,
    day: inWords(day),
    rates: rates.map(rateOf),
    bands: bands.map(stripOf),
    examples: examples.map(exampleOf),
    overlaps: overlaps.map((each) => ({ ...each, href: checkAddress(each.id) })),
  }
}

function figureOf(figure: AskedFigure, index: number) {
  return {
    ...figure,
    anchor: `figure-${index + 1}`,
    columnCount: counted(figure.columns.length, 'column'),
    columns: figure.columns.map(({ isRequired, ...column }) => ({
      ...column,
      needed: isRequired ? 'Always' : 'Where it applies',
    })),
  }
}

function rateOf({ references, ...rate }: ShownRate) {
  return { ...rate, sources: references.map(sourceOf) }
}

function stripOf({ reference, ...strip }: ShownBands) {
  return { ...strip, source: sourceOf(reference) }
}

function exampleOf({ name, outcome, outcomeWords, reason, cure }: ShownExample) {
  return { name, look: lookOf(outcome, outcomeWords), reason, cure }
}

function sourceOf(reference: Reference) {
  return { ...webLink(reference), note: reference.note ?? '' }
}
