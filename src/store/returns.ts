/**
 * Returns on record, every version whole: a correction is a new version, and nothing is ever
 * changed in an old one.
 */
import type { Period } from '../domain/calendar.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import { canonicalJson, hashOf } from '../json/canonical-json.ts'
import type { Instant } from './column-types.ts'
import type { Reading, Writing } from './open-store.ts'

/** The return holds the day of receipt; `from` is the id of whoever sent it. */
export async function recordReturn(
  tx: Writing,
  monthlyReturn: MonthlyReturn,
  received: { readonly at: Instant; readonly from: string },
): Promise<void> {
  await tx
    .insertInto('monthly_return')
    .values({
      contract: monthlyReturn.contract,
      period: monthlyReturn.period,
      version: monthlyReturn.version,
      body: canonicalJson(monthlyReturn),
      hash: hashOf(monthlyReturn),
      received_at: received.at,
      received_on: monthlyReturn.receivedOn ?? received.at.slice(0, 10),
      received_from: received.from,
    })
    .execute()
}

/** The newest version of each month up to `upTo`, of each of these contracts. */
export async function newestReturns(
  read: Reading,
  contracts: readonly string[],
  upTo: Period,
): Promise<readonly MonthlyReturn[]> {
  if (contracts.length === 0) return []
  const rows = await read
    .selectFrom('monthly_return as one')
    .select('one.body')
    .where('one.contract', 'in', contracts)
    .where('one.period', '<=', upTo)
    .where((one) =>
      one.not(
        one.exists(
          one
            .selectFrom('monthly_return as newer')
            .select('newer.version')
            .whereRef('newer.contract', '=', 'one.contract')
            .whereRef('newer.period', '=', 'one.period')
            .whereRef('newer.version', '>', 'one.version'),
        ),
      ),
    )
    .execute()
  return rows.map(({ body }) => JSON.parse(body) as MonthlyReturn)
}

/** Each version of a month's return, the newest first. */
export async function returnVersions(
  read: Reading,
  contract: string,
  period: Period,
): Promise<readonly MonthlyReturn[]> {
  const rows = await read
    .selectFrom('monthly_return')
    .select('body')
    .where('contract', '=', contract)
    .where('period', '=', period)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ body }) => JSON.parse(body) as MonthlyReturn)
}

/** The months from the first to the last with a return of these contracts; none without one. */
export async function monthsWithReturns(
  read: Reading,
): Promise<{ readonly from: Period; readonly to: Period } | undefined> {
  const found = await read
    .selectFrom('monthly_return')
    .select(({ fn }) => [fn.min('period').as('from'), fn.max('period').as('to')])
    .executeTakeFirst()
  return found?.from ? { from: found.from, to: found.to } : undefined
}
