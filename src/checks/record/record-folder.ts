/**
 * Takes a folder of contracts and returns into the store, as if each had been sent: versions of
 * contracts in their order, returns with the day of receipt that the folder gives. What is refused
 * is said, and the rest is kept.
 */
import type { Actor } from '../../access/may.ts'
import type { IsoDate } from '../../domain/calendar.ts'
import type { Contract } from '../../domain/contract.ts'
import type { Problem } from '../../domain/problem.ts'
import { readFolder, type FolderIntake } from '../../intake/read-folder.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import { recordAct, type Clock } from '../../store/audit.ts'
import { contractVersions, recordContractVersion } from '../../store/contracts.ts'
import type { Store, Writing } from '../../store/open-store.ts'
import { adoptingBy } from '../adoption/adoption-terms.ts'
import { contractFitsRules } from '../adoption/contract-fits-rules.ts'
import { receiveReturn } from './receive-return.ts'

export interface FolderRecorded {
  readonly contracts: readonly Contract[]
  readonly returns: number
  /** What was refused, each with its file. */
  readonly problems: readonly Problem[]
}

interface By extends Clock {
  readonly actor: Pick<Actor, 'id' | 'roles'>
  readonly ruleSet: RuleSet
  readonly today: IsoDate
}

/** `beside` is done in the same transaction: either all of it is kept or nothing. */
export async function recordFolder(
  store: Store,
  folder: string,
  by: By,
  beside: (tx: Writing, recorded: FolderRecorded) => Promise<void> = async () => undefined,
): Promise<FolderRecorded> {
  const { figures } = by.ruleSet
  const intake = await readFolder(folder, figures, undefined, adoptingBy(by.ruleSet))
  return store.write(async (tx) => {
    const recorded = await recordIntake(tx, intake, by)
    await beside(tx, recorded)
    return recorded
  })
}

async function recordIntake(
  tx: Writing,
  intake: FolderIntake,
  by: By,
): Promise<FolderRecorded> {
  const problems: Problem[] = intake.refused.flatMap((each) => each.problems)
  const contracts: Contract[] = []
  for (const contract of intake.contracts.toSorted((a, b) => a.version - b.version)) {
    const misfits = contractFitsRules(contract, by.ruleSet)
    const file = `contract ${contract.id}`
    if (misfits.length > 0) problems.push(...misfits.map((each) => ({ ...each, file })))
    else if (await recordIfNew(tx, contract, by)) contracts.push(contract)
  }
  let returns = 0
  for (const monthlyReturn of intake.returns) {
    const on = monthlyReturn.receivedOn ?? by.today
    const received = await receiveReturn(tx, by, { monthlyReturn, on, from: by.actor })
    if (received.ok) returns += 1
    else problems.push(...received.problems)
  }
  return { contracts, returns, problems }
}

async function recordIfNew(
  tx: Writing,
  contract: Contract,
  { actor, now }: By,
): Promise<boolean> {
  const known = await contractVersions(tx, [contract.id])
  if (known.some(({ version }) => version === contract.version)) return false
  await recordContractVersion(tx, contract, { at: now().toISOString(), by: actor.id })
  await recordAct(tx, { now }, {
    actor,
    action: 'contract.adopt',
    object: `contract/${contract.id}/version/${contract.version}`,
  })
  return true
}
