/**
 * Puts made-up contracts, people and decided months into a store, through the store's own
 * functions: a test writes only what matters to it.
 */
import type { Finding } from '#app/assessment/types.ts'
import type { CheckedContract } from '#app/checks/check-return.ts'
import { recordCheck } from '#app/checks/record/record-check.ts'
import type { Contract } from '#app/domain/contract.ts'
import { assignManagers, recordContractVersion } from '#app/store/contracts.ts'
import type { Store } from '#app/store/open-store.ts'
import { recordReturn } from '#app/store/returns.ts'
import { recordRuleSet } from '#app/store/rule-sets.ts'
import { aCheckedContract, aFinding } from '../checks/a-checked-contract.ts'
import { aContract, aReturn } from './a-return.ts'

export const AT = '2026-11-20T09:00:00.000Z'
const BY = { at: AT, by: 'system' }

export interface MadeUpMonth {
  readonly period: string
  readonly findings?: readonly Finding[]
  /** Left out: a return came. */
  readonly isWithoutReturn?: true
  readonly notices?: CheckedContract['notices']
}

export interface MadeUpContract extends Partial<Contract> {
  readonly id: string
  readonly managers?: readonly string[]
  readonly months?: readonly MadeUpMonth[]
}

/** A firm of its own for each contract, unless it names one: `A-1` is with `FIRM-A-1`. */
export async function recordMadeUp(store: Store, ...made: readonly MadeUpContract[]): Promise<void> {
  await store.write(async (tx) => {
    await recordRuleSet(tx, { hash: 'a', files: {} }, BY)
    for (const { managers = [], months = [], ...changes } of made) {
      const contractor = { ...aContract().contractor, id: `FIRM-${changes.id}` }
      const contract = aContract({ contractor, from: '2025-04-01', ...changes })
      await recordContractVersion(tx, contract, BY)
      await assignManagers(tx, contract.id, managers)
      for (const month of months) {
        const checked = checkedMonth(contract, month)
        if (checked.monthlyReturn !== undefined) {
          await recordReturn(tx, checked.monthlyReturn, { at: AT, from: 'P-9' })
        }
        await recordCheck(tx, checked, { on: '2026-11-20', at: AT })
      }
    }
  })
}

/** Decides a month of a contract anew. */
export async function recordAnew(
  store: Store,
  contract: Contract,
  month: MadeUpMonth,
): Promise<void> {
  const checked = checkedMonth(contract, month)
  await store.write((tx) => recordCheck(tx, checked, { on: '2026-11-21', at: AT }))
}

export async function recordPerson(store: Store, id: string, name: string): Promise<void> {
  await store.write((tx) =>
    tx
      .insertInto('person')
      .values({
        id,
        name,
        email: `${id.toLowerCase()}@council.example`,
        post: 'Manager',
        contractor: null,
        sees_restricted: 0,
        recorded_at: AT,
        disabled_at: null,
      })
      .execute(),
  )
}

function checkedMonth(
  contract: Contract,
  { period, findings = [aFinding()], isWithoutReturn, notices = [] }: MadeUpMonth,
): CheckedContract {
  const monthlyReturn = isWithoutReturn
    ? undefined
    : aReturn({ contract: contract.id, period, receivedOn: '2026-11-12' })
  return aCheckedContract(findings, { contract, period, monthlyReturn, notices })
}
