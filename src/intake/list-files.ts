/**
 * Lists the JSON files under a folder by name, in order, so that the same folder always reads
 * the same. It never follows a link and passes over hidden files.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from './text-of-file.ts'

/** Paths from `root` with forward slashes; undefined when there is no such folder. */
export async function listJsonFiles(
  root: string,
  folder: string,
  depth: 'this-folder' | 'all-folders',
): Promise<readonly string[] | undefined> {
  let entries
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true })
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw new Error(`cannot list the folder ${folder}`, { cause })
  }
  const files: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) {
      const inside = depth === 'all-folders' ? await listJsonFiles(root, path, depth) : []
      files.push(...(inside ?? []))
    } else if (entry.name.toLowerCase().endsWith('.json')) {
      files.push(path)
    }
  }
  return files
}
