/**
 * What the API lists, a page at a time, and what it reads one by one. Each query keeps to what the
 * asking system may see; a page asks for one row more than it shows, to know whether there are
 * more.
 */
import type { Scope } from '../access/may.ts'
import type { Period } from '../domain/calendar.ts'
import type { Reading } from './open-store.ts'
import { inScope } from './scope.ts'

/** Which rows of a list: `limit` is one more than is shown. */
export interface Span {
  readonly offset: number
  readonly limit: number
}

/** Whether whoever asks sees findings and notices about the minimum wage. */
export interface Sight {
  readonly seesRestricted: boolean
}

export async function contractEntries(read: Reading, scope: Scope, { offset, limit }: Span) {
  return entries(read)
    .where(inScope(scope))
    .orderBy('contract.id')
    .offset(offset)
    .limit(limit)
    .execute()
}

export async function contractEntry(read: Reading, id: string) {
  return entries(read).where('contract.id', '=', id).executeTakeFirst()
}

function entries(read: Reading) {
  return read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .select([
      'contract.id',
      'contract.title',
      'contract.kind',
      'contract.contractor',
      'contractor.name as contractor_name',
      'contract.from_day',
      'contract.to_day',
      'contract.newest_version',
      'contract.archived_at',
    ])
}

/** The bodies of the versions, the oldest first. */
export async function versionBodies(read: Reading, contract: string, { offset, limit }: Span) {
  const rows = await read
    .selectFrom('contract_version')
    .select('body')
    .where('contract', '=', contract)
    .orderBy('version')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map(({ body }) => body)
}

const RETURN_LINE = ['contract', 'period', 'version', 'hash', 'received_on'] as const

/** Every version, without what it says. */
export async function returnLines(read: Reading, contract: string, { offset, limit }: Span) {
  return read
    .selectFrom('monthly_return')
    .select(RETURN_LINE)
    .where('contract', '=', contract)
    .orderBy('period', 'desc')
    .orderBy('version', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
}

/** The version, or the newest where none is named. */
export async function returnOnRecord(
  read: Reading,
  contract: string,
  period: Period,
  version: number | undefined,
) {
  const ofMonth = read
    .selectFrom('monthly_return')
    .select([...RETURN_LINE, 'body'])
    .where('contract', '=', contract)
    .where('period', '=', period)
    .orderBy('version', 'desc')
    .limit(1)
  const found = version === undefined ? ofMonth : ofMonth.where('version', '=', version)
  return found.executeTakeFirst()
}

export async function decisionLines(read: Reading, contract: string, { offset, limit }: Span) {
  return read
    .selectFrom('decision')
    .select(['id', 'contract', 'period', 'key'])
    .where('contract', '=', contract)
    .where('superseded_at', 'is', null)
    .orderBy('period', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
}

/** How many findings of each outcome these decisions have. */
export async function outcomeCounts(
  read: Reading,
  decisions: readonly string[],
  { seesRestricted }: Sight,
) {
  if (decisions.length === 0) return []
  const counted = read
    .selectFrom('finding')
    .select(['decision', 'outcome', ({ fn }) => fn.countAll<number>().as('count')])
    .where('decision', 'in', decisions)
    .groupBy(['decision', 'outcome'])
  return (seesRestricted ? counted : counted.where('is_restricted', '=', 0)).execute()
}

/** The canonical bytes of the decision in force. */
export async function decisionBody(
  read: Reading,
  contract: string,
  period: Period,
): Promise<string | undefined> {
  const found = await read
    .selectFrom('decision')
    .innerJoin('decision_body', 'decision_body.decision', 'decision.id')
    .select('decision_body.body')
    .where('decision.contract', '=', contract)
    .where('decision.period', '=', period)
    .where('decision.superseded_at', 'is', null)
    .executeTakeFirst()
  return found?.body
}

export interface FindingFilter {
  readonly period?: string | undefined
  readonly outcome?: string | undefined
  readonly contract?: string | undefined
  readonly obligation?: string | undefined
}

/** Of decisions in force, the newest month first. */
export async function findingLines(
  read: Reading,
  { scope, seesRestricted }: Sight & { readonly scope: Scope },
  filter: FindingFilter,
  { offset, limit }: Span,
) {
  const { period, outcome, contract, obligation } = filter
  let found = read
    .selectFrom('finding')
    .innerJoin('decision', 'decision.id', 'finding.decision')
    .innerJoin('contract', 'contract.id', 'finding.contract')
    .select(['finding.decision', 'finding.contract', 'finding.period', 'finding.obligation'])
    .where('decision.superseded_at', 'is', null)
    .where(inScope(scope))
  if (!seesRestricted) found = found.where('finding.is_restricted', '=', 0)
  if (period !== undefined) found = found.where('finding.period', '=', period)
  if (outcome !== undefined) found = found.where('finding.outcome', '=', outcome)
  if (contract !== undefined) found = found.where('finding.contract', '=', contract)
  if (obligation !== undefined) found = found.where('finding.obligation', '=', obligation)
  return found
    .orderBy('finding.period', 'desc')
    .orderBy('finding.contract')
    .orderBy('finding.obligation')
    .offset(offset)
    .limit(limit)
    .execute()
}

export async function decisionBodies(
  read: Reading,
  decisions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (decisions.length === 0) return new Map()
  const rows = await read
    .selectFrom('decision_body')
    .select(['decision', 'body'])
    .where('decision', 'in', decisions)
    .execute()
  return new Map(rows.map(({ decision, body }) => [decision, body]))
}
