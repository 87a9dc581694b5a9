/**
 * Contracts on record: the register, and what each contract adopted, version by version. Nothing
 * is deleted; an archived contract keeps all that was ever said of it.
 */
import type { Belongs, Scope } from '../access/may.ts'
import type { Period } from '../domain/calendar.ts'
import { holdsFrom } from '../domain/contract-versions.ts'
import type { Contract } from '../domain/contract.ts'
import { canonicalJson, hashOf } from '../json/canonical-json.ts'
import type { Instant } from './column-types.ts'
import type { Reading, Writing } from './open-store.ts'
import { inScope } from './scope.ts'

interface Recorded {
  readonly at: Instant
  readonly by: string
}

/** The contractor as the contract names it; a contractor that is on record keeps its place. */
export async function recordContractor(
  tx: Writing,
  { id, name, address }: Contract['contractor'],
  { at }: Recorded,
): Promise<void> {
  await tx
    .insertInto('contractor')
    .values({ id, name, address, recorded_at: at, archived_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, address }))
    .execute()
}

/** A version of a contract: it adds to the register, and never changes an earlier version. */
export async function recordContractVersion(
  tx: Writing,
  contract: Contract,
  recorded: Recorded,
): Promise<void> {
  await recordContractor(tx, contract.contractor, recorded)
  const entry = {
    title: contract.title,
    contractor: contract.contractor.id,
    kind: contract.kind,
    from_day: contract.from,
    to_day: contract.to,
    procurement_began: contract.procurementBegan ?? null,
    value_pence: contract.valuePence ?? null,
    newest_version: contract.version,
  }
  await tx
    .insertInto('contract')
    .values({
      id: contract.id,
      ...entry,
      ocid: null,
      recorded_at: recorded.at,
      archived_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(entry))
    .execute()
  await tx
    .insertInto('contract_version')
    .values({
      contract: contract.id,
      version: contract.version,
      holds_from: holdsFrom(contract),
      body: canonicalJson(contract),
      hash: hashOf(contract),
      recorded_at: recorded.at,
      recorded_by: recorded.by,
    })
    .execute()
}

/** Every version of each of these contracts, the oldest first. */
export async function contractVersions(
  read: Reading,
  contracts: readonly string[],
): Promise<readonly Contract[]> {
  if (contracts.length === 0) return []
  const rows = await read
    .selectFrom('contract_version')
    .select('body')
    .where('contract', 'in', contracts)
    .orderBy('contract')
    .orderBy('version')
    .execute()
  return rows.map(({ body }) => JSON.parse(body) as Contract)
}

/** The contracts that run on some day of one of these months and have adopted something. */
export async function contractsRunning(
  read: Reading,
  months: { readonly from: Period; readonly to: Period },
): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('contract')
    .select('id')
    .where('newest_version', '>', 0)
    .where('archived_at', 'is', null)
    .where('from_day', '<=', `${months.to}-31`)
    .where('to_day', '>=', `${months.from}-01`)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What a contract belongs to; undefined where there is none of that name. */
export async function contractBelongs(
  read: Reading,
  id: string,
): Promise<Belongs | undefined> {
  const rows = await read
    .selectFrom('contract')
    .leftJoin('contract_manager', 'contract_manager.contract', 'contract.id')
    .select(['contract.contractor', 'contract_manager.person'])
    .where('contract.id', '=', id)
    .execute()
  const [first] = rows
  if (first === undefined) return undefined
  const managers = rows.flatMap(({ person }) => person ?? [])
  return { contractor: first.contractor, managers }
}

/** Names who manages a contract, in place of whoever did before. */
export async function assignManagers(
  tx: Writing,
  contract: string,
  people: readonly string[],
): Promise<void> {
  await tx.deleteFrom('contract_manager').where('contract', '=', contract).execute()
  if (people.length === 0) return
  await tx
    .insertInto('contract_manager')
    .values(people.map((person) => ({ contract, person })))
    .execute()
}

export async function hasContracts(read: Reading): Promise<boolean> {
  const any = await read.selectFrom('contract').select('id').limit(1).executeTakeFirst()
  return any !== undefined
}

/** The ids of the contracts within the scope, in their order. */
export async function contractsInScope(read: Reading, scope: Scope): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('contract')
    .select('contract.id')
    .where(inScope(scope))
    .orderBy('contract.id')
    .execute()
  return rows.map(({ id }) => id)
}
