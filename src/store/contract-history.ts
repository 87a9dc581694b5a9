/**
 * What is on record of one contract: its entry in the register, the months that were decided,
 * returns with their versions, and notices. It never reads a row to be put right or a text that
 * was sent.
 */
import type { IsoDate, Period } from '../domain/calendar.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { Reading } from './open-store.ts'

export interface RegisterEntry {
  readonly id: string
  readonly title: string
  readonly contractorName: string
  readonly contractorAddress: string
  readonly kind: string | null
  readonly from_day: IsoDate
  readonly to_day: IsoDate
  readonly procurement_began: IsoDate | null
  readonly value_pence: number | null
  readonly ocid: string | null
  readonly archived_at: string | null
}

export async function registerEntry(
  read: Reading,
  contract: string,
): Promise<RegisterEntry | undefined> {
  return read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .select([
      'contract.id',
      'contract.title',
      'contract.kind',
      'contract.from_day',
      'contract.to_day',
      'contract.procurement_began',
      'contract.value_pence',
      'contract.ocid',
      'contract.archived_at',
      'contractor.name as contractorName',
      'contractor.address as contractorAddress',
    ])
    .where('contract.id', '=', contract)
    .executeTakeFirst()
}

export interface DecidedMonth {
  readonly period: Period
  readonly worst: string
  readonly isWithoutReturn: boolean
}

/** Every month in force, the newest first. */
export async function decidedMonths(
  read: Reading,
  contract: string,
): Promise<readonly DecidedMonth[]> {
  const rows = await read
    .selectFrom('decision')
    .select(['period', 'worst', 'return_version'])
    .where('contract', '=', contract)
    .where('superseded_at', 'is', null)
    .orderBy('period', 'desc')
    .execute()
  return rows.map(({ period, worst, return_version }) => ({
    period,
    worst,
    isWithoutReturn: return_version === null,
  }))
}

export interface DecisionOnRecord {
  readonly period: Period
  readonly ruleSet: string
  readonly contractVersion: number
  /** The canonical bytes. */
  readonly body: string
}

/** The decisions in force without what belongs to rows, the oldest first. */
export async function decisionBodies(
  read: Reading,
  contract: string,
  months: { readonly from: Period; readonly to: Period },
): Promise<readonly DecisionOnRecord[]> {
  return read
    .selectFrom('decision')
    .innerJoin('decision_body', 'decision_body.decision', 'decision.id')
    .select([
      'decision.period',
      'decision.rule_set as ruleSet',
      'decision.contract_version as contractVersion',
      'decision_body.body',
    ])
    .where('decision.contract', '=', contract)
    .where('decision.period', '>=', months.from)
    .where('decision.period', '<=', months.to)
    .where('decision.superseded_at', 'is', null)
    .orderBy('decision.period')
    .execute()
}

export interface ReturnOnRecord {
  readonly monthlyReturn: MonthlyReturn
  readonly receivedOn: IsoDate
  /** Who sent it, or the name of the token; the id where it is neither on record. */
  readonly from: string
}

/** Every version from a month on, the newest month and version first. */
export async function returnsOnRecord(
  read: Reading,
  contract: string,
  since: Period,
): Promise<readonly ReturnOnRecord[]> {
  const rows = await read
    .selectFrom('monthly_return')
    .leftJoin('person', 'person.id', 'monthly_return.received_from')
    .leftJoin('api_token', 'api_token.id', 'monthly_return.received_from')
    .select([
      'monthly_return.body',
      'monthly_return.received_on',
      'monthly_return.received_from',
      'person.name',
      'api_token.name as tokenName',
    ])
    .where('monthly_return.contract', '=', contract)
    .where('monthly_return.period', '>=', since)
    .orderBy('monthly_return.period', 'desc')
    .orderBy('monthly_return.version', 'desc')
    .execute()
  return rows.map(({ body, received_on, received_from, name, tokenName }) => ({
    monthlyReturn: JSON.parse(body) as MonthlyReturn,
    receivedOn: received_on,
    from: name ?? tokenName ?? received_from,
  }))
}

/** Every month of which a return came. */
export async function receivedMonths(
  read: Reading,
  contract: string,
): Promise<ReadonlySet<Period>> {
  const rows = await read
    .selectFrom('monthly_return')
    .select('period')
    .distinct()
    .where('contract', '=', contract)
    .execute()
  return new Set(rows.map(({ period }) => period))
}

export interface NoticeOnRecord {
  readonly period: Period
  readonly kind: string
  readonly subject: string
  readonly is_restricted: number
  readonly needs_approval: number
  readonly drafted_at: string
  readonly issued_at: string | null
}

/** What was issued, and for those who may read drafts what waits; the newest month first. */
export async function noticesOnRecord(
  read: Reading,
  contract: string,
  asked: {
    readonly since: Period
    readonly withDrafts: boolean
    readonly withRestricted: boolean
  },
): Promise<readonly NoticeOnRecord[]> {
  return read
    .selectFrom('notice')
    .select([
      'period',
      'kind',
      'subject',
      'is_restricted',
      'needs_approval',
      'drafted_at',
      'issued_at',
    ])
    .where('contract', '=', contract)
    .where('period', '>=', asked.since)
    .where('is_restricted', 'in', asked.withRestricted ? [0, 1] : [0])
    .where((one) =>
      asked.withDrafts
        ? one.or([one('superseded_at', 'is', null), one('issued_at', 'is not', null)])
        : one('issued_at', 'is not', null),
    )
    .orderBy('period', 'desc')
    .orderBy('kind')
    .execute()
}

export async function isDecided(
  read: Reading,
  contract: string,
  period: Period,
): Promise<boolean> {
  const found = await read
    .selectFrom('decision')
    .select('id')
    .where('contract', '=', contract)
    .where('period', '=', period)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
