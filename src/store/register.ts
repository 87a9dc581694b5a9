/**
 * The register of contracts: it is looked through, contracts get a kind and managers, and are
 * archived. What a contract adopted is kept apart (`contracts.ts`) and never touched from here.
 */
import type { Scope } from '../access/may.ts'
import type { Instant } from './column-types.ts'
import { likeText } from './like-text.ts'
import type { Reading, Writing } from './open-store.ts'
import { inScope } from './scope.ts'

export interface RegisterLine {
  readonly id: string
  readonly title: string
  readonly contractorName: string
  readonly kind: string | null
  readonly from: string
  readonly to: string
  readonly newestVersion: number
  readonly isArchived: boolean
}

export interface RegisterSearch {
  readonly scope: Scope
  /** In the reference, the title or the contractor's name. */
  readonly text: string
  readonly archived: boolean
  readonly skip: number
  readonly atMost: number
}

export async function registerLines(
  read: Reading,
  search: RegisterSearch,
): Promise<{ readonly lines: readonly RegisterLine[]; readonly all: number }> {
  const like = likeText(search.text)
  const found = read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .where(inScope(search.scope))
    .where('contract.archived_at', search.archived ? 'is not' : 'is', null)
    .$if(search.text !== '', (query) =>
      query.where((line) =>
        line.or([
          like(line.ref('contract.id')),
          like(line.ref('contract.title')),
          like(line.ref('contractor.name')),
        ]),
      ),
    )
  const { all } = await found
    .select((line) => line.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .selectAll('contract')
    .select('contractor.name as contractor_name')
    .orderBy('contract.id')
    .limit(search.atMost)
    .offset(search.skip)
    .execute()
  return { all, lines: rows.map(lineOf) }
}

export async function registerLine(read: Reading, id: string): Promise<RegisterLine | undefined> {
  const row = await read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .selectAll('contract')
    .select('contractor.name as contractor_name')
    .where('contract.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : lineOf(row)
}

/** Only while nothing is adopted: afterwards the versions say what kind the contract is. */
export async function setKind(tx: Writing, id: string, kind: string): Promise<void> {
  await tx
    .updateTable('contract')
    .set({ kind })
    .where('id', '=', id)
    .where('newest_version', '=', 0)
    .execute()
}

export async function setArchived(tx: Writing, id: string, at: Instant | null): Promise<void> {
  await tx.updateTable('contract').set({ archived_at: at }).where('id', '=', id).execute()
}

export interface Manager {
  readonly id: string
  readonly name: string
  readonly isOfContract: boolean
}

/** Everybody who may manage contracts, and who manages this one. */
export async function possibleManagers(
  read: Reading,
  contract: string,
): Promise<readonly Manager[]> {
  const rows = await read
    .selectFrom('person')
    .innerJoin('person_role', 'person_role.person', 'person.id')
    .leftJoin('contract_manager', (join) =>
      join
        .onRef('contract_manager.person', '=', 'person.id')
        .on('contract_manager.contract', '=', contract),
    )
    .select(['person.id', 'person.name', 'contract_manager.contract as manages'])
    .where('person_role.role', '=', 'contract-manager')
    .where('person.disabled_at', 'is', null)
    .orderBy('person.name')
    .execute()
  return rows.map(({ id, name, manages }) => ({ id, name, isOfContract: manages !== null }))
}

interface ContractRow {
  readonly id: string
  readonly title: string
  readonly contractor_name: string
  readonly kind: string | null
  readonly from_day: string
  readonly to_day: string
  readonly newest_version: number
  readonly archived_at: string | null
}

function lineOf(row: ContractRow): RegisterLine {
  return {
    id: row.id,
    title: row.title,
    contractorName: row.contractor_name,
    kind: row.kind,
    from: row.from_day,
    to: row.to_day,
    newestVersion: row.newest_version,
    isArchived: row.archived_at !== null,
  }
}
