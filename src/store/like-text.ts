/**
 * Searches for a text as it was typed: its signs mean themselves, capitals or not, and it is bound,
 * never written into a query.
 */
import { sql, type Expression, type SqlBool } from 'kysely'

export function likeText(text: string): (column: Expression<string>) => Expression<SqlBool> {
  const pattern = `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return (column) => sql<SqlBool>`lower(${column}) like ${pattern} escape '\\'`
}
