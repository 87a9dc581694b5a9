/**
 * Decides a month again from what is stored, on the versions and by the rules that its decision
 * names, and says whether the same bytes come out. It changes nothing.
 */
import type { PreparedRules } from '../../assessment/prepare.ts'
import { assess } from '../../assessment/assess.ts'
import type { Decision } from '../../assessment/types.ts'
import type { Period } from '../../domain/calendar.ts'
import type { MonthlyReturn } from '../../domain/monthly-return.ts'
import { canonicalJson, hashOf } from '../../json/canonical-json.ts'
import { contractVersions } from '../../store/contracts.ts'
import { decisionsInForce } from '../../store/decisions.ts'
import { receivedReturns } from '../../store/findings-list.ts'
import type { Reading } from '../../store/open-store.ts'
import { firstDifference, type Difference } from '../first-difference.ts'

// No return is of an earlier month.
const FIRST_MONTH = '1900-01'

export type DecidedAgain =
  | { readonly kind: 'same'; readonly key: string }
  | { readonly kind: 'differs'; readonly key: string; readonly at: Difference }
  /** Something that the decision names is no longer on record as it was. */
  | { readonly kind: 'not-on-record'; readonly key: string; readonly what: string }

/** Undefined where nothing is decided. */
export async function decideAgain(
  read: Reading,
  byHash: (hash: string) => Promise<PreparedRules | undefined>,
  { contract: id, period }: { readonly contract: string; readonly period: Period },
): Promise<DecidedAgain | undefined> {
  const [stored] = await decisionsInForce(read, id, { from: period, to: period })
  if (stored === undefined) return undefined
  const before = JSON.parse(stored.body) as Decision
  const { key, manifest } = before
  const lost = (what: string) => ({ kind: 'not-on-record', key, what }) as const

  const rules = await byHash(manifest.ruleSet)
  if (rules === undefined) return lost(`rule set ${manifest.ruleSet}`)
  const contracts = await contractVersions(read, [id])
  const contract = contracts.find((version) => hashOf(version) === manifest.contract)
  if (contract === undefined) return lost(`contract version ${stored.decision.contract_version}`)
  const versions = await versionsUpTo(read, id, period)
  const judged = manifest.returns.map((named) =>
    versions.find(({ body }) => body.period === named.period && hashOf(body) === named.hash),
  )
  const gone = manifest.returns.find((_, index) => judged[index] === undefined)
  if (gone !== undefined) return lost(`return of ${gone.period}, version ${gone.version}`)

  // Returns that were there and not read can still be spoken of, such as before opening totals.
  const there = versions.filter(({ at }) => at <= stored.decision.decided_at)
  const others = Map.groupBy(there, ({ body }) => body.period)
  const byPeriod = new Map([...others].map(([month, of]) => [month, of.at(-1)?.body]))
  for (const one of judged) if (one !== undefined) byPeriod.set(one.body.period, one.body)
  const returns = [...byPeriod.values()].filter((one) => one !== undefined)
  const { decision } = await assess({ contract, period, returns, rules })
  if (canonicalJson(decision) === stored.body) return { kind: 'same', key }
  return { kind: 'differs', key, at: firstDifference(before, decision) }
}

async function versionsUpTo(
  read: Reading,
  contract: string,
  to: Period,
): Promise<readonly { readonly at: string; readonly body: MonthlyReturn }[]> {
  const received = await receivedReturns(read, contract, { from: FIRST_MONTH, to })
  return received.map(({ received_at: at, body }) => {
    return { at, body: JSON.parse(body) as MonthlyReturn }
  })
}
