/**
 * Checks a whole folder: every contract in force in the chosen months, also those from which no
 * return came. One contract that cannot be checked never stops the others.
 */
import { prepareRules, type PreparedRules } from '../assessment/prepare.ts'
import { periodsBetween, type IsoDate, type Period } from '../domain/calendar.ts'
import { runsIn, versionIn } from '../domain/contract-versions.ts'
import type { Contract } from '../domain/contract.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import { accepted, type Checked } from '../domain/problem.ts'
import { readFolder, type FolderIntake } from '../intake/read-folder.ts'
import { loadRuleSet } from '../rules/load-folder.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { adoptingBy } from './adoption/adoption-terms.ts'
import { checkContract, type CheckedContract } from './check-return.ts'
import { contractFitsRules } from './adoption/contract-fits-rules.ts'
import { waitingFor, type ContractMonth, type WaitingCheck } from './waiting-checks.ts'

/** The newest month with a return, all from the first to it, or the month that is named. */
export type PeriodChoice = 'latest' | 'all' | { readonly period: Period }

export type Progress = (step: 'read' | 'checked', done: number, of: number) => void

export interface CheckedFolder {
  readonly rules: PreparedRules
  readonly intake: FolderIntake
  /** The months that were checked, oldest first. */
  readonly periods: readonly Period[]
  readonly checked: readonly CheckedContract[]
  /** Contracts that wait for something, and why: never silently left out. */
  readonly waiting: readonly WaitingCheck[]
  /** Contracts that could not be checked by a fault of ours: told to a person, never silent. */
  readonly failed: readonly FailedCheck[]
}

export interface FailedCheck {
  readonly contract: string
  readonly period: Period
  /** Left out when nothing of the contract could be checked. */
  readonly obligation?: string
  readonly cause: unknown
}

/** Refused only when the rules are: nothing is judged by half a rule set. */
export async function checkFolder(options: {
  readonly folder: string
  readonly rulesFolder: string
  readonly choice: PeriodChoice
  readonly draftedOn: IsoDate
  readonly progress?: Progress
}): Promise<Checked<CheckedFolder>> {
  const { folder, rulesFolder, choice, draftedOn, progress = () => undefined } = options
  const loaded = await loadRuleSet(rulesFolder)
  if (!loaded.ok) return loaded
  const rules = prepareRules(loaded.value)

  const onRead = (done: number, of: number): void => progress('read', done, of)
  const read = await readFolder(folder, loaded.value.figures, onRead, adoptingBy(loaded.value))
  const intake = withoutMisfits(read, loaded.value)
  const periods = choosePeriods(choice, intake.returns)
  const inForce = monthsInForce(periods, intake.contracts).map((month) => ({
    month,
    waiting: waitingFor(month, intake, rules, draftedOn),
  }))
  const months = inForce
    .filter(({ waiting }) => waiting.every(({ isChecked }) => isChecked))
    .map(({ month }) => month)
  const returnsOf = Map.groupBy(intake.returns, ({ contract }) => contract)
  const check = ({ contract, period }: ContractMonth): Promise<CheckedContract> =>
    checkContract({
      contract,
      period,
      returns: returnsOf.get(contract.id) ?? [],
      rules,
      draftedOn,
    })
  const results = await checkEach(months, check, progress)
  const waiting = inForce.flatMap((each) =>
    each.waiting.map(({ contract, period, why }) => ({ contract, period, why })),
  )
  return accepted({ rules, intake, periods, waiting, ...results })
}

/** Checks one after the other and keeps what failed beside what was checked. */
export async function checkEach(
  months: readonly ContractMonth[],
  check: (month: ContractMonth) => Promise<CheckedContract>,
  progress: Progress = () => undefined,
): Promise<Pick<CheckedFolder, 'checked' | 'failed'>> {
  const checked: CheckedContract[] = []
  const failed: FailedCheck[] = []
  let done = 0
  for (const month of months) {
    try {
      const one = await check(month)
      checked.push(one)
      const { contract, period } = month
      for (const fault of one.assessment.faults) {
        failed.push({ contract: contract.id, period, ...fault })
      }
    } catch (cause) {
      failed.push({ contract: month.contract.id, period: month.period, cause })
    }
    progress('checked', (done += 1), months.length)
  }
  return { checked, failed }
}

export function choosePeriods(
  choice: PeriodChoice,
  returns: readonly MonthlyReturn[],
): readonly Period[] {
  if (typeof choice === 'object') return [choice.period]
  const periods = [...new Set(returns.map(({ period }) => period))].toSorted()
  const [first, last] = [periods[0], periods.at(-1)]
  if (choice === 'latest' || first === undefined || last === undefined) return periods.slice(-1)
  // A month from which nothing came is not passed over.
  return periodsBetween(first, last)
}

function monthsInForce(
  periods: readonly Period[],
  contracts: readonly Contract[],
): readonly ContractMonth[] {
  const versionsById = [...Map.groupBy(contracts, ({ id }) => id)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  return periods.flatMap((period) =>
    versionsById.flatMap(([, versions]) => {
      const contract = versionIn(period, versions)
      return contract !== undefined && runsIn(contract, period) ? [{ contract, period }] : []
    }),
  )
}

/**
 * Contracts that the rules do not fit are listed beside the files that could not be read, and are
 * left out with all their versions: one version must not stand in for another.
 */
function withoutMisfits(intake: FolderIntake, ruleSet: RuleSet): FolderIntake {
  const misfits = intake.contracts.flatMap((contract) => {
    const { id } = contract
    const file = `contract ${id}`
    const problems = contractFitsRules(contract, ruleSet).map((each) => ({ ...each, file }))
    return problems.length === 0 ? [] : [{ id, file, problems }]
  })
  const unfit = new Set(misfits.map(({ id }) => id))
  const contracts = intake.contracts.filter(({ id }) => !unfit.has(id))
  const refused = misfits.map(({ file, problems }) => ({ file, problems }))
  return { ...intake, contracts, refused: [...intake.refused, ...refused] }
}
