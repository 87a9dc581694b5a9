/**
 * The catalogue and the clause map as plain text for a terminal: the same words as on the pages,
 * nothing left out.
 */
import { inWords, type IsoDate } from '../domain/calendar.ts'
import { counted } from '../domain/display.ts'
import { NOT_VERIFIED } from '../notices/describe-sources.ts'
import { wrapText } from '../notices/wrap-text.ts'
import type { Counted } from '../rules/in-words/counted-when.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { Reference } from '../rules/parameter.ts'
import type { ShownExample } from './catalogue-examples.ts'
import type { AskedFigure } from './catalogue-figures.ts'
import type { ShownBands, ShownRate } from './catalogue-rates.ts'
import { catalogueOf, type CatalogueEntry, type ShownMeasure } from './catalogue.ts'
import {
  clauseMapOf,
  countsOf,
  STANDINGS_IN_WORDS,
  type ClauseMap,
  type MappedLine,
} from './clause-map.ts'

/** As text, or as one JSON document for another program. */
export function shownInTerminal(
  what: 'catalogue' | 'framework',
  ruleSet: RuleSet,
  { on, json }: { readonly on: IsoDate; readonly json: boolean },
): string {
  if (what === 'framework') {
    const map = clauseMapOf(ruleSet)
    return json ? asDocument({ ruleSet: ruleSet.hash, framework: map }) : clauseMapText(map)
  }
  const catalogue = catalogueOf(ruleSet, on)
  return json
    ? asDocument({ ruleSet: ruleSet.hash, on, catalogue })
    : catalogueText(catalogue, on)
}

function asDocument(document: object): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function catalogueText(entries: readonly CatalogueEntry[], on: IsoDate): string {
  const head = `${counted(entries.length, 'check')}. Rates as they stand on ${inWords(on)}.`
  return wrapText([head, ...entries.flatMap(entryLines)].join('\n'))
}

function clauseMapText(map: ClauseMap): string {
  const { title, priorities, statements, inNoLine } = map
  const lines = [
    title === '' ? 'There is no framework on record.' : title,
    ...priorities.flatMap((priority) => [
      ...headed(priority.title.toUpperCase()),
      ...priority.outcomes.flatMap((outcome) => [
        ...headed(outcome.title),
        ...outcome.lines.flatMap(lineLines),
      ]),
    ]),
    ...some('OUTSIDE THE TABLE OF INDICATORS', statements.flatMap(lineLines)),
    ...some(
      'IN NO LINE OF THE FRAMEWORK',
      inNoLine.map(({ title: what, basis }) => `- ${what}: ${sourceOf(basis)}`),
    ),
    '',
    countsOf(map),
  ]
  return wrapText(lines.join('\n'))
}

function lineLines({ number, words, standing, obligations, reason }: MappedLine): string[] {
  const named = number === '' ? `- “${words}”` : `- ${number}. “${words}”`
  const status = STANDINGS_IN_WORDS[standing]
  const by = obligations.map(({ title }) => title).join('; ')
  const why = [by === '' ? status : `${status} by: ${by}`, reason].filter((part) => part !== '')
  return [named, `  ${why.join('. ')}`]
}

function entryLines(entry: CatalogueEntry): readonly string[] {
  const { title, line, basis, sentence, isRestricted } = entry
  return [
    ...headed(isRestricted ? `${title} (restricted)` : title),
    sentence,
    ...(line.words === '' ? [] : [`${line.name}: “${line.words}”`]),
    ...(line.priority === '' ? [] : [`${line.priority}: ${line.outcome}`]),
    `Basis: ${sourceOf(basis)}`,
    `Binds: ${entry.binds}`,
    `Applies: ${entry.appliesTo}`,
    ...some('Asked', entry.figures.flatMap(figureLines)),
    ...some('Worked out', entry.measures.flatMap(measureLines)),
    ...some('Rates used', entry.rates.flatMap(rateLines)),
    ...entry.bands.flatMap(bandLines),
    ...some('What would put it right', entry.cure.map(item)),
    ...some('Examples', entry.examples.map(exampleLine)),
    ...some('Also counted elsewhere', entry.overlaps.map((each) => item(each.says))),
    ...some('Notes', entry.notes.map(item)),
    ...some('What it does not check', entry.notChecked.map(item)),
  ]
}

function figureLines({ label, answer, nature, help, evidence, columns }: AskedFigure): string[] {
  return [
    `- ${label}. ${answer}. ${nature} ${help}`,
    `  Evidence: ${evidence}`,
    ...columns.map((column) => {
      const needed = column.isRequired ? '' : ', where it applies'
      return `  - ${column.label} (${column.answer}${needed}). ${column.help}`
    }),
  ]
}

function measureLines({ title, formula, counted: sentences }: ShownMeasure): string[] {
  return [`- ${title}: ${formula}`, ...sentences.flatMap(countedLines)]
}

function countedLines({ says, list }: Counted): string[] {
  return [`  ${says}`, ...list.map((one) => `  - ${one}`)]
}

function rateLines({ title, value, since, doubt, references }: ShownRate): string[] {
  const held = value === '' ? 'no value' : [value, since].filter((part) => part !== '').join(', ')
  return [
    `- ${title}: ${held}. ${references.map(sourceOf).join(' ')}`,
    ...(doubt === '' ? [] : [`  ${doubt}`]),
  ]
}

function bandLines({ title, bands, reference }: ShownBands): readonly string[] {
  const strip = bands.map(({ rating, range }) => `- ${rating}: ${range}`)
  return some(title, [...strip, sourceOf(reference)])
}

function exampleLine({ name, outcomeWords, reason, cure }: ShownExample): string {
  const comes = reason === '' ? outcomeWords : `${outcomeWords}: ${reason}`
  const right = cure.length === 0 ? '' : `; what would put it right: ${cure.join('; ')}`
  return `- ${name} → ${comes}${right}`
}

function sourceOf({ title, url, standing }: Reference): string {
  const address = url === undefined ? '' : `, ${url}`
  return `${title}${address}${standing === 'memory' ? ` (${NOT_VERIFIED})` : ''}.`
}

function item(text: string): string {
  return `- ${text}`
}

/** A heading with what stands under it; nothing where nothing does. */
function some(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${heading}:`, ...lines]
}

function headed(heading: string): readonly string[] {
  return ['', heading, '-'.repeat(Math.min(heading.length, 70)), '']
}
