/**
 * The catalogue of checks as a page: all of them in the order of the framework, or those in which
 * every word of a search occurs.
 */
import type { CatalogueEntry } from '../catalogue/catalogue.ts'
import { counted } from '../domain/display.ts'
import { checkAddress, frameworkAddress } from './addresses.ts'

const OTHERS = 'Beside the priorities of the framework'

export function cataloguePage(entries: readonly CatalogueEntry[], query: string) {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const found = entries.filter((entry) => {
    const text = textOf(entry)
    return words.every((word) => text.includes(word))
  })
  const groups = Map.groupBy(found, ({ line }) => (line.priority === '' ? OTHERS : line.priority))
  return {
    query,
    hasQuery: words.length > 0,
    count: countOf(found.length, entries.length, words.length > 0),
    isEmpty: found.length === 0,
    frameworkHref: frameworkAddress(),
    groups: [...groups].map(([title, checks]) => ({ title, checks: checks.map(checkOf) })),
  }
}

function countOf(found: number, all: number, isSearch: boolean): string {
  return isSearch ? `${found} of ${counted(all, 'check')}` : counted(all, 'check')
}

function checkOf({ id, title, sentence, isRestricted, line }: CatalogueEntry) {
  const lineHref = line.anchor === '' ? '' : frameworkAddress(line.anchor)
  return {
    href: checkAddress(id),
    title,
    sentence,
    isRestricted,
    line: line.name,
    lineWords: line.words,
    lineHref,
  }
}

/** All that a reader of the check's own page could be looking for. */
function textOf(entry: CatalogueEntry): string {
  const { title, sentence, line, figures, rates, cure, notes, notChecked } = entry
  return [
    title,
    sentence,
    ...Object.values(line),
    ...figures.flatMap(({ label, columns }) => [label, ...columns.map((column) => column.label)]),
    ...rates.map((rate) => rate.title),
    ...cure,
    ...notes,
    ...notChecked,
  ]
    .join('\n')
    .toLowerCase()
}
