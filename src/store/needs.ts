/**
 * What needs somebody, as queries: each gives one line for each thing, with its contract, so that
 * a count and the list of contracts behind it can never disagree.
 */
import { sql, type AliasableExpression, type RawBuilder, type SqlBool } from 'kysely'
import type { Scope } from '../access/may.ts'
import type { IsoDate, Period } from '../domain/calendar.ts'
import type { Reading } from './open-store.ts'
import { inScope } from './scope.ts'

export const NEEDS = ['not-met', 'overdue', 'to-approve', 'review', 'ours'] as const
export type Need = (typeof NEEDS)[number]

export interface NeedsAsk {
  readonly scope: Scope
  readonly seesRestricted: boolean
  readonly today: IsoDate
  /** Drafts of earlier months are told on the contract's page alone. */
  readonly since: Period
  /** The months whose returns should have come; what is missing of others is told there too. */
  readonly dueMonths: readonly Period[]
  /** Reasons of an answer that cannot be told which the council can take away. */
  readonly reasonsOfOurs: readonly string[]
}

type ContractOfEach = AliasableExpression<{ contract: string }>

/** How many things there are of each need, in one query. */
export async function countNeeds(
  read: Reading,
  needs: readonly Need[],
  ask: NeedsAsk,
): Promise<readonly { readonly need: Need; readonly count: number }[]> {
  if (needs.length === 0) return []
  const counts = await read
    .selectNoFrom((one) =>
      needs.map((need) =>
        one
          .selectFrom(needing(read, need, ask).as('thing'))
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as(need),
      ),
    )
    .executeTakeFirstOrThrow()
  return needs.map((need) => ({ need, count: counts[need] ?? 0 }))
}

export function needing(read: Reading, need: Need, ask: NeedsAsk): ContractOfEach {
  switch (need) {
    case 'not-met':
      return notMetWithoutCase(read, ask)
    case 'overdue':
      return returnsOverdue(read, ask)
    case 'to-approve':
      return draftsToApprove(read, ask)
    case 'review':
      return casesToReview(read, ask)
    case 'ours':
      return notToldForOurReason(read, ask)
  }
}

/** In the newest month of each contract: an earlier one has its case, or was let be. */
function notMetWithoutCase(read: Reading, ask: NeedsAsk): ContractOfEach {
  return newestFindings(read, ask)
    .where('finding.outcome', '=', 'not-met')
    .where((one) =>
      one.not(
        one.exists(
          one
            .selectFrom('case')
            .select('case.id')
            .whereRef('case.contract', '=', 'finding.contract')
            .whereRef('case.obligation', '=', 'finding.obligation')
            .where((of) =>
              of.or([
                of('case.closed_at', 'is', null),
                of('case.opened_for', '=', of.ref('finding.period')),
              ]),
            ),
        ),
      ),
    )
    .select('contract.id as contract')
}

function notToldForOurReason(read: Reading, ask: NeedsAsk): ContractOfEach {
  return newestFindings(read, ask)
    .where('finding.outcome', '=', 'cannot-tell')
    .where((one) =>
      one.or([
        one('finding.reason', 'in', ask.reasonsOfOurs),
        // Nothing could be worked out at all: a fault of ours.
        one('finding.sides', '=', '[]'),
      ]),
    )
    .select('contract.id as contract')
}

function newestFindings(read: Reading, { scope, seesRestricted }: NeedsAsk) {
  return read
    .selectFrom('contract')
    // SQLite takes such joins in this order: contract by contract, never all findings there are.
    .crossJoin('decision')
    .crossJoin('finding')
    .whereRef('decision.contract', '=', 'contract.id')
    .whereRef('finding.decision', '=', 'decision.id')
    .where(inScope(scope))
    .where('contract.archived_at', 'is', null)
    .where('decision.superseded_at', 'is', null)
    .where('decision.period', '=', newestDecidedOf('contract.id'))
    .where('finding.is_restricted', 'in', restrictedOrNot(seesRestricted))
}

/**
 * By the day, whether the month has been decided or not, as `checks/falls-due.ts` tells it: from
 * the first month that was decided, and of a contract that never was from its first.
 */
function returnsOverdue(read: Reading, { scope, dueMonths }: NeedsAsk): ContractOfEach {
  return read
    .selectFrom('contract')
    .crossJoin(eachMonth(dueMonths).as('due'))
    .where(inScope(scope))
    .where('contract.archived_at', 'is', null)
    .where('contract.newest_version', '>', 0)
    .where(sql<SqlBool>`due.column1 >= substr(contract.from_day, 1, 7)`)
    .where(sql<SqlBool>`due.column1 <= substr(contract.to_day, 1, 7)`)
    .where((one) =>
      one.not(
        one.exists(
          one
            .selectFrom('monthly_return')
            .select('monthly_return.version')
            .whereRef('monthly_return.contract', '=', 'contract.id')
            .whereRef('monthly_return.period', '=', 'due.column1'),
        ),
      ),
    )
    .where(
      // Asked only of the few that are missing.
      sql<SqlBool>`due.column1 >= coalesce((
        select min(latest.period) from decision as latest
        where latest.contract = contract.id and latest.superseded_at is null
      ), due.column1)`,
    )
    .select('contract.id as contract')
}

/** Both databases call the column of bare values so. */
function eachMonth(months: readonly Period[]): RawBuilder<{ column1: string }> {
  if (months.length === 0) return sql`(select '' as column1 where 1 = 0)`
  return sql`(values ${sql.join(months.map((month) => sql`(${month})`))})`
}

function draftsToApprove(
  read: Reading,
  { scope, since, seesRestricted }: NeedsAsk,
): ContractOfEach {
  return read
    .selectFrom('contract')
    .innerJoin('notice', 'notice.contract', 'contract.id')
    .where(inScope(scope))
    .where('contract.archived_at', 'is', null)
    .where('notice.superseded_at', 'is', null)
    .where('notice.issued_at', 'is', null)
    // Written out, because the index is of these alone.
    .where(sql<SqlBool>`notice.needs_approval = 1`)
    .where('notice.period', '>=', since)
    .where('notice.is_restricted', 'in', restrictedOrNot(seesRestricted))
    .select('contract.id as contract')
}

function casesToReview(
  read: Reading,
  { scope, today, seesRestricted }: NeedsAsk,
): ContractOfEach {
  return read
    .selectFrom('contract')
    .innerJoin('case', 'case.contract', 'contract.id')
    .where(inScope(scope))
    .where('case.closed_at', 'is', null)
    .where('case.review_on', '<=', today)
    .where('case.is_restricted', 'in', restrictedOrNot(seesRestricted))
    .select('contract.id as contract')
}

/** The newest month of a contract that has been decided; it goes by the index alone. */
export function newestDecidedOf(contract: 'contract.id'): RawBuilder<string> {
  return sql<string>`(
    select max(latest.period) from decision as latest
    where latest.contract = ${sql.ref(contract)} and latest.superseded_at is null
  )`
}

function restrictedOrNot(seesRestricted: boolean): readonly (0 | 1)[] {
  return seesRestricted ? [0, 1] : [0]
}
