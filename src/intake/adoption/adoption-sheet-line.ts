/**
 * Reads one line of an adoption sheet into what a contract adopts, or says of every cell what is
 * wrong with it. A blank cell is left out; what hangs together is checked with the whole contract.
 */
import type { Adoption, Baseline, OpeningTotals } from '../../domain/contract.ts'
import { suggestion } from '../../json/nearest-name.ts'
import { readAmount } from './adoption-sheet-amount.ts'
import { readArea } from './adoption-sheet-area.ts'
import { readBaseline } from './adoption-sheet-baseline.ts'
import type { CellsOfLine } from './adoption-sheet-cells.ts'
import { readSheetDate } from './adoption-sheet-date.ts'
import { plainOf, readSetBy, readUplift, readWindow } from './adoption-sheet-words.ts'
import type { AdoptionTerms, AmountKind, ObligationTerms } from './adoption-terms.ts'
import { shown, type CellReading } from '../cell-values.ts'

const OPENING = [
  'openingPart', 'openingWhole', 'openingUpTo', 'openingSource', 'openingRecordedOn',
] as const
const BASELINE = [
  'baseline', 'baselineFrom', 'baselineTo', 'baselineSource', 'baselineRecordedOn',
] as const

/** Undefined where a cell was refused: `cells` then has the problems. */
export function readSheetLine(cells: CellsOfLine, terms: AdoptionTerms): Adoption | undefined {
  const obligation = cells.needed('obligation', (text) => named(text, terms.obligations, 'rule'))
  const from = cells.needed('from', readSheetDate)
  const adoption = filled<Adoption>({
    id: obligation?.id,
    clause: cells.needed('clause', asText),
    words: cells.needed('words', asText),
    from,
    to: cells.given('to', readSheetDate),
    window: cells.needed('window', readWindow),
    by: cells.given('by', readSheetDate),
    target: undefined,
    setBy: cells.needed('setBy', readSetBy),
    uplift: cells.given('uplift', readUplift),
    opening: undefined,
    baseline: undefined,
    // Without a first day the line is refused, and its area is still looked at.
    area: cells.given('area', (text) => readArea(text, from ?? '')),
    profile: cells.given('profile', (text) => named(text, terms.profiles, 'profile'))?.id,
    nothingDueUpTo: cells.given('nothingDueUpTo', readSheetDate),
    plannedWhole: undefined,
    mostInAMonth: undefined,
    // Without its rule nobody knows in what an amount is measured.
    ...(obligation === undefined ? {} : measured(cells, obligation)),
  })
  return cells.problems().length > 0 ? undefined : adoption
}

/** What is written in the units of the obligation's measure, or answers its figures. */
function measured(cells: CellsOfLine, terms: ObligationTerms): Partial<Adoption> {
  const { target: kind, part } = terms
  const target = cells.given('target', amountIn(kind, terms, 'a target of the contract'))
  const planned = cells.given('planned', amountIn(part, terms, 'what is planned'))
  const most = cells.given('mostInAMonth', amountIn(part, terms, 'a most in a month'))
  const [opening, baseline] = [readOpening(cells, terms), readBaselineCells(cells, terms)]
  return {
    ...(target !== undefined && kind ? { target: { value: target, unit: unitOf(kind) } } : {}),
    ...(opening === undefined ? {} : { opening }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(planned !== undefined && part ? { plannedWhole: { value: planned, unit: part } } : {}),
    ...(most === undefined ? {} : { mostInAMonth: most }),
  }
}

function readOpening(cells: CellsOfLine, terms: ObligationTerms): OpeningTotals | undefined {
  if (!cells.isAnyFilled(OPENING)) return undefined
  return filled<OpeningTotals>({
    upTo: cells.needed('openingUpTo', readSheetDate),
    part: cells.needed('openingPart', amountIn(terms.part, terms, 'opening totals')),
    whole: cells.given('openingWhole', amountIn(terms.whole, terms, 'an opening whole')),
    source: cells.needed('openingSource', asText),
    recordedOn: cells.needed('openingRecordedOn', readSheetDate),
  })
}

function readBaselineCells(cells: CellsOfLine, terms: ObligationTerms): Baseline | undefined {
  if (!cells.isAnyFilled(BASELINE)) return undefined
  const figures = (text: string) =>
    terms.baseline.length === 0
      ? notLookedAt(text, terms, 'a baseline')
      : readBaseline(text, terms.baseline)
  return filled<Baseline>({
    from: cells.needed('baselineFrom', readSheetDate),
    to: cells.needed('baselineTo', readSheetDate),
    figures: cells.needed('baseline', figures),
    source: cells.needed('baselineSource', asText),
    recordedOn: cells.needed('baselineRecordedOn', readSheetDate),
  })
}

function amountIn(kind: AmountKind | undefined, terms: ObligationTerms, what: string) {
  return (text: string): CellReading<number> =>
    kind === undefined ? notLookedAt(text, terms, what) : readAmount(text, kind)
}

/** Difference of two shares, too, are kept in hundredths of a per cent. */
function unitOf(kind: AmountKind): NonNullable<Adoption['target']>['unit'] {
  return kind === 'per cent' || kind === 'points' ? 'basis points' : kind
}

function named<Named extends { readonly id: string; readonly title: string }>(
  text: string,
  known: readonly Named[],
  what: 'rule' | 'profile',
): CellReading<Named> {
  const [found, other] = known.filter(({ id, title }) => {
    return plainOf(id) === plainOf(text) || plainOf(title) === plainOf(text)
  })
  if (found !== undefined && other === undefined) return { ok: true, value: found }
  if (other !== undefined) return unknown(`Several are called ${shown(text)}. Write the id of one.`)
  const near = suggestion(text, known.flatMap(({ id, title }) => [title, id]))
  return unknown(`There is no ${what} ${shown(text)}. Write its title or its id.${near}`)
}

function asText(text: string): CellReading<string> {
  return { ok: true, value: text }
}

function notLookedAt(
  text: string,
  { title }: ObligationTerms,
  what: string,
): CellReading<never> {
  const message = `${shown(text)} cannot stand here: “${title}” does not look at ${what}. ` +
    'Leave the cell empty.'
  return { ok: false, code: 'not-allowed', message }
}

function unknown(message: string): CellReading<never> {
  return { ok: false, code: 'unknown-name', message }
}

/** Blank cells are left out. What is needed and not there has its problem already. */
function filled<Whole extends object>(
  fields: { readonly [Name in keyof Whole]-?: Whole[Name] | undefined },
): Whole {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as Whole
}
