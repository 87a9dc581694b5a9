/**
 * What a contract adopts goes on record: as its first version, or as the next one by a variation.
 * Earlier versions are never touched, and nothing is recorded that was not shown.
 */
import type { Actor } from '../../access/may.ts'
import type { Contract } from '../../domain/contract.ts'
import { hashOf } from '../../json/canonical-json.ts'
import { recordAct, type Clock } from '../../store/audit.ts'
import { newestVersion, unadopted } from '../../store/contract-to-adopt.ts'
import { recordContractVersion } from '../../store/contracts.ts'
import type { Reading, Writing } from '../../store/open-store.ts'

export interface ContractToAdopt {
  readonly contract: Contract
  /** False while nothing is adopted: then what is adopted first becomes version 1. */
  readonly isOnRecord: boolean
}

/** Undefined where there is no such contract; a sentence where something is missing first. */
export async function contractToAdopt(
  read: Reading,
  id: string,
): Promise<ContractToAdopt | { readonly missing: string } | undefined> {
  const contract = await newestVersion(read, id)
  if (contract !== undefined) return { contract, isOnRecord: true }
  const entry = await unadopted(read, id)
  if (entry === undefined) return undefined
  const { kind, manager, ...rest } = entry
  if (kind === undefined) return { missing: `Say first what kind of contract ${id} is: ${WHERE}.` }
  if (manager === undefined) return { missing: `Say first who manages ${id}: ${WHERE}.` }
  const first = { ...rest, version: 1, kind, manager, area: [], obligations: [] }
  return { contract: first, isOnRecord: false }
}

const WHERE = 'an administrator does it in the register'

/** False where something else was recorded since it was shown: then nothing is recorded. */
export async function recordAdopted(
  tx: Writing,
  clock: Clock,
  adopted: {
    readonly before: ContractToAdopt
    readonly after: Contract
    readonly by: Actor
  },
): Promise<boolean> {
  const { before, after, by } = adopted
  const now = await newestVersion(tx, after.id)
  const shown = before.isOnRecord ? hashOf(before.contract) : undefined
  if ((now === undefined ? undefined : hashOf(now)) !== shown) return false
  await recordContractVersion(tx, after, { at: clock.now().toISOString(), by: by.id })
  await recordAct(tx, clock, {
    actor: by,
    action: 'contract.adopt',
    object: `contract/${after.id}/version/${after.version}`,
    detail: { hash: hashOf(after) },
  })
  return true
}
