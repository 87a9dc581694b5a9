/**
 * What a contract adopts, in words for whoever looks it over before it counts: each part with its
 * name, so that two versions of it can be laid side by side. It shows and decides nothing.
 */
import { inWords, type IsoDate } from '../../domain/calendar.ts'
import type { Adoption, Baseline, DatedArea, OpeningTotals } from '../../domain/contract.ts'
import { amountInWords, basisPointsInWords } from '../../domain/display.ts'
import type { Column, Figure } from '../../domain/figure.ts'
import type { Cell, FigureAnswer, Row } from '../../domain/monthly-return.ts'
import type { AdoptionTerms, ObligationTerms } from '../../intake/adoption/adoption-terms.ts'

/** An empty text: the contract says nothing of it. */
export interface AdoptionInWords {
  readonly title: string
  readonly clause: string
  readonly words: string
  readonly target: string
  readonly window: string
  readonly binds: string
  readonly setBy: string
  readonly area: string
  readonly profile: string
  readonly nothingDue: string
  readonly planned: string
  readonly mostInAMonth: string
  readonly opening: string
  readonly openingSource: string
  readonly baseline: string
  readonly baselineSource: string
  readonly uplift: string
}

export function adoptionInWords(adoption: Adoption, terms: AdoptionTerms): AdoptionInWords {
  const { id, clause, words, setBy, opening, baseline } = adoption
  const { plannedWhole, mostInAMonth, nothingDueUpTo } = adoption
  const obligation = terms.obligations.find((each) => each.id === id)
  const profile = terms.profiles.find((each) => each.id === adoption.profile)
  const unit = obligation?.part ?? ''
  return {
    title: obligation?.title ?? id,
    clause,
    words,
    target: targetInWords(adoption, obligation),
    window: windowInWords(adoption),
    binds: daysInWords(adoption.from, adoption.to),
    setBy,
    area: (adoption.area ?? []).map(areaInWords).join('; '),
    profile: profile?.title ?? adoption.profile ?? '',
    nothingDue: nothingDueUpTo === undefined ? '' : `up to ${inWords(nothingDueUpTo)}`,
    planned: plannedWhole === undefined ? '' : amountInWords(plannedWhole.value, plannedWhole.unit),
    mostInAMonth: mostInAMonth === undefined ? '' : amountInWords(mostInAMonth, unit),
    opening: opening === undefined ? '' : openingInWords(opening, obligation),
    openingSource: sourceInWords(opening),
    baseline: baseline === undefined ? '' : baselineInWords(baseline, obligation),
    baselineSource: sourceInWords(baseline),
    uplift: upliftInWords(adoption),
  }
}

function targetInWords({ target }: Adoption, terms: ObligationTerms | undefined): string {
  if (target === undefined) return ''
  if (terms?.target !== 'points') return amountInWords(target.value, target.unit)
  const points = basisPointsInWords(target.value).replace('%', '')
  return `${points} percentage ${points === '1' ? 'point' : 'points'}`
}

function windowInWords({ window, by }: Adoption): string {
  switch (window) {
    case 'month':
      return 'each month'
    case 'contract-year':
      return 'each contract year'
    case 'whole-contract':
      return 'the whole contract'
    case 'by-date':
      return by === undefined ? 'by a date' : `by ${inWords(by)}`
    case 'rolling-12-months':
      return 'the last 12 months, each month'
  }
}

function daysInWords(from: IsoDate, to: IsoDate | undefined): string {
  return to === undefined ? `from ${inWords(from)}` : `${inWords(from)} to ${inWords(to)}`
}

function areaInWords({ name, codes, codeListDate }: DatedArea): string {
  return `${name}: ${codes.join(' ')} as at ${inWords(codeListDate)}`
}

function openingInWords(
  { part, whole, upTo }: OpeningTotals,
  terms: ObligationTerms | undefined,
): string {
  const done = amountInWords(part, terms?.part ?? '')
  const of = whole === undefined ? '' : ` of ${amountInWords(whole, terms?.whole ?? '')}`
  return `${done}${of} up to ${inWords(upTo)}`
}

function sourceInWords(from: OpeningTotals | Baseline | undefined): string {
  return from === undefined ? '' : `${from.source}, recorded on ${inWords(from.recordedOn)}`
}

function baselineInWords(
  { from, to, figures }: Baseline,
  terms: ObligationTerms | undefined,
): string {
  const answers = Object.entries(figures).map(([id, answer]) => answerInWords(id, answer, terms))
  return `${answers.join('; ')}, ${daysInWords(from, to)}`
}

function answerInWords(
  id: string,
  answer: FigureAnswer,
  terms: ObligationTerms | undefined,
): string {
  const { figure } = terms?.baseline.find((each) => each.figure.id === id) ?? {}
  const label = figure?.label ?? id
  if ('number' in answer) {
    return `${label}: ${amountInWords(answer.number, figure?.kind === 'number' ? figure.unit : '')}`
  }
  if (!('rows' in answer)) return label
  return `${label}: ${answer.rows.map((row) => rowInWords(row, figure)).join('; ')}`
}

function rowInWords(row: Row, figure: Figure | undefined): string {
  const columns = figure?.kind === 'rows' ? figure.columns : []
  const cells = Object.entries(row).map(([name, cell]) => {
    const column = columns.find(({ id }) => id === name)
    return `${column?.label ?? name} ${cellInWords(cell, column)}`
  })
  return cells.join(', ')
}

function cellInWords(cell: Cell, column: Column | undefined): string {
  if (column?.type === 'whole-number' && typeof cell === 'number') {
    return amountInWords(cell, column.unit)
  }
  const choices = column?.type === 'choice' ? column.choices : []
  return choices.find(({ value }) => value === cell)?.label ?? String(cell)
}

function upliftInWords({ uplift }: Adoption): string {
  if (uplift === undefined) return ''
  switch (uplift.rule) {
    case 'on-announcement':
      return 'on announcement'
    case 'by-deadline':
      return 'by the publisher’s deadline'
    case 'on-fixed-date':
      return `on ${inWords(`2001-${uplift.monthAndDay}`).replace(/ 2001$/, '')}`
  }
}
