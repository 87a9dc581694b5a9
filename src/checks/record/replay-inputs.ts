/**
 * Finds what a decision was made from, by the hashes in its manifest, and proves that each part
 * still says what it said. It never takes a newer version in place of the one that counted.
 */
import type { AssessmentInput } from '../../assessment/assess.ts'
import type { PreparedRules } from '../../assessment/prepare.ts'
import type { Decision } from '../../assessment/types.ts'
import type { Contract } from '../../domain/contract.ts'
import type { MonthlyReturn } from '../../domain/monthly-return.ts'
import { hashOf } from '../../json/canonical-json.ts'
import type { DecisionTable, MonthlyReturnTable } from '../../store/judging-tables.ts'
import type { ContractVersionTable } from '../../store/register-tables.ts'
import type { RulesOnRecord } from './rules-on-record.ts'

export interface StoredInputs {
  readonly versions: readonly ContractVersionTable[]
  readonly returns: readonly MonthlyReturnTable[]
}

/** What went in; or the sentence that says what is gone or was changed. */
export async function inputsOf(
  decision: DecisionTable,
  manifest: Decision['manifest'],
  stored: StoredInputs,
  rules: RulesOnRecord,
): Promise<AssessmentInput | string> {
  const { contract: id, period } = decision
  const prepared = await rulesByHash(rules, manifest.ruleSet)
  if (typeof prepared === 'string') return prepared
  const versions = stored.versions.filter((row) => row.contract === id)
  const contract = contractOf(decision, manifest.contract, versions)
  if (typeof contract === 'string') return contract
  const sent = stored.returns.filter((row) => row.contract === id)
  const returns: MonthlyReturn[] = []
  for (const wanted of returnsWanted(decision, manifest)) {
    const found = returnOf(wanted, sent)
    if (typeof found === 'string') return found
    returns.push(found)
  }
  const spokenOf = returnsBeside(decision, returns, sent)
  return { contract, period, returns: [...returns, ...spokenOf], rules: prepared }
}

/**
 * Returns that had come by then and of which no figure was read: that they were there can still be
 * spoken of, such as beside opening totals. Of each month the newest by then.
 */
function returnsBeside(
  { period, decided_at: decidedAt }: DecisionTable,
  read: readonly MonthlyReturn[],
  rows: readonly MonthlyReturnTable[],
): readonly MonthlyReturn[] {
  const months = new Set(read.map((each) => each.period))
  const there = rows.filter(
    (row) => row.period < period && !months.has(row.period) && row.received_at <= decidedAt,
  )
  const newest = [...Map.groupBy(there, (row) => row.period)].flatMap(([, versions]) =>
    versions.toSorted((a, b) => b.version - a.version).slice(0, 1),
  )
  return newest.flatMap((row) => (said(row.body, row.hash) as MonthlyReturn | undefined) ?? [])
}

async function rulesByHash(
  rules: RulesOnRecord,
  hash: string,
): Promise<PreparedRules | string> {
  try {
    return (await rules.byHash(hash)) ?? `The rule set ${hash} is not on record any more.`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function contractOf(
  { contract_version: version }: DecisionTable,
  hash: string,
  rows: readonly ContractVersionTable[],
): Contract | string {
  const row = rows.find((each) => each.version === version)
  if (row === undefined) return `Version ${version} of the contract is not on record any more.`
  const contract = said(row.body, hash) as Contract | undefined
  return contract ?? `Version ${version} of the contract was changed in the database.`
}

interface Wanted {
  readonly period: string
  readonly version: number
  /** Undefined where nothing in the decision rests on what the return says. */
  readonly hash: string | undefined
}

function returnsWanted(
  { period, return_version: version }: DecisionTable,
  { returns }: Decision['manifest'],
): readonly Wanted[] {
  const isNamed = returns.some((each) => each.period === period)
  return isNamed || version === null ? returns : [...returns, { period, version, hash: undefined }]
}

function returnOf(
  { period, version, hash }: Wanted,
  rows: readonly MonthlyReturnTable[],
): MonthlyReturn | string {
  const row = rows.find((each) => each.period === period && each.version === version)
  const name = `Version ${version} of the return for ${period}`
  if (row === undefined) return `${name} is not on record any more.`
  const monthlyReturn = said(row.body, hash ?? row.hash) as MonthlyReturn | undefined
  return monthlyReturn ?? `${name} was changed in the database.`
}

/** What a text holds, where it still has its hash. */
function said(body: string, hash: string): unknown {
  try {
    const value: unknown = JSON.parse(body)
    return hashOf(value) === hash ? value : undefined
  } catch {
    return undefined
  }
}
