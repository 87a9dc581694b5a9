/**
 * Keeps a query to what somebody may see. Every list of contracts, and of what belongs to
 * contracts, goes through it.
 */
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Scope } from '../access/may.ts'
import type { Tables } from './tables.ts'

type OnContracts = ExpressionBuilder<Tables, 'contract'>

/** For a query from, or joined to, `contract`. */
export function inScope(scope: Scope): (on: OnContracts) => Expression<SqlBool> {
  return (on) => {
    if (scope.reach === 'all') return sql<SqlBool>`1 = 1`
    if (scope.reach === 'none') return sql<SqlBool>`1 = 0`
    const { person, isManager, contractor } = scope
    const managed = on.exists(
      on
        .selectFrom('contract_manager')
        .select('contract_manager.person')
        .whereRef('contract_manager.contract', '=', 'contract.id')
        .where('contract_manager.person', '=', person),
    )
    return on.or([
      ...(isManager ? [managed] : []),
      ...(contractor === undefined ? [] : [on('contract.contractor', '=', contractor)]),
    ])
  }
}
