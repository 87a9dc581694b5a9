import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { auditHead, verifyAudit } from '#app/store/audit-chain.ts'
import { recordAct } from '#app/store/audit.ts'
import { backUp } from '#app/store/backup.ts'
import { connect, type Store } from '#app/store/open-store.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const clock = { now: () => new Date('2026-11-23T09:00:00.000Z') }
const now = clock.now()
const HAS_PG_DUMP = spawnSync('pg_dump', ['--version']).status === 0
// The programs of PostgreSQL come with its server on most machines, and cannot be packed.
const BACKED_UP = ENGINES.filter((engine) => engine === 'sqlite' || HAS_PG_DUMP)

describe.each(BACKED_UP)('a backup of a store on %s', (engine) => {
  test('is one file of its own in a folder, for its owner alone', async () => {
    await using empty = await anEmptyStore(engine)
    using folder = aFolder()
    await acts(empty.store, 3)

    const made = await backUp(empty.store, empty.place, { to: folder.path, now })

    if (!made.ok) throw new Error(made.problems[0]?.message)
    const { file, bytes, head } = made.value
    expect(head).toEqual(await auditHead(empty.store.read))
    expect(head?.seq).toBe(3)
    expect(file).toMatch(/goodterms-20261123T090000Z\.(sqlite|dump)$/)
    expect(readdirSync(folder.path).toSorted()).toEqual(
      ['erasures.json', file.slice(folder.path.length + 1)].toSorted(),
    )
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(file).size).toBe(bytes)
  })

  test('is refused where a file is there already, or no folder is', async () => {
    await using empty = await anEmptyStore(engine)
    using folder = aFolder()
    const taken = join(folder.path, 'taken')
    writeFileSync(taken, 'precious')
    for (const to of [taken, join(folder.path, 'no', 'folder')]) {
      expect(await backUp(empty.store, empty.place, { to, now })).toMatchObject({ ok: false })
    }
    expect(readdirSync(folder.path)).toEqual(['taken'])
  })
})

test('a backup while others write holds one moment, whole, with its chain', async () => {
  await using empty = await anEmptyStore('sqlite')
  using folder = aFolder()
  const { store, place } = empty
  await acts(store, 50)
  const to = join(folder.path, 'copy.sqlite')
  const done = new AbortController()
  let written = 50
  const writing = (async () => {
    while (!done.signal.aborted) {
      await acts(store, 1)
      written += 1
      await setImmediate()
    }
  })()
  const made = await backUp(store, place, { to, now })
  done.abort()
  await writing

  expect(made).toMatchObject({ ok: true })
  const copy = connect({ engine: 'sqlite', file: to })
  const verified = await verifyAudit(copy.read, {})
  await copy.close()
  expect(verified.breaks).toEqual([])
  expect(verified.sealed).toBeGreaterThanOrEqual(50)
  expect(verified.sealed + verified.unsealed).toBeLessThanOrEqual(written)
})

test('a backup that cannot be written leaves no part of itself behind', async () => {
  await using empty = await anEmptyStore('sqlite')
  using folder = aFolder()
  const to = join(folder.path, 'copy.sqlite')
  // In the way of what is written first.
  mkdirSync(join(folder.path, 'copy.sqlite.partial'))
  await expect(backUp(empty.store, empty.place, { to, now })).rejects.toThrow('EISDIR')
  expect(existsSync(to)).toBe(false)
})

async function acts(store: Store, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const act = { actor: 'system', action: 'sign-in', object: `person/${number}` } as const
    await store.write((tx) => recordAct(tx, clock, act))
  }
}

function aFolder() {
  const path = mkdtempSync(join(tmpdir(), 'goodterms-backup-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) }
}
