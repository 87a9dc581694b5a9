/**
 * Checks months from the store: every contract that ran in them, by the rules that were live, on
 * the returns on record. A contract that cannot be checked never stops the others, and what was
 * decided before on the same inputs is left as it is.
 */
import type { PreparedRules } from '../../assessment/prepare.ts'
import { returnDueOn } from '../../assessment/return-due.ts'
import { periodsBetween, type IsoDate, type Period } from '../../domain/calendar.ts'
import { runsIn, versionIn } from '../../domain/contract-versions.ts'
import type { Contract } from '../../domain/contract.ts'
import type { MonthlyReturn } from '../../domain/monthly-return.ts'
import { recordAct, type Clock } from '../../store/audit.ts'
import { contractsRunning, contractVersions } from '../../store/contracts.ts'
import { keysInForce } from '../../store/decisions.ts'
import type { Store } from '../../store/open-store.ts'
import { newestReturns } from '../../store/returns.ts'
import { storeFailureOf } from '../../store/store-failure.ts'
import { checkContract, type CheckedContract } from '../check-return.ts'
import { recordCheck } from './record-check.ts'
import type { RulesOnRecord } from './rules-on-record.ts'

export interface CheckMonths extends Clock {
  readonly store: Store
  readonly rules: RulesOnRecord
  readonly today: IsoDate
  readonly months: { readonly from: Period; readonly to: Period }
  /** Left out: every contract that ran. */
  readonly contracts?: readonly string[]
  readonly onProgress?: (done: number, of: number) => Promise<void>
}

export interface MonthsChecked {
  readonly decided: number
  /** Decided before on the same inputs. */
  readonly unchanged: number
  /** Without a return that is not due yet. */
  readonly waiting: number
  readonly failed: readonly FailedMonth[]
}

export interface FailedMonth {
  readonly contract: string
  readonly period: Period
  readonly cause: unknown
}

// So many are read at once: memory stays the same, however many contracts there are.
const CONTRACTS_AT_ONCE = 25

export async function checkMonths(input: CheckMonths): Promise<MonthsChecked> {
  const { store, months, onProgress = async () => undefined } = input
  const contracts = input.contracts ?? (await contractsRunning(store.read, months))
  const periods = periodsBetween(months.from, months.to)
  const all = contracts.length * periods.length
  const failed: FailedMonth[] = []
  const counts = { decided: 0, unchanged: 0, waiting: 0 }
  for (let at = 0; at < contracts.length; at += CONTRACTS_AT_ONCE) {
    const some = contracts.slice(at, at + CONTRACTS_AT_ONCE)
    const records = await readableRecords(store, some, months.to)
    for (const [index, period] of periods.entries()) {
      const rules = await input.rules.liveIn(period)
      const before = await keysInForce(store.read, some, period)
      const month = { period, rules, before, records }
      for (const id of some) {
        try {
          const ended = await checkOne(id, month, input)
          if (ended !== 'not-running') counts[ended] += 1
        } catch (cause) {
          // Where the store fails no contract is to blame: all of it is tried again later.
          if (storeFailureOf(cause) !== undefined) throw cause
          failed.push({ contract: id, period, cause })
        }
      }
      await onProgress(at * periods.length + (index + 1) * some.length, all)
    }
  }
  return { ...counts, failed }
}

interface ContractRecord {
  readonly versions: readonly Contract[]
  readonly returns: readonly MonthlyReturn[]
  /** Why it cannot be read. */
  readonly broken?: unknown
}

type Records = ReadonlyMap<string, ContractRecord>

/** One that cannot be read is found by reading each for itself. */
async function readableRecords(
  store: Store,
  contracts: readonly string[],
  upTo: Period,
): Promise<Records> {
  try {
    return await recordsOf(store, contracts, upTo)
  } catch (broken) {
    if (storeFailureOf(broken) !== undefined) throw broken
    const [first] = contracts
    if (first === undefined || contracts.length > 1) {
      const each = contracts.map((id) => readableRecords(store, [id], upTo))
      return new Map((await Promise.all(each)).flatMap((records) => [...records]))
    }
    return new Map([[first, { versions: [], returns: [], broken }]])
  }
}

async function recordsOf(
  { read }: Store,
  contracts: readonly string[],
  upTo: Period,
): Promise<Records> {
  const versions = Map.groupBy(await contractVersions(read, contracts), ({ id }) => id)
  const returns = Map.groupBy(await newestReturns(read, contracts, upTo), (one) => one.contract)
  return new Map(
    contracts.map((id) => [
      id,
      { versions: versions.get(id) ?? [], returns: returns.get(id) ?? [] },
    ]),
  )
}

interface Month {
  readonly period: Period
  readonly rules: PreparedRules
  readonly before: ReadonlyMap<string, string>
  readonly records: Records
}

async function checkOne(
  id: string,
  { period, rules, before, records }: Month,
  input: CheckMonths,
): Promise<'decided' | 'unchanged' | 'waiting' | 'not-running'> {
  const { versions = [], returns = [], broken } = records.get(id) ?? {}
  if (broken !== undefined) throw new Error('What is on record cannot be read.', { cause: broken })
  const contract = versionIn(period, versions)
  if (contract === undefined || !runsIn(contract, period)) return 'not-running'
  if (!isDue(period, returns, rules, input.today)) return 'waiting'
  const upToNow = returns.filter((each) => each.period <= period)
  const draftedOn = input.today
  const checked = await checkContract({ contract, period, returns: upToNow, rules, draftedOn })
  const [fault] = checked.assessment.faults
  if (checked.assessment.decision.key === before.get(id)) return 'unchanged'
  await record(checked, input)
  // The other obligations are decided all the same; the fault is told to those who run this.
  if (fault !== undefined) throw new Error(`"${fault.obligation}" broke`, { cause: fault.cause })
  return 'decided'
}

function isDue(
  period: Period,
  returns: readonly MonthlyReturn[],
  { ruleSet }: PreparedRules,
  today: IsoDate,
): boolean {
  if (returns.some((each) => each.period === period)) return true
  // Where the bank holidays end before the due day, all days up to their end lie before it too.
  const due = returnDueOn(ruleSet.council, period)
  return today > (due ?? ruleSet.council.calendar.bankHolidaysUpTo)
}

async function record(checked: CheckedContract, input: CheckMonths): Promise<void> {
  const { contract, period, assessment } = checked
  const decided = { on: input.today, at: input.now().toISOString() }
  await input.store.write(async (tx) => {
    await recordCheck(tx, checked, decided)
    await recordAct(tx, input, {
      actor: 'system',
      action: 'check.decide',
      object: `contract/${contract.id}/${period}`,
      detail: { key: assessment.decision.key },
    })
  })
}
