/**
 * Tables that only grow: the database itself refuses to change or take away a row.
 */
import type { Engine } from '../database.ts'

export function onlyGrows(table: string, engine: Engine): readonly string[] {
  return engine === 'sqlite' ? inSqlite(table) : inPostgres(table)
}

function inSqlite(table: string): readonly string[] {
  return ['update', 'delete'].map(
    (change) => `create trigger ${table}_no_${change} before ${change} on ${table}
      begin select raise(abort, 'rows of ${table} are never changed'); end`,
  )
}

function inPostgres(table: string): readonly string[] {
  return [
    `create function ${table}_only_grows() returns trigger language plpgsql as $$
      begin raise exception 'rows of ${table} are never changed'; end $$`,
    `create trigger ${table}_no_change before update or delete or truncate on ${table}
      for each statement execute function ${table}_only_grows()`,
  ]
}
