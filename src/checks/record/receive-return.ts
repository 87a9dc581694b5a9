/**
 * Takes a return in: validated against the contract and the versions on record, then stored as it
 * is. Acknowledged means stored; what is refused leaves nothing behind.
 */
import type { Actor } from '../../access/may.ts'
import type { IsoDate, Period } from '../../domain/calendar.ts'
import type { MonthlyReturn } from '../../domain/monthly-return.ts'
import { accepted, refused, type Checked } from '../../domain/problem.ts'
import { afterEarlierVersion, notNewer } from '../../intake/earlier-version.ts'
import { returnBelongs } from '../../intake/return-belongs.ts'
import { recordAct, type Clock } from '../../store/audit.ts'
import { contractVersions } from '../../store/contracts.ts'
import type { Writing } from '../../store/open-store.ts'
import { recordReturn, returnVersions } from '../../store/returns.ts'

/** In the caller's transaction, so that whatever follows from the return is stored with it. */
export async function receiveReturn(
  tx: Writing,
  clock: Clock,
  received: {
    readonly monthlyReturn: MonthlyReturn
    readonly on: IsoDate
    readonly from: Pick<Actor, 'id' | 'roles'>
  },
): Promise<Checked<MonthlyReturn>> {
  const { contract, period } = received.monthlyReturn
  const versions = await returnVersions(tx, contract, period)
  const onRecord = versions.slice(0, 1)
  const dated = { ...received.monthlyReturn, receivedOn: received.on }
  const monthlyReturn = afterEarlierVersion(dated, onRecord)
  const contracts = await contractVersions(tx, [contract])
  const problems = [
    ...returnBelongs(monthlyReturn, contracts),
    ...notNewer(monthlyReturn, onRecord),
  ]
  if (problems.length > 0) return refused(problems)
  await recordReturn(tx, monthlyReturn, { at: clock.now().toISOString(), from: received.from.id })
  await recordAct(tx, clock, {
    actor: received.from,
    action: 'return.send',
    object: returnName(contract, period, monthlyReturn.version),
  })
  return accepted(monthlyReturn)
}

function returnName(contract: string, period: Period, version: number): string {
  return `contract/${contract}/${period}/return/${version}`
}
