import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anEmptyStore } from '../support/stores.ts'
import { command, commandOn } from './a-run.ts'

test('a backup is made and restored from the command line, and asks before it replaces', async () => {
  await using empty = await anEmptyStore('sqlite')
  using folder = aFolder()
  await commandOn(empty.place, 'erase')
  await empty.store.close()
  const file = join(folder.path, 'backup.sqlite')

  const made = await commandOn(empty.place, 'backup', file)
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toContain(`Backed up to ${file}`)

  const asked = await commandOn(empty.place, 'restore', file)
  expect(asked).toMatchObject({ code: 1, out: '' })
  expect(asked.err).toContain('Nothing was changed. To do it, add --yes.')

  const done = await commandOn(empty.place, 'restore', file, '--yes')
  expect(done).toMatchObject({ code: 0, err: '' })
  expect(done.out).toContain('Nobody is signed in.')
})

test('a backup is never written over a file', async () => {
  await using empty = await anEmptyStore('sqlite')
  using folder = aFolder()
  const file = join(folder.path, 'precious')
  writeFileSync(file, 'precious')
  const ended = await commandOn(empty.place, 'backup', file)
  expect(ended.code).toBe(1)
  expect(ended.err).toContain('is there already')
  expect(readdirSync(folder.path)).toEqual(['precious'])
})

test('without a place it is not understood', async () => {
  expect((await command('backup')).err).toContain('Say into which file or folder.')
})

function aFolder() {
  const path = mkdtempSync(join(tmpdir(), 'goodterms-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) }
}
