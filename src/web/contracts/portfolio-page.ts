/**
 * The first page: what needs somebody today, then contracts by months, each month with its most
 * pressing outcome. It shows what was decided elsewhere.
 */
import { addMonths, periodInWords, periodsBetween, type Period } from '../../domain/calendar.ts'
import { counted } from '../../domain/display.ts'
import { OUTCOMES_BY_URGENCY, outcomeInWords } from '../../domain/outcome-words.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Need } from '../../store/needs.ts'
import {
  CONTRACTS_ON_A_PAGE,
  type PortfolioCell,
  type PortfolioContract,
} from '../../store/portfolio.ts'
import type { FilterChoices } from '../../store/register-search.ts'
import { contractAddress } from '../addresses.ts'
import { lookOf, type Look } from '../outcome-looks.ts'
import { contractHomeAddress } from './contract-addresses.ts'
import { pageCount, pagingOf } from '../paging.ts'
import { filterFields } from './portfolio-filters.ts'
import { portfolioAddress, type PortfolioQuery } from './portfolio-query.ts'

export const MONTHS_SHOWN = 12

export interface PortfolioRecord {
  /** The newest month in which anything was decided. */
  readonly newest: Period | undefined
  readonly count: number
  readonly contracts: readonly PortfolioContract[]
  readonly cells: readonly PortfolioCell[]
  readonly managers: readonly { readonly contract: string; readonly name: string }[]
  readonly choices: FilterChoices
  readonly needs: readonly { readonly need: Need; readonly count: number }[]
  readonly running: { readonly done: number; readonly of: number } | undefined
}

// Each with the word for one and the words for more.
const NEEDS_IN_WORDS: Readonly<Record<Need, readonly [one: string, more: string]>> = {
  'not-met': ['finding not met, without a case', 'findings not met, without a case'],
  overdue: ['return overdue', 'returns overdue'],
  'to-approve': ['draft waits for approval', 'drafts wait for approval'],
  review: ['case to look at again', 'cases to look at again'],
  ours: ['cannot be told for a reason of ours', 'cannot be told for a reason of ours'],
}

export function portfolioPage(record: PortfolioRecord, asked: PortfolioQuery) {
  const { newest, count, contracts, running } = record
  const months = newest === undefined ? [] : monthsShown(newest)
  const pages = pageCount(count, CONTRACTS_ON_A_PAGE)
  const rows = contracts.map((contract) => rowOf(contract, record, months))
  const [first, last] = [months[0], months.at(-1)]
  return {
    span:
      first === undefined || last === undefined
        ? ''
        : `${periodInWords(first)} to ${periodInWords(last)}`,
    checking: running === undefined ? '' : `Checking: ${running.done} of ${running.of}`,
    needs: record.needs.map(needView),
    fields: filterFields(
      asked,
      record.choices,
      record.needs.map(({ need }) => need),
    ),
    search: asked.filter.search,
    isFiltered: isFiltered(asked),
    found: foundInWords(count, asked, pages),
    months: months.map((period) => ({
      words: periodInWords(period),
      short: periodInWords(period).slice(0, 3),
      year: period.slice(0, 4),
    })),
    contracts: rows,
    key: keyOf(rows.flatMap(({ cells }) => cells)),
    paging: pagingOf({ page: asked.page, lines: count, size: CONTRACTS_ON_A_PAGE }, (page) =>
      hrefOf(asked, page),
    ),
  }
}

export function monthsShown(newest: Period): readonly Period[] {
  return periodsBetween(addMonths(newest, 1 - MONTHS_SHOWN), newest)
}

function needView({ need, count }: PortfolioRecord['needs'][number]) {
  const [one, more] = NEEDS_IN_WORDS[need]
  const words = count === 1 ? one : more
  // Also what has ended may still need somebody.
  const filter = { need, standing: 'all' } as const
  return { count: String(count), words, href: count === 0 ? '' : portfolioAddress({ filter }) }
}

function rowOf(
  { id, title, contractor, contractorName }: PortfolioContract,
  { cells, managers }: PortfolioRecord,
  months: readonly Period[],
) {
  const own = cells.filter((cell) => cell.contract === id)
  const names = managers.filter(({ contract }) => contract === id).map(({ name }) => name)
  return {
    id,
    title,
    href: contractHomeAddress(id),
    contractor: contractorName,
    contractorHref: portfolioAddress({ filter: { contractor, standing: 'all' } }),
    manager: names.length === 0 ? 'No manager yet' : names.join(', '),
    cells: months.map((period) => cellOf(id, period, own)),
  }
}

function cellOf(contract: string, period: Period, cells: readonly PortfolioCell[]) {
  const month = periodInWords(period)
  const initial = month.slice(0, 1)
  const found = cells.find((cell) => cell.period === period)
  if (found === undefined) {
    return { initial, looks: [], href: '', says: `${contract}, ${month}: not checked` }
  }
  const worst = found.worst as Outcome
  return {
    initial,
    looks: [lookOf(worst)],
    href: contractAddress(contract, period),
    says: `${contract}, ${month}: ${outcomeInWords(worst).toLowerCase()}`,
  }
}

/** Of a shape that is nowhere in the picture nobody asks what it means. */
function keyOf(cells: readonly { readonly looks: readonly Look[] }[]): readonly Look[] {
  const drawn = new Set(cells.flatMap(({ looks }) => looks.map(({ outcome }) => outcome)))
  return OUTCOMES_BY_URGENCY.filter((outcome) => drawn.has(outcome)).map((each) => lookOf(each))
}

function foundInWords(count: number, { page }: PortfolioQuery, pages: number): string {
  const place = pages > 1 ? `, page ${page} of ${pages}` : ''
  return `${counted(count, 'contract')}${place}`
}

function isFiltered({ filter }: PortfolioQuery): boolean {
  const { standing, ...texts } = filter
  return standing !== 'running' || Object.values(texts).some((text) => text !== '')
}

function hrefOf(asked: PortfolioQuery, page: number): string {
  return portfolioAddress({ ...asked, page })
}
