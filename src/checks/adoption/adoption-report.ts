/**
 * What a sheet changes in a contract, as a table for a terminal and as pairs of before and after
 * for a page. It shows what was read and checked elsewhere.
 */
import { inWords } from '../../domain/calendar.ts'
import { counted } from '../../domain/display.ts'
import type { Adopted, AdoptionChange } from '../../intake/adoption/adopt-sheet.ts'
import type { AdoptionTerms } from '../../intake/adoption/adoption-terms.ts'
import { canonicalJson } from '../../json/canonical-json.ts'
import { adoptionInWords, type AdoptionInWords } from './adoption-in-words.ts'
import { visibleText } from '../../notices/visible-text.ts'
import { textTable } from '../text-table.ts'

const PARTS_IN_WORDS: readonly (readonly [keyof AdoptionInWords, string])[] = [
  ['clause', 'Clause'],
  ['words', 'Words'],
  ['target', 'Target'],
  ['window', 'Window'],
  ['binds', 'Binds'],
  ['setBy', 'Set by'],
  ['area', 'Area'],
  ['profile', 'Profile'],
  ['nothingDue', 'Nothing due'],
  ['planned', 'Planned'],
  ['mostInAMonth', 'Most in a month'],
  ['opening', 'Opening totals'],
  ['openingSource', 'Source of the opening totals'],
  ['baseline', 'Baseline'],
  ['baselineSource', 'Source of the baseline'],
  ['uplift', 'Uplift'],
]

export interface ChangeInWords {
  readonly what: 'new' | 'changed' | 'as it was'
  readonly title: string
  readonly after: AdoptionInWords
  /** The parts that are other than before. */
  readonly parts: readonly {
    readonly name: string
    readonly before: string
    readonly after: string
  }[]
  /** What a variation leaves as it was, though the sheet says otherwise or nothing. */
  readonly kept: readonly string[]
}

const HEADINGS = [
  'Obligation', '', 'Clause', 'Target', 'Window', 'Area', 'Set by', 'Opening totals',
]

export function changeInWords(change: AdoptionChange, terms: AdoptionTerms): ChangeInWords {
  const after = adoptionInWords(change.after, terms)
  if (change.before === undefined) {
    return { what: 'new', title: after.title, after, parts: [], kept: [] }
  }
  const before = adoptionInWords(change.before, terms)
  const parts = PARTS_IN_WORDS.filter(([part]) => before[part] !== after[part]).map(
    ([part, name]) => ({ name, before: before[part], after: after[part] }),
  )
  const what = parts.length === 0 ? 'as it was' : 'changed'
  return { what, title: after.title, after, parts, kept: keptInWords(change, after) }
}

function keptInWords({ kept, after }: AdoptionChange, words: AdoptionInWords): readonly string[] {
  return kept.map((each) => {
    return each === 'from'
      ? `Binds since ${inWords(after.from)}, as before.`
      : `Opening totals as before: ${words.opening}.`
  })
}

/** Every part that the contract says something of, with its name. */
export function partsInWords(
  adoption: AdoptionInWords,
): readonly { readonly name: string; readonly value: string }[] {
  return PARTS_IN_WORDS.flatMap(([part, name]) => {
    return adoption[part] === '' ? [] : [{ name, value: adoption[part] }]
  })
}

export function adoptionReport({ after, changes }: Adopted, terms: AdoptionTerms): string {
  const inWordsEach = changes.map((change) => changeInWords(change, terms))
  const rows = inWordsEach.map(({ what, title, after: each }) => [
    title, what, each.clause, each.target, each.window, each.area, each.setBy, each.opening,
  ])
  const untouched = after.obligations.length - changes.length
  return [
    `${visibleText(after.id)} ${visibleText(after.title)}, ${versionInWords(after)}\n\n`,
    textTable(HEADINGS, rows),
    ...inWordsEach.map((each) => (each.what === 'new' ? allOf(each) : differencesIn(each))),
    `\n${counted(changes.length, 'obligation')} in the sheet, ` +
      `${counted(untouched, 'other')} of the contract as before.\n`,
  ].join('')
}

/** The table has no room for words, sources and baselines, and nobody has seen them yet. */
function allOf({ title, after }: ChangeInWords): string {
  const lines = partsInWords(after).map(({ name, value }) => `  ${name}: ${visibleText(value)}\n`)
  return `\nNew: ${title}\n${lines.join('')}`
}

function differencesIn({ title, parts, kept }: ChangeInWords): string {
  if (parts.length + kept.length === 0) return ''
  const lines = parts.flatMap(({ name, before, after }) => [
    `  ${name}`,
    `    before: ${visibleText(before) || 'nothing'}`,
    `    now:    ${visibleText(after) || 'nothing'}`,
  ])
  const asBefore = kept.map((each) => `  ${visibleText(each)}`)
  const heading = parts.length === 0 ? 'As it was' : 'Changed'
  return `\n${heading}: ${title}\n${[...lines, ...asBefore].join('\n')}\n`
}

/** `version 2, from 1 December 2026 by Deed of variation 2` */
export function versionInWords({ version, variation }: Adopted['after']): string {
  if (variation === undefined) return `version ${version}`
  const reference = visibleText(variation.reference)
  return `version ${version}, from ${inWords(variation.from)} by ${reference}`
}

/** True where what a month was judged by would be changed under it. */
export function changesWhatHeld({ before, after, changes }: Adopted): boolean {
  if (before.version !== after.version) return false
  return changes.some((change) => {
    return change.before !== undefined && !isSame(change.before, change.after)
  })
}

function isSame(one: object, other: object): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
