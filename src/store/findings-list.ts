/**
 * Findings in force across contracts, for pages and reports: always within a scope, and without
 * what is restricted unless it is asked for by name.
 */
import type { Belongs, Scope } from '../access/may.ts'
import type { Period } from '../domain/calendar.ts'
import { contractBelongs } from './contracts.ts'
import type { FindingTable, MonthlyReturnTable } from './judging-tables.ts'
import type { Reading } from './open-store.ts'
import { inScope } from './scope.ts'

interface Months {
  readonly from: Period
  readonly to: Period
}

export interface FindingPlace {
  readonly contract: string
  readonly period: string
  readonly obligation: string
}

export interface FoundPlace {
  readonly belongs: Belongs
  readonly isRestricted: boolean
}

/** Whose finding it is; undefined where nothing is in force at that place. */
export async function findingPlace(
  read: Reading,
  { contract, period, obligation }: FindingPlace,
): Promise<FoundPlace | undefined> {
  const found = await read
    .selectFrom('finding')
    .innerJoin('decision', 'decision.id', 'finding.decision')
    .select('finding.is_restricted')
    .where('finding.contract', '=', contract)
    .where('finding.period', '=', period)
    .where('finding.obligation', '=', obligation)
    .where('decision.superseded_at', 'is', null)
    .executeTakeFirst()
  if (found === undefined) return undefined
  const belongs = await contractBelongs(read, contract)
  return belongs && { belongs, isRestricted: found.is_restricted === 1 }
}

export interface ListedFinding extends Omit<FindingTable, 'is_restricted' | 'reason'> {
  readonly title: string
  readonly value_pence: number | null
  readonly return_version: number | null
}

/**
 * Of each contract and open obligation the newest finding of these months that says something:
 * what was not due, or does not apply, is left out.
 */
export async function newestFindings(
  read: Reading,
  scope: Scope,
  months: Months,
): Promise<readonly ListedFinding[]> {
  const newest = sayingSomething(read, scope, months)
    .select(({ fn }) => [
      'finding.contract as in_contract',
      'finding.obligation as of_obligation',
      fn.max('finding.period').as('newest_period'),
    ])
    .groupBy(['finding.contract', 'finding.obligation'])
  return read
    .selectFrom(newest.as('newest'))
    .innerJoin('finding', (on) =>
      on
        .onRef('finding.contract', '=', 'newest.in_contract')
        .onRef('finding.obligation', '=', 'newest.of_obligation')
        .onRef('finding.period', '=', 'newest.newest_period'),
    )
    .innerJoin('decision', 'decision.id', 'finding.decision')
    .innerJoin('contract', 'contract.id', 'finding.contract')
    .select([
      'finding.decision',
      'finding.contract',
      'finding.period',
      'finding.obligation',
      'finding.outcome',
      'finding.rating',
      'finding.sides',
      'contract.title',
      'contract.value_pence',
      'decision.return_version',
    ])
    .where('decision.superseded_at', 'is', null)
    .orderBy('finding.contract')
    .orderBy('finding.obligation')
    .execute()
}

/** Each contract and open obligation that was not met in at least one of these months. */
export async function missedFindings(
  read: Reading,
  scope: Scope,
  months: Months,
): Promise<readonly Pick<FindingTable, 'contract' | 'obligation'>[]> {
  return sayingSomething(read, scope, months)
    .select(['finding.contract', 'finding.obligation'])
    .distinct()
    .where('finding.outcome', '=', 'not-met')
    .execute()
}

function sayingSomething(read: Reading, scope: Scope, { from, to }: Months) {
  return read
    .selectFrom('finding')
    .innerJoin('decision', 'decision.id', 'finding.decision')
    .innerJoin('contract', 'contract.id', 'finding.contract')
    .where('decision.superseded_at', 'is', null)
    .where('finding.is_restricted', '=', 0)
    .where('finding.period', '>=', from)
    .where('finding.period', '<=', to)
    .where('finding.outcome', 'not in', ['not-due', 'not-applicable'])
    .where(inScope(scope))
}

/** The canonical bytes of these decisions, by id. */
export async function decisionBodies(
  read: Reading,
  decisions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (decisions.length === 0) return new Map()
  const rows = await read
    .selectFrom('decision_body')
    .selectAll()
    .where('decision', 'in', decisions)
    .execute()
  return new Map(rows.map(({ decision, body }) => [decision, body]))
}

/** The months from the first to the last with a decision in force; undefined before the first. */
export async function monthsDecided(read: Reading, scope: Scope): Promise<Months | undefined> {
  const found = await read
    .selectFrom('decision')
    .innerJoin('contract', 'contract.id', 'decision.contract')
    .select(({ fn }) => [
      fn.min('decision.period').as('from'),
      fn.max('decision.period').as('to'),
    ])
    .where('decision.superseded_at', 'is', null)
    .where(inScope(scope))
    .executeTakeFirst()
  return found?.from ? { from: found.from, to: found.to } : undefined
}

export type ReceivedReturn = Pick<
  MonthlyReturnTable,
  'period' | 'version' | 'received_at' | 'received_on' | 'body'
>

/** Every version of a contract's returns of these months, with when each was received. */
export async function receivedReturns(
  read: Reading,
  contract: string,
  { from, to }: Months,
): Promise<readonly ReceivedReturn[]> {
  return read
    .selectFrom('monthly_return')
    .select(['period', 'version', 'received_at', 'received_on', 'body'])
    .where('contract', '=', contract)
    .where('period', '>=', from)
    .where('period', '<=', to)
    .orderBy('period')
    .orderBy('version')
    .execute()
}
