import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeText, isMissing, readBytes, readText, tooLarge } from '#app/intake/text-of-file.ts'
import { problemsOf } from './some-figures.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goodterms-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('bytes that are not UTF-8 are refused with their line', () => {
  const latin = Uint8Array.from([0x61, 0x0a, 0xa3, 0x31])
  expect(problemsOf(decodeText(latin, 'pay.csv'))).toMatchObject([
    { code: 'not-text', file: 'pay.csv', line: 2 },
  ])
})

test('UTF-16 is refused by its name', () => {
  const bytes = Uint8Array.from([0xff, 0xfe, 0x61, 0x00])
  expect(problemsOf(decodeText(bytes, 'pay.csv'))[0]?.message).toContain('UTF-16')
})

test('NUL is refused with its line', () => {
  const bytes = new TextEncoder().encode('a\r\nb\u0000')
  expect(problemsOf(decodeText(bytes, 'pay.csv'))).toMatchObject([{ code: 'not-text', line: 2 }])
})

test('a file is read as it stands', async () => {
  await writeFile(join(folder, 'a.txt'), 'Größe')
  expect(await readText(join(folder, 'a.txt'), 'a.txt')).toEqual({ ok: true, value: 'Größe' })
})

test('a file that is not there is a problem, not a crash', async () => {
  const bytes = await readBytes(join(folder, 'none', 'none.csv'), 'none.csv')
  expect(problemsOf(bytes)).toMatchObject([{ code: 'not-found', file: 'none.csv' }])
})

test('a link is refused, wherever it leads', async () => {
  await writeFile(join(folder, 'target.csv'), 'a')
  await symlink(join(folder, 'target.csv'), join(folder, 'link.csv'))
  expect(problemsOf(await readBytes(join(folder, 'link.csv'), 'link.csv'))).toMatchObject([
    { code: 'not-found', message: expect.stringContaining('link') },
  ])
})

test('a folder is not a file', async () => {
  expect(problemsOf(await readBytes(folder, 'folder'))).toMatchObject([{ code: 'not-found' }])
})

test('the limit is stated', () => {
  expect(tooLarge('pay.csv').message).toContain('20 MB')
})

test('only a missing file counts as missing', () => {
  expect(isMissing(Object.assign(new Error('gone'), { code: 'ENOENT' }))).toBe(true)
  expect(isMissing(Object.assign(new Error('denied'), { code: 'EACCES' }))).toBe(false)
})
