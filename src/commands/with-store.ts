/**
 * Opens the store for one command and closes it again; says in words why it could not. It never
 * holds the store longer than the command runs.
 */
import { existsSync } from 'node:fs'
import { problemLines } from '../checks/folder-report.ts'
import type { Store, StorePlace } from '../store/open-store.ts'
import { openedOrWhy } from '../store/opened-or-why.ts'
import type { Terminal } from './terminal.ts'

/** Where the store is; undefined where the settings are refused, which has then been said. */
export function storePlaceFor({ store, err }: Terminal): StorePlace | undefined {
  if (store === undefined) {
    err('No store was named to this command.\n')
    return undefined
  }
  const place = store()
  if (place.ok) return place.value
  err(problemLines(place.problems))
  return undefined
}

export async function withStore(
  terminal: Terminal,
  work: (store: Store, place: StorePlace) => Promise<0 | 1>,
): Promise<0 | 1> {
  const place = storePlaceFor(terminal)
  if (place === undefined) return 1
  // A new, empty store would be found whole, and tell nobody that the folder is another one.
  if (place.engine === 'sqlite' && !existsSync(place.file)) {
    terminal.err(
      `There is no database \`${place.file}\`. Set DATA_DIR to the folder of the service's data.\n`,
    )
    return 1
  }
  const opened = await openedOrWhy(place)
  if (typeof opened === 'string') {
    terminal.err(`${opened}\n`)
    return 1
  }
  try {
    return await work(opened, place)
  } finally {
    await opened.close()
  }
}
