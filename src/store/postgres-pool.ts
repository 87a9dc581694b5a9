/**
 * The connections to PostgreSQL: whole numbers come back as numbers, checked; no statement runs
 * for ever; and a server that goes away never takes the program with it. It knows no table.
 */
import assert from 'node:assert/strict'
import { Pool, types, type CustomTypesConfig } from 'pg'

const CONNECTIONS_MAX = 10
const CONNECT_MS = 5_000
const STATEMENT_MS = 8_000
const INT8 = 20
const NUMERIC = 1700

export function openPool(url: string, onLost: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + CONNECT_MS,
    application_name: 'goodterms',
    types: withWholeNumbers(),
  })
  // Without a listener the loss of an idle connection would end the program.
  pool.on('error', onLost)
  return pool
}

// Counts and sums come back as text, because they might not fit; here they always do.
function withWholeNumbers(): CustomTypesConfig {
  return {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      oid === INT8 || oid === NUMERIC
        ? wholeNumber
        : types.getTypeParser(oid, format)) as CustomTypesConfig['getTypeParser'],
  }
}

function wholeNumber(text: string): number {
  const value = Number(text)
  assert(Number.isSafeInteger(value), 'every number in the tables is whole')
  return value
}
