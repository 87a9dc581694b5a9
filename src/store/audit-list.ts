/**
 * Reads the audit for whoever may read it, newest first, a page at a time. It never counts all of
 * it, and shows everybody whose reach is their own their own acts alone.
 */
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Scope } from '../access/may.ts'
import type { Reading } from './open-store.ts'
import type { Tables } from './tables.ts'
import type { AuditTable } from './work-tables.ts'

export interface AuditSearch {
  /** Parts of what stands there, in any case; empty for all. */
  readonly object: string
  readonly actor: string
  readonly action: string
  /** From the first instant up to, and without, the second. */
  readonly between?: { readonly from: string; readonly to: string }
  /** Only rows with a lower number: the next page. */
  readonly before?: number
}

export type ListedAct = Omit<AuditTable, 'id' | 'request'> & {
  readonly id: number
  /** Null where the actor is no person on record. */
  readonly name: string | null
}

export async function auditList(
  read: Reading,
  scope: Scope,
  search: AuditSearch,
  rowsMax: number,
): Promise<readonly ListedAct[]> {
  const rows = await read
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.actor')
    .select([
      'audit.id',
      'audit.at',
      'audit.actor',
      'audit.role',
      'audit.action',
      'audit.object',
      'audit.outcome',
      'audit.detail',
      'person.name',
    ])
    .where(matching(scope, search))
    .orderBy('audit.id', 'desc')
    .limit(rowsMax)
    .execute()
  return rows.map((row) => ({ ...row }))
}

type OnActs = ExpressionBuilder<Tables & { readonly person: Tables['person'] }, 'audit' | 'person'>

function matching(scope: Scope, { object, actor, action, between, before }: AuditSearch) {
  return (on: OnActs): Expression<SqlBool> => {
    const wanted: Expression<SqlBool>[] = []
    if (scope.reach !== 'all') {
      // Nobody's id is empty: whoever reaches nothing sees nothing.
      wanted.push(on('audit.actor', '=', scope.reach === 'own' ? scope.person : ''))
    }
    if (object !== '') wanted.push(holds(sql.ref('audit.object'), object))
    if (action !== '') wanted.push(holds(sql.ref('audit.action'), action))
    if (actor !== '') {
      const byName = holds(sql.ref('person.name'), actor)
      wanted.push(on.or([on('audit.actor', '=', actor), byName]))
    }
    if (between !== undefined) {
      wanted.push(on('audit.at', '>=', between.from), on('audit.at', '<', between.to))
    }
    if (before !== undefined) wanted.push(on('audit.id', '<', before))
    return on.and(wanted)
  }
}

/** The signs of a pattern in what was typed are signs like all others. */
function holds(column: Expression<unknown>, part: string): Expression<SqlBool> {
  const escaped = part.replaceAll(/[\\%_]/g, String.raw`\$&`)
  return sql<SqlBool>`lower(${column}) like lower(${`%${escaped}%`}) escape '\\'`
}
