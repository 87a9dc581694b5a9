/**
 * Lists the files under a folder by name, in order, so that the same folder always reads
 * the same. It never follows a link and passes over hidden files.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from './text-of-file.ts'

/** Paths from `root` with forward slashes; undefined when there is no such folder. */
export async function listFiles(
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
      const inside = depth === 'all-folders' ? await listFiles(root, path, depth) : []
      files.push(...(inside ?? []))
    } else if (entry.isFile() || /\.(json|adopts\.csv)$/i.test(entry.name)) {
      // A link to a return or a sheet is listed too, so that it is refused and not passed over.
      files.push(path)
    }
  }
  return files
}

export function isJson(file: string): boolean {
  return file.toLowerCase().endsWith('.json')
}
