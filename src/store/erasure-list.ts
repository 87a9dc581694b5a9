/**
 * The list of what was erased, as a file beside the database and beside each backup: so that a
 * restore erases it again, also where the database that is replaced can no longer be read.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Reading } from './open-store.ts'
import type { ErasureTable } from './work-tables.ts'

export const ERASURE_LIST = 'erasures.json'

export async function erasuresOnRecord(read: Reading): Promise<readonly ErasureTable[]> {
  const rows = await read.selectFrom('erasure').selectAll().orderBy('erased_at').execute()
  return rows.map((row) => ({ ...row }))
}

/** Beside the file: it is replaced at once or not at all. */
export async function writeErasuresBeside(file: string, read: Reading): Promise<void> {
  const list = join(dirname(file), ERASURE_LIST)
  const text = `${JSON.stringify({ erasures: await erasuresOnRecord(read) }, null, 2)}\n`
  writeFileSync(`${list}.partial`, text, { mode: 0o600, flush: true })
  renameSync(`${list}.partial`, list)
}

/** Empty where there is no list; throws where there is one that cannot be read. */
export function erasuresBeside(file: string): readonly ErasureTable[] {
  const list = join(dirname(file), ERASURE_LIST)
  if (!existsSync(list)) return []
  const { erasures } = JSON.parse(readFileSync(list, 'utf8')) as {
    readonly erasures: readonly ErasureTable[]
  }
  return erasures
}
