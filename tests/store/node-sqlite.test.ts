import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { brokenParts, openNodeSqlite } from '#app/store/node-sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-node-sqlite-'))
const file = join(folder, 'one.sqlite')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what is committed survives a power cut, and what is deleted is wiped', () => {
  const database = openNodeSqlite(file, 'write')
  const said = (pragma: string) => database.prepare(`pragma ${pragma}`).all([])[0]
  expect(said('journal_mode')).toMatchObject({ journal_mode: 'wal' })
  expect(said('synchronous')).toMatchObject({ synchronous: 2 })
  expect(said('secure_delete')).toMatchObject({ secure_delete: 1 })
  expect(said('foreign_keys')).toMatchObject({ foreign_keys: 1 })
  database.close()
})

test('nobody but the user of the service can read the file, or those beside it', () => {
  chmodSync(file, 0o644)
  const database = openNodeSqlite(file, 'write')
  database.prepare('create table if not exists kept (a text)').run([])
  for (const each of readdirSync(folder)) {
    expect([each, statSync(join(folder, each)).mode & 0o077]).toEqual([each, 0])
  }
  expect(readdirSync(folder).length).toBeGreaterThan(1)
  database.close()
})

test('a reader cannot write', () => {
  const reader = openNodeSqlite(file, 'read')
  expect(() => reader.prepare('create table t (a text)').run([])).toThrow('readonly')
  reader.close()
})

test('only text, whole numbers and nothing go in', () => {
  const database = openNodeSqlite(file, 'write')
  database.prepare('create table if not exists t (a any) strict').run([])
  const insert = database.prepare('insert into t (a) values (?)')
  for (const value of ['text', 12, null]) insert.run([value])
  for (const value of [1.5, Number.NaN, true, new Date(0), undefined, 2 ** 53]) {
    expect(() => insert.run([value])).toThrow('which holds text and whole numbers')
  }
  database.close()
})

test('a whole file has no broken parts', () => {
  expect(brokenParts(file)).toEqual([])
})
