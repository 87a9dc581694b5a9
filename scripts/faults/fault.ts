/**
 * What a fault is that can be brought about on purpose, and small things that several need. Nothing
 * here touches a store that anybody uses: each fault makes its own and takes it away again.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '#app/store/open-store.ts'

export interface Fault {
  readonly title: string
  /** Says what it sees; true where all is as it should be. */
  readonly run: (say: (line: string) => void) => Promise<boolean>
}

export const ROOT = join(import.meta.dirname, '../..')

export interface Folder extends Disposable {
  readonly path: string
}

export function aFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'goodterms-fault-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** A disk of so many megabytes; undefined where this user may not mount one. */
export function aSmallDisk(megabytes: number): Folder | undefined {
  const { path } = aFolder()
  const options = `size=${megabytes}m,mode=777`
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path])
  const away = () => rmSync(path, { recursive: true, force: true })
  if (mounted.status !== 0) {
    away()
    return undefined
  }
  return {
    path,
    [Symbol.dispose]: () => {
      spawnSync('umount', [path])
      away()
    },
  }
}

export async function storeIn(folder: string): Promise<Store> {
  const opened = await openStore({ engine: 'sqlite', file: fileIn(folder) })
  if (!opened.ok) throw new Error(opened.problems[0]?.message)
  return opened.value
}

export function fileIn(folder: string): string {
  return join(folder, 'goodterms.sqlite')
}

/** Runs a command of Goodterms as somebody would, on the store in that folder. */
export function commandIn(
  folder: string,
  args: readonly string[],
  as: { readonly uid?: number } = {},
) {
  const began = performance.now()
  const ended = spawnSync(process.execPath, [join(ROOT, 'src/cli.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
    ...as,
  })
  return { ...ended, ms: Math.round(performance.now() - began) }
}
