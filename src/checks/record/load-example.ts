/**
 * Fills an empty store with the example council: made-up contracts, returns and people, so that a
 * newcomer sees everything at work. A store that holds any contract is left alone.
 */
import type { IsoDate } from '../../domain/calendar.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import type { Clock } from '../../store/audit.ts'
import { hasContracts } from '../../store/contracts.ts'
import { recordExamplePeople } from '../../store/example-people.ts'
import type { Store, Writing } from '../../store/open-store.ts'
import { monthsWithReturns } from '../../store/returns.ts'
import { recordFolder } from './record-folder.ts'

const EXAMPLE = { id: 'example', roles: [] } as const

export interface LoadExample extends Clock {
  readonly ruleSet: RuleSet
  readonly today: IsoDate
  /** Asks for the months to be checked, in the same transaction. */
  readonly askForChecks: (
    tx: Writing,
    months: { readonly from: string; readonly to: string },
  ) => Promise<void>
}

/** Gives whether it was loaded now. */
export async function loadExample(
  store: Store,
  folder: string,
  { ruleSet, today, now, askForChecks }: LoadExample,
): Promise<boolean> {
  if (await hasContracts(store.read)) return false
  const by = { actor: EXAMPLE, ruleSet, today, now }
  await recordFolder(store, folder, by, async (tx, { contracts }) => {
    await recordExamplePeople(tx, contracts, { at: now().toISOString(), today })
    const months = await monthsWithReturns(tx)
    if (months !== undefined) await askForChecks(tx, months)
  })
  return true
}
