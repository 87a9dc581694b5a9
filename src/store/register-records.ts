/**
 * New entries of the register, with their contractors: what is there already is found first, and
 * nothing that is on record is changed from here.
 */
import type { RegisterEntry } from '../domain/register.ts'
import type { Instant } from './column-types.ts'
import type { Reading, Writing } from './open-store.ts'

/** An entry with the contractor that it means: one on record, or a new one. */
export interface RegisterRecord {
  readonly entry: RegisterEntry
  readonly contractor: { readonly id: string; readonly isNew: boolean }
}

// More values than this in one statement are too many for SQLite.
const ROWS_AT_ONCE = 500

/** None of the contracts is on record yet. */
export async function recordRegister(
  tx: Writing,
  records: readonly RegisterRecord[],
  at: Instant,
): Promise<void> {
  const contractors = records.filter(({ contractor }) => contractor.isNew)
  for (const some of inChunks(contractors)) {
    await tx.insertInto('contractor').values(some.map((each) => contractorRow(each, at))).execute()
  }
  for (const some of inChunks(records.flatMap(identifierRows))) {
    await tx
      .insertInto('contractor_identifier')
      .values(some)
      .onConflict((conflict) => conflict.columns(['scheme', 'identifier']).doNothing())
      .execute()
  }
  for (const some of inChunks(records)) {
    await tx.insertInto('contract').values(some.map((each) => contractRow(each, at))).execute()
  }
}

/** What of a contract on record a register may say otherwise. */
export interface ContractOnRecord {
  readonly id: string
  readonly title: string
  readonly contractorName: string
  readonly from: string
  readonly to: string
}

/** Those of these references that are on record, by reference. */
export async function contractsOnRecord(
  read: Reading,
  references: readonly string[],
): Promise<ReadonlyMap<string, ContractOnRecord>> {
  const found = new Map<string, ContractOnRecord>()
  for (const some of inChunks(references)) {
    const rows = await read
      .selectFrom('contract')
      .innerJoin('contractor', 'contractor.id', 'contract.contractor')
      .select([
        'contract.id',
        'contract.title',
        'contractor.name as contractorName',
        'contract.from_day as from',
        'contract.to_day as to',
      ])
      .where('contract.id', 'in', some)
      .execute()
    for (const row of rows) found.set(row.id, row)
  }
  return found
}

export interface ContractorOnRecord {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly identifiers: readonly { readonly scheme: string; readonly id: string }[]
}

export async function contractorsOnRecord(
  read: Reading,
): Promise<readonly ContractorOnRecord[]> {
  const contractors = await read
    .selectFrom('contractor')
    .select(['id', 'name', 'address'])
    .orderBy('id')
    .execute()
  const identifiers = Map.groupBy(
    await read.selectFrom('contractor_identifier').selectAll().execute(),
    ({ contractor }) => contractor,
  )
  return contractors.map((each) => ({
    ...each,
    identifiers: (identifiers.get(each.id) ?? []).map(({ scheme, identifier }) => ({
      scheme,
      id: identifier,
    })),
  }))
}

/** The people with these e-mail addresses who can manage contracts, by address. */
export async function managersByEmail(
  read: Reading,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (emails.length === 0) return new Map()
  const rows = await read
    .selectFrom('person')
    .innerJoin('person_role', 'person_role.person', 'person.id')
    .select(['person.id', 'person.email'])
    .where('person_role.role', '=', 'contract-manager')
    .where('person.disabled_at', 'is', null)
    .where('person.email', 'in', emails)
    .execute()
  return new Map(rows.map(({ email, id }) => [email, id]))
}

export async function addManagers(
  tx: Writing,
  managers: readonly { readonly contract: string; readonly person: string }[],
): Promise<void> {
  for (const some of inChunks(managers)) {
    await tx.insertInto('contract_manager').values(some).execute()
  }
}

function contractorRow({ entry, contractor }: RegisterRecord, at: Instant) {
  const { name, address } = entry.contractor
  return { id: contractor.id, name, address, recorded_at: at, archived_at: null }
}

function identifierRows({ entry, contractor }: RegisterRecord) {
  return entry.contractor.identifiers.map(({ scheme, id }) => ({
    scheme,
    identifier: id,
    contractor: contractor.id,
  }))
}

function contractRow({ entry, contractor }: RegisterRecord, at: Instant) {
  return {
    id: entry.id,
    title: entry.title,
    contractor: contractor.id,
    kind: entry.kind ?? null,
    from_day: entry.from,
    to_day: entry.to,
    procurement_began: entry.procurementBegan ?? null,
    value_pence: entry.valuePence ?? null,
    ocid: entry.ocid ?? null,
    newest_version: 0,
    recorded_at: at,
    archived_at: null,
  }
}

function inChunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  const chunks: T[][] = []
  for (let at = 0; at < items.length; at += ROWS_AT_ONCE) {
    chunks.push(items.slice(at, at + ROWS_AT_ONCE))
  }
  return chunks
}
