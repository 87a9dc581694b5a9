/**
 * The contracts that somebody may let adopt obligations, and one of them as it stands: its newest
 * version, or what the register knows of it while nothing is adopted.
 */
import type { Scope } from '../access/may.ts'
import type { Contract } from '../domain/contract.ts'
import type { Reading } from './open-store.ts'
import { inScope } from './scope.ts'

export interface AdoptingContract {
  readonly id: string
  readonly title: string
  /** 0 while nothing is adopted. */
  readonly version: number
}

export async function contractsThatAdopt(
  read: Reading,
  scope: Scope,
): Promise<readonly AdoptingContract[]> {
  return read
    .selectFrom('contract')
    .select(['contract.id', 'contract.title', 'contract.newest_version as version'])
    .where(inScope(scope))
    .where('contract.archived_at', 'is', null)
    .orderBy('contract.id')
    .execute()
}

/** What is known of a contract that has adopted nothing. */
export interface UnadoptedContract {
  readonly id: string
  readonly title: string
  readonly kind: string | undefined
  readonly contractor: Contract['contractor']
  readonly manager: Contract['manager'] | undefined
  readonly from: string
  readonly to: string
  readonly procurementBegan?: string
  readonly valuePence?: number
}

export async function newestVersion(read: Reading, id: string): Promise<Contract | undefined> {
  const found = await read
    .selectFrom('contract_version')
    .select('body')
    .where('contract', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found === undefined ? undefined : (JSON.parse(found.body) as Contract)
}

export async function unadopted(
  read: Reading,
  id: string,
): Promise<UnadoptedContract | undefined> {
  const found = await read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .leftJoin('contract_manager', 'contract_manager.contract', 'contract.id')
    .leftJoin('person', 'person.id', 'contract_manager.person')
    .selectAll('contract')
    .select([
      'contractor.name as contractor_name',
      'contractor.address',
      'person.name as manager_name',
      'person.post',
      'person.phone',
      'person.email',
    ])
    .where('contract.id', '=', id)
    .orderBy('person.name')
    .executeTakeFirst()
  if (found === undefined) return undefined
  const { manager_name: name, post, phone, email } = found
  const isManaged = name !== null && post !== null && email !== null
  return {
    id: found.id,
    title: found.title,
    kind: found.kind ?? undefined,
    contractor: { id: found.contractor, name: found.contractor_name, address: found.address },
    manager: isManaged ? { name, post, phone: phone ?? 'not on record', email } : undefined,
    from: found.from_day,
    to: found.to_day,
    ...(found.procurement_began === null ? {} : { procurementBegan: found.procurement_began }),
    ...(found.value_pence === null ? {} : { valuePence: found.value_pence }),
  }
}
