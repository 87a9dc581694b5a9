/**
 * The portfolio: a page of contracts, their most pressing outcomes month by month, who manages
 * them, and how far checks that run have come. A fixed number of queries, however many contracts.
 */
import { sql } from 'kysely'
import type { Period } from '../domain/calendar.ts'
import { OUTCOMES_BY_URGENCY } from '../domain/outcome-words.ts'
import { newestDecidedOf, type NeedsAsk } from './needs.ts'
import type { Reading } from './open-store.ts'
import { matching, type RegisterFilter } from './register-search.ts'
import { inScope } from './scope.ts'

export const SORTS = ['outcome', 'contract', 'title', 'contractor', 'end'] as const
export type Sort = (typeof SORTS)[number]

export const CONTRACTS_ON_A_PAGE = 25

export interface PortfolioAsk {
  readonly filter: RegisterFilter
  readonly needs: NeedsAsk
  readonly sort: Sort
  /** Counted from 1. */
  readonly page: number
}

export interface PortfolioContract {
  readonly id: string
  readonly title: string
  readonly contractor: string
  readonly contractorName: string
}

export async function portfolioCount(
  read: Reading,
  { filter, needs }: Omit<PortfolioAsk, 'sort' | 'page'>,
): Promise<number> {
  const { count } = await read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .where(inScope(needs.scope))
    .where(matching(read, filter, needs))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function portfolioPage(
  read: Reading,
  { filter, needs, sort, page }: PortfolioAsk,
): Promise<readonly PortfolioContract[]> {
  return read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .where(inScope(needs.scope))
    .where(matching(read, filter, needs))
    .select([
      'contract.id',
      'contract.title',
      'contract.contractor',
      'contractor.name as contractorName',
    ])
    .orderBy(ORDERS[sort])
    .orderBy('contract.id')
    .limit(CONTRACTS_ON_A_PAGE)
    .offset((page - 1) * CONTRACTS_ON_A_PAGE)
    .execute()
}

const ORDERS = {
  contract: sql<string>`contract.id`,
  title: sql<string>`lower(contract.title)`,
  contractor: sql<string>`lower(contractor.name)`,
  end: sql<string>`contract.to_day`,
  outcome: urgencyOfNewest(),
} as const satisfies Readonly<Record<Sort, unknown>>

/** 0 for the most pressing; contracts without a decision come last. */
function urgencyOfNewest() {
  const cases = OUTCOMES_BY_URGENCY.map(
    (outcome, index) => sql`when ${sql.lit(outcome)} then ${sql.lit(index)}`,
  )
  return sql<number>`coalesce((
    select case pressing.worst ${sql.join(cases, sql` `)} end from decision as pressing
    where pressing.contract = contract.id and pressing.superseded_at is null
      and pressing.period = ${newestDecidedOf('contract.id')}
  ), ${sql.lit(OUTCOMES_BY_URGENCY.length)})`
}

export interface PortfolioCell {
  readonly contract: string
  readonly period: Period
  readonly worst: string
}

export async function portfolioCells(
  read: Reading,
  contracts: readonly string[],
  months: { readonly from: Period; readonly to: Period },
): Promise<readonly PortfolioCell[]> {
  if (contracts.length === 0) return []
  return read
    .selectFrom('decision')
    .select(['contract', 'period', 'worst'])
    .where('contract', 'in', contracts)
    .where('period', '>=', months.from)
    .where('period', '<=', months.to)
    .where('superseded_at', 'is', null)
    .execute()
}

export async function managersOf(
  read: Reading,
  contracts: readonly string[],
): Promise<readonly { readonly contract: string; readonly name: string }[]> {
  if (contracts.length === 0) return []
  return read
    .selectFrom('contract_manager')
    .innerJoin('person', 'person.id', 'contract_manager.person')
    .select(['contract_manager.contract', 'person.name'])
    .where('contract_manager.contract', 'in', contracts)
    .orderBy('person.name')
    .execute()
}

/** The newest month in which anything has been decided. */
export async function newestDecidedMonth(read: Reading): Promise<Period | undefined> {
  const found = await read
    .selectFrom('decision')
    .select(({ fn }) => fn.max('period').as('newest'))
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return found?.newest ?? undefined
}

/** Checks that are under way, the one that began first. */
export async function runningChecks(
  read: Reading,
): Promise<{ readonly done: number; readonly of: number } | undefined> {
  return read
    .selectFrom('job')
    .select(['done_count as done', 'of_count as of'])
    .where('state', '=', 'running')
    .where('kind', '=', 'check-months')
    .orderBy('made_at')
    .limit(1)
    .executeTakeFirst()
}
