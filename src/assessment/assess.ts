/**
 * From a contract, its returns and the rules to a decision and its annex. Pure: no clock, no disk,
 * no network, no database; the same input gives the same bytes, years later.
 */
import assert from 'node:assert/strict'
import type { Period } from '../domain/calendar.ts'
import { runsIn } from '../domain/contract-versions.ts'
import type { Adoption, Contract } from '../domain/contract.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import { hashOf } from '../json/canonical-json.ts'
import type { Obligation } from '../rules/grammar.ts'
import { findingFor, type FindingWithRows, type PreparedObligation } from './finding.ts'
import type { MeasureInput } from './measure-input.ts'
import type { PreparedRules } from './prepare.ts'
import type { Annex, Assessment, Decision, Finding } from './types.ts'
import { windowAt } from './window.ts'

/** Rises whenever the same input could give another decision. */
const ASSESSMENT_VERSION = '2'

export interface AssessmentInput {
  readonly contract: Contract
  readonly period: Period
  /** At most one return for each period, the latest accepted; that of `period` may be missing. */
  readonly returns: readonly MonthlyReturn[]
  readonly rules: PreparedRules
}

export async function assess(input: AssessmentInput): Promise<Assessment> {
  const { contract, period, rules } = input
  assert(runsIn(contract, period), `${contract.id} does not run in ${period}`)
  const returns = new Map(
    input.returns
      .filter((monthlyReturn) => monthlyReturn.period <= period)
      .map((monthlyReturn) => [monthlyReturn.period, monthlyReturn]),
  )
  const found: FindingWithRows[] = []
  for (const prepared of rules.obligations) {
    const binding = bindingOf(prepared.obligation, contract, period)
    if (binding === undefined) continue
    const { adoption } = binding
    const window = windowAt(contract, adoption, period)
    const ruleSet = rules.ruleSet
    found.push(await oneFinding(prepared, { contract, adoption, period, window, returns, ruleSet }))
  }
  const annex = { contract: contract.id, period, rows: found.flatMap(({ rows }) => rows) }
  const decision = decisionOf(input, found.map(({ finding }) => finding), annex)
  return { decision, annex, faults: found.flatMap(({ fault }) => fault ?? []) }
}

/** How an obligation binds the contract in the month: undefined when it does not. */
function bindingOf(
  { id, binds }: Obligation,
  contract: Contract,
  period: Period,
): { readonly adoption: Adoption | undefined } | undefined {
  const inForce = contract.obligations.filter(({ to }) => to === undefined || to >= period)
  const adoption = inForce.find((adopted) => adopted.id === id)
  if (adoption !== undefined) return { adoption }
  if (binds === 'always') return { adoption: undefined }
  if (binds === 'when-adopted') return undefined
  const brought = inForce.some(
    (adopted) => binds.with.includes(adopted.id) && adopted.from.slice(0, 7) <= period,
  )
  return brought ? { adoption: undefined } : undefined
}

/** A rule that breaks fails alone: that obligation cannot be told, all others are decided. */
async function oneFinding(
  prepared: PreparedObligation,
  input: MeasureInput,
): Promise<FindingWithRows> {
  try {
    return await findingFor(prepared, input)
  } catch (cause) {
    const { id, title, visibility } = prepared.obligation
    const message = 'This could not be worked out, by a fault of ours. It is being looked at.'
    return {
      finding: {
        obligation: id,
        title,
        visibility,
        outcome: 'cannot-tell',
        reason: 'unreadable',
        message,
        evidence: [],
        standing: 'reported',
      },
      rows: [],
      fault: { obligation: id, cause },
    }
  }
}

function decisionOf(
  { contract, period, rules, returns }: AssessmentInput,
  findings: readonly Finding[],
  annex: Annex,
): Decision {
  const read = new Set(findings.flatMap(periodsRead))
  const manifest: Decision['manifest'] = {
    assessment: ASSESSMENT_VERSION,
    ruleSet: rules.ruleSet.hash,
    contract: hashOnce(contract),
    returns: returns
      .filter((monthlyReturn) => read.has(monthlyReturn.period))
      .toSorted((a, b) => (a.period < b.period ? -1 : 1))
      .map((monthlyReturn) => ({
        period: monthlyReturn.period,
        version: monthlyReturn.version,
        hash: hashOnce(monthlyReturn),
      })),
  }
  return {
    contract: contract.id,
    period,
    key: hashOf(manifest),
    manifest,
    findings,
    annexHash: hashOf(annex),
  }
}

function periodsRead({ evidence }: Finding): readonly Period[] {
  return evidence.flatMap(({ trace }) => trace.returns.map((read) => read.period))
}

// A contract or return is hashed once, however many months it is read for.
const hashes = new WeakMap<object, string>()

function hashOnce(value: object): string {
  const known = hashes.get(value)
  if (known !== undefined) return known
  const hash = hashOf(value)
  hashes.set(value, hash)
  return hash
}
