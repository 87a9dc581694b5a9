/**
 * Says in words why a store could not be opened, and what to do about it. Undefined for what is
 * not the world's doing: that is a mistake of ours and is thrown on. It never says a password.
 */
import type { StorePlace } from './open-store.ts'
import { storeFailureOf } from './store-failure.ts'

export function whyNotOpened(error: unknown, place: StorePlace): string | undefined {
  const codes = codesOf(error)
  return place.engine === 'sqlite'
    ? whyNotFile(error, codes, place.file)
    : whyNotServer(codes, new URL(place.url), storeFailureOf(error))
}

function whyNotFile(error: unknown, codes: readonly string[], file: string): string | undefined {
  const failure = storeFailureOf(error)
  const denied = codes.some((code) => code === 'EACCES' || code === 'EPERM')
  if (failure === 'read-only' || denied || failure === 'gone') {
    return (
      `The database \`${file}\` cannot be opened for writing. The user that runs Goodterms must ` +
      'own its folder, and the disk must not be read-only. Nothing was changed.'
    )
  }
  if (codes.some((code) => code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENOENT')) {
    return `There can be no folder for \`${file}\`. Set DATA_DIR to a folder that can be made.`
  }
  if (failure === 'full') return `The disk of \`${file}\` is full. Free some space and start again.`
  if (failure === 'locked') {
    return `The database \`${file}\` is held by another program. Stop it and start again.`
  }
  return undefined
}

function whyNotServer(
  codes: readonly string[],
  { host, pathname, username }: URL,
  failure: ReturnType<typeof storeFailureOf>,
): string | undefined {
  const has = (...some: readonly string[]): boolean => some.some((each) => codes.includes(each))
  const database = pathname.slice(1)
  if (has('28P01', '28000')) {
    return `PostgreSQL at ${host} does not let "${username}" in. Correct DATABASE_URL.`
  }
  if (has('3D000')) {
    return `PostgreSQL at ${host} has no database "${database}". Make it, or correct DATABASE_URL.`
  }
  if (has('42501')) {
    return `"${username}" may not make tables in "${database}" at ${host}. Let it own the database.`
  }
  if (has('ENOTFOUND', 'EAI_AGAIN')) return `There is no machine "${host}". Correct DATABASE_URL.`
  if (failure === 'full') return `The disk of PostgreSQL at ${host} is full. Free some space.`
  if (failure === 'read-only') return `PostgreSQL at ${host} takes no changes now: it is read-only.`
  if (failure === 'locked') return `The tables at ${host} are held by another program. Try again.`
  if (failure === undefined) return undefined
  return `PostgreSQL at ${host} does not answer. Start it, or correct DATABASE_URL.`
}

/** Of the error and of all that it wraps: a refused connection may come as a bundle of several. */
function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const code: unknown = Reflect.get(error, 'code')
  const bundled = error instanceof AggregateError ? error.errors.flatMap(codesOf) : []
  return [...(typeof code === 'string' ? [code] : []), ...bundled, ...codesOf(error.cause)]
}
