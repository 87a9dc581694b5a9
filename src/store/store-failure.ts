/**
 * What the world did when the store failed: locked, full, not to be written, or gone. Read from
 * the codes of SQLite, PostgreSQL and the network; anything else is not known here.
 */

export type StoreFailure = 'locked' | 'full' | 'read-only' | 'gone'

const BY_SQLITE_CODE: ReadonlyMap<number, StoreFailure> = new Map([
  [5, 'locked'],
  [6, 'locked'],
  [8, 'read-only'],
  [10, 'gone'],
  [13, 'full'],
  [14, 'gone'],
])

const BY_CODE: ReadonlyMap<string, StoreFailure> = new Map([
  ['ENOSPC', 'full'],
  ['EROFS', 'read-only'],
  ['ECONNREFUSED', 'gone'],
  ['ECONNRESET', 'gone'],
  ['EPIPE', 'gone'],
  ['ETIMEDOUT', 'gone'],
  // Could not serialise, deadlock, lock not available.
  ['40001', 'locked'],
  ['40P01', 'locked'],
  ['55P03', 'locked'],
  ['53100', 'full'],
  ['25006', 'read-only'],
])

// PostgreSQL: connection exceptions, too many connections, cancelled by its time limit, shut down.
const GONE = /^(08...|53300|57014|57P0[123])$/

/** Looks through the causes, because a failure may have been wrapped on its way. */
export function storeFailureOf(error: unknown): StoreFailure | undefined {
  if (!(error instanceof Error)) return undefined
  return ofError(error) ?? storeFailureOf(error.cause)
}

function ofError(error: Error): StoreFailure | undefined {
  const sqlite: unknown = Reflect.get(error, 'errcode')
  // The lower byte is the kind; the rest tells more of the same.
  if (typeof sqlite === 'number') return BY_SQLITE_CODE.get(sqlite & 0xff)
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string') return BY_CODE.get(code) ?? (GONE.test(code) ? 'gone' : undefined)
  return /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
    ? 'gone'
    : undefined
}
