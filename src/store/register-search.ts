/**
 * Finds contracts in the register: by the words of a search and by filters, within what somebody
 * may see. Every text is bound to the query, never part of it.
 */
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Scope } from '../access/may.ts'
import type { IsoDate } from '../domain/calendar.ts'
import type { Outcome } from '../domain/outcome.ts'
import { needing, newestDecidedOf, type Need, type NeedsAsk } from './needs.ts'
import type { Reading } from './open-store.ts'
import { inScope } from './scope.ts'
import type { Tables } from './tables.ts'

export const STANDINGS = ['running', 'to-come', 'ended', 'archived', 'all'] as const
export type Standing = (typeof STANDINGS)[number]

/** An empty text: not asked for. */
export interface RegisterFilter {
  /** In the id, the title or the contractor's name. */
  readonly search: string
  readonly kind: string
  readonly manager: string
  readonly contractor: string
  readonly standing: Standing
  readonly outcome: Outcome | ''
  readonly need: Need | ''
}

type OnRegister = ExpressionBuilder<Tables, 'contract' | 'contractor'>

/** For a query from `contract`, joined to `contractor`. */
export function matching(
  read: Reading,
  filter: RegisterFilter,
  needs: NeedsAsk,
): (on: OnRegister) => Expression<SqlBool> {
  return (on) => {
    const { kind, contractor, manager, outcome, need, search } = filter
    return on.and([
      ...(search === '' ? [] : [searched(on, search)]),
      ...(kind === '' ? [] : [on('contract.kind', '=', kind)]),
      ...(contractor === '' ? [] : [on('contract.contractor', '=', contractor)]),
      ...(manager === '' ? [] : [managedBy(on, manager)]),
      ...(outcome === '' ? [] : [newestIs(on, outcome)]),
      ...(need === '' ? [] : [isAmong(on, needing(read, need, needs))]),
      ...standingIs(on, filter.standing, needs.today),
    ])
  }
}

function searched(on: OnRegister, search: string): Expression<SqlBool> {
  // What stands for any text elsewhere stands for itself here.
  const pattern = `%${search.replaceAll(/[!%_]/g, '!$&')}%`
  const columns = ['contract.id', 'contract.title', 'contractor.name'] as const
  return on.or(
    columns.map(
      (column) => sql<SqlBool>`lower(${on.ref(column)}) like lower(${pattern}) escape '!'`,
    ),
  )
}

function isAmong(on: OnRegister, contracts: Expression<unknown>): Expression<SqlBool> {
  return sql<SqlBool>`${on.ref('contract.id')} in ${contracts}`
}

function managedBy(on: OnRegister, person: string): Expression<SqlBool> {
  return on.exists(
    on
      .selectFrom('contract_manager as managed')
      .select('managed.person')
      .whereRef('managed.contract', '=', 'contract.id')
      .where('managed.person', '=', person),
  )
}

function newestIs(on: OnRegister, outcome: Outcome): Expression<SqlBool> {
  return on.exists(
    on
      .selectFrom('decision')
      .select('decision.id')
      .whereRef('decision.contract', '=', 'contract.id')
      .where('decision.superseded_at', 'is', null)
      .where('decision.period', '=', newestDecidedOf('contract.id'))
      .where('decision.worst', '=', outcome),
  )
}

function standingIs(
  on: OnRegister,
  standing: Standing,
  today: IsoDate,
): readonly Expression<SqlBool>[] {
  const kept = on('contract.archived_at', 'is', null)
  switch (standing) {
    case 'running':
      return [kept, on('contract.from_day', '<=', today), on('contract.to_day', '>=', today)]
    case 'to-come':
      return [kept, on('contract.from_day', '>', today)]
    case 'ended':
      return [kept, on('contract.to_day', '<', today)]
    case 'archived':
      return [on('contract.archived_at', 'is not', null)]
    case 'all':
      return []
  }
}

export interface FilterChoices {
  readonly kinds: readonly string[]
  readonly managers: readonly { readonly id: string; readonly name: string }[]
  /** Empty where there are more than anybody picks from a list. */
  readonly contractors: readonly { readonly id: string; readonly name: string }[]
}

const CONTRACTORS_MAX = 200

/** What the filters can be set to, of the contracts within the scope. */
export async function filterChoices(read: Reading, scope: Scope): Promise<FilterChoices> {
  const kinds = await read
    .selectFrom('contract')
    .select('contract.kind')
    .distinct()
    .where(inScope(scope))
    .where('contract.kind', 'is not', null)
    .orderBy('contract.kind')
    .execute()
  const managers = await read
    .selectFrom('contract')
    .innerJoin('contract_manager as managed', 'managed.contract', 'contract.id')
    .innerJoin('person', 'person.id', 'managed.person')
    .select(['person.id', 'person.name'])
    .distinct()
    .where(inScope(scope))
    .orderBy('person.name')
    .execute()
  const contractors = await read
    .selectFrom('contract')
    .innerJoin('contractor', 'contractor.id', 'contract.contractor')
    .select(['contractor.id', 'contractor.name'])
    .distinct()
    .where(inScope(scope))
    .orderBy('contractor.name')
    .limit(CONTRACTORS_MAX + 1)
    .execute()
  return {
    kinds: kinds.flatMap(({ kind }) => kind ?? []),
    managers,
    contractors: contractors.length > CONTRACTORS_MAX ? [] : contractors,
  }
}
