/**
 * What the tests of the examples share: the council's own rules, a folder checked by them, and one
 * return sent down the whole line. Nothing is made smaller or left out on the way.
 */
import assert from 'node:assert/strict'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { prepareRules, type PreparedRules } from '#app/assessment/prepare.ts'
import type { Finding } from '#app/assessment/types.ts'
import { checkFolder, type CheckedFolder, type PeriodChoice } from '#app/checks/check-folder.ts'
import { checkReturn, type CheckedContract } from '#app/checks/check-return.ts'
import { addMonths, firstDay } from '#app/domain/calendar.ts'
import type { Adoption } from '#app/domain/contract.ts'
import type { MonthlyReturn } from '#app/domain/monthly-return.ts'
import type { Checked } from '#app/domain/problem.ts'
import { returnChecker } from '#app/intake/read-return.ts'
import { loadRuleSet } from '#app/rules/load-folder.ts'
import { aContract, aReturn } from '../support/a-return.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const RULES = join(ROOT, 'rules')
export const DRAFTED_ON = '2026-11-23'
export const ALL = { value: 10_000, unit: 'basis points' } as const

export async function realRules(): Promise<PreparedRules> {
  const loaded = await loadRuleSet(RULES)
  assert(loaded.ok, JSON.stringify(loaded))
  return prepareRules(loaded.value)
}

export async function checkedFolder(
  folder: string,
  { choice = 'latest', rules = RULES }: { choice?: PeriodChoice; rules?: string } = {},
): Promise<CheckedFolder> {
  const options = { folder, rulesFolder: rules, choice, draftedOn: DRAFTED_ON }
  const checked = await checkFolder(options)
  assert(checked.ok, JSON.stringify(checked))
  assert.deepEqual(checked.value.failed, [])
  return checked.value
}

/** A copy that a test may change; gone when the test is over. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'goodterms-example-'))
  onTestFinished(() => rm(copy, { recursive: true }))
  await cp(folder, copy, { recursive: true })
  return copy
}

/** One return, received in time, of a contract of 2019 to 2031: from its values to its notices. */
export async function checkedReturn(
  rules: PreparedRules,
  adoptions: readonly Adoption[],
  sent: Partial<MonthlyReturn>,
): Promise<CheckedContract> {
  const checked = await receive(rules, adoptions, sent)
  assert(checked.ok, JSON.stringify(checked))
  return checked.value
}

/** The same, where the return may be refused. */
export async function receive(
  rules: PreparedRules,
  adoptions: readonly Adoption[],
  sent: Partial<MonthlyReturn>,
): Promise<Checked<CheckedContract>> {
  const obligations = adoptions.map((adoption) => ({ ...adoption, from: '2019-01-01' }))
  const contract = aContract({ from: '2019-01-01', to: '2031-03-31', obligations })
  const onRecord = {
    rules,
    contracts: [contract],
    returns: [],
    validate: returnChecker(rules.ruleSet.figures),
  }
  const value = aReturn(sent)
  const receivedOn = firstDay(addMonths(value.period, 1))
  return checkReturn({ value, receivedOn }, onRecord)
}

export function findingOf(
  { assessment }: Pick<CheckedContract, 'assessment'>,
  obligation: string,
): Finding {
  const found = assessment.decision.findings.find((finding) => finding.obligation === obligation)
  assert(found !== undefined, `${obligation} does not bind`)
  return found
}

/** What the finding rests on: the bounds of its first condition, as exact parts of a whole. */
export function boundsOf({ evidence }: Finding): { lo: readonly number[]; hi: readonly number[] } {
  const reported = evidence[0]?.reported
  assert(reported?.kind === 'number', `there is no number but ${JSON.stringify(reported)}`)
  const { lo, hi } = reported
  assert(lo !== undefined && hi !== undefined, 'a bound is not known')
  return { lo, hi }
}
