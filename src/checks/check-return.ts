/**
 * The main job in one straight line: received, validated, facts, applicable, findings, decision,
 * notices. It knows the order of the steps; what each step means is known only by the step.
 */
import assert from 'node:assert/strict'
import { assess } from '../assessment/assess.ts'
import type { PreparedRules } from '../assessment/prepare.ts'
import type { Assessment } from '../assessment/types.ts'
import type { IsoDate, Period } from '../domain/calendar.ts'
import { versionIn } from '../domain/contract-versions.ts'
import type { Contract } from '../domain/contract.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import { accepted, refused, type Checked } from '../domain/problem.ts'
import { afterEarlierVersion, notNewer } from '../intake/earlier-version.ts'
import { returnBelongs } from '../intake/return-belongs.ts'
import { draftNotices, type NoticeDraft } from '../notices/draft-notices.ts'
import type { OnRecord, Received } from './on-record.ts'

/** One contract in one month: what went in, what was found, what is drafted. */
export interface CheckedContract {
  readonly contract: Contract
  readonly period: Period
  readonly monthlyReturn: MonthlyReturn | undefined
  readonly assessment: Assessment
  readonly notices: readonly NoticeDraft[]
}

export async function checkReturn(
  received: Received,
  { rules, contracts, returns, validate }: OnRecord,
): Promise<Checked<CheckedContract>> {
  const validated = validate(received.value)
  if (!validated.ok) return validated
  const dated = { ...validated.value, receivedOn: received.receivedOn }
  const monthlyReturn = afterEarlierVersion(dated, returns)
  const misplaced = returnBelongs(monthlyReturn, contracts)
  const outdated = notNewer(monthlyReturn, returns)
  if (misplaced.length + outdated.length > 0) return refused([...misplaced, ...outdated])

  const { contract: id, period } = monthlyReturn
  const versions = contracts.filter((version) => version.id === id)
  const contract = versionIn(period, versions)
  assert(contract !== undefined, `a return that belongs has its contract on record: ${id}`)
  const others = returns.filter((each) => each.period !== period)
  const month = { contract, period, returns: [...others, monthlyReturn], rules }
  return accepted(await checkContract({ ...month, draftedOn: received.receivedOn }))
}

/** From a month's validated returns on; the return of the month itself may be missing. */
export async function checkContract(month: {
  readonly contract: Contract
  readonly period: Period
  readonly returns: readonly MonthlyReturn[]
  readonly rules: PreparedRules
  readonly draftedOn: IsoDate
}): Promise<CheckedContract> {
  const { contract, period, rules, draftedOn } = month
  const returns = month.returns.filter((each) => each.contract === contract.id)
  // Facts, applicable, findings, decision: the pure core.
  const assessment = await assess({ contract, period, returns, rules })
  const monthlyReturn = returns.find((each) => each.period === period)
  const { ruleSet } = rules
  const notices = draftNotices({ assessment, contract, ruleSet, monthlyReturn, draftedOn })
  return { contract, period, monthlyReturn, assessment, notices }
}
