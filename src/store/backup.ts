/**
 * Copies the whole store into one file while the service goes on, and proves that the copy can be
 * read before it gets its name: a backup that is there is whole. It changes nothing in the store.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import { auditHead, sealAudit } from './audit-chain.ts'
import type { Seal } from './audit-links.ts'
import { writeErasuresBeside } from './erasure-list.ts'
import { asOneFile, brokenParts, copyWhileOpen } from './node-sqlite.ts'
import { connect, type Store, type StorePlace } from './open-store.ts'
import { canBeRestored, dumpTo } from './postgres-dump.ts'

// A copy that broke off may have left its journal too.
const BESIDE = ['', '-wal', '-shm', '-journal'] as const

export interface BackupMade {
  readonly file: string
  readonly bytes: number
  /** The newest seal in it: whoever restores it can prove with it that its end was not cut. */
  readonly head: Seal | undefined
}

/** Into a new file, or a folder, in which it gets a name by its time. */
export async function backUp(
  store: Store,
  place: StorePlace,
  { to, now }: { readonly to: string; readonly now: Date },
): Promise<Checked<BackupMade>> {
  const file = isFolder(to) ? join(to, nameFor(place, now)) : to
  const wrong = wrongPlace(file)
  if (wrong !== undefined) return refused([wrong])
  await sealAudit(store)
  const partial = `${file}.partial`
  try {
    rmSync(partial, { force: true })
    // Made first, so that nobody else can read it for a moment.
    closeSync(openSync(partial, 'wx', 0o600))
    const copied = await copyInto(store, place, partial)
    if (!copied.ok) return copied
    const { size: bytes } = statSync(partial)
    flush(partial)
    renameSync(partial, file)
    flush(dirname(file))
    await writeErasuresBeside(file, store.read)
    return accepted({ file, bytes, head: copied.value })
  } finally {
    for (const rest of BESIDE) rmSync(`${partial}${rest}`, { force: true })
  }
}

function copyInto(
  store: Store,
  place: StorePlace,
  partial: string,
): Promise<Checked<Seal | undefined>> {
  return place.engine === 'sqlite'
    ? sqliteCopy(place.file, partial)
    : postgresCopy(store, place.url, partial)
}

async function sqliteCopy(file: string, to: string): Promise<Checked<Seal | undefined>> {
  await copyWhileOpen(file, to)
  asOneFile(to)
  const [broken] = brokenParts(to, 'whole')
  if (broken !== undefined) return refused([brokenCopy(broken)])
  const copy = connect({ engine: 'sqlite', file: to })
  try {
    return accepted(await auditHead(copy.read))
  } finally {
    await copy.close()
  }
}

async function postgresCopy(
  store: Store,
  url: string,
  to: string,
): Promise<Checked<Seal | undefined>> {
  const head = await auditHead(store.read)
  const dumped = await dumpTo(to, url)
  const readable = dumped.ok ? await canBeRestored(to, url) : dumped
  return readable.ok ? accepted(head) : readable
}

export function nameFor({ engine }: StorePlace, now: Date): string {
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `goodterms-${time}.${engine === 'sqlite' ? 'sqlite' : 'dump'}`
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

function wrongPlace(file: string): Problem | undefined {
  if (existsSync(file)) {
    const message = `"${file}" is there already. Name a new file, or a folder.`
    return { code: 'not-allowed', where: '', message }
  }
  if (isFolder(dirname(file))) return undefined
  const message = `There is no folder "${dirname(file)}". Make it, or name another.`
  return { code: 'not-found', where: '', message }
}

function brokenCopy(broken: string): Problem {
  const message =
    `The copy is broken (${broken}), and was thrown away. The database itself may be: start the ` +
    'service anew, which looks at it first.'
  return { code: 'store-unfit', where: '', message }
}

/** So that neither the bytes nor the name are lost in a power cut. */
function flush(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
