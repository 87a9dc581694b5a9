import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '#app/intake/list-files.ts'
import { aFolder } from './a-folder.ts'

test('files are listed in order, with slashes, hidden ones passed over', async () => {
  const folder = await aFolder({
    'returns/b.json': {},
    'returns/a/z.JSON': {},
    'returns/a/y.csv': '',
    'returns/.hidden.json': {},
    'returns/.hidden/x.json': {},
  })
  expect(await listFiles(folder, 'returns', 'all-folders')).toEqual([
    'returns/a/y.csv',
    'returns/a/z.JSON',
    'returns/b.json',
  ])
})

test('folders inside are left alone where one folder is meant', async () => {
  const folder = await aFolder({ 'contracts/a.json': {}, 'contracts/old/b.json': {} })
  expect(await listFiles(folder, 'contracts', 'this-folder')).toEqual(['contracts/a.json'])
})

test('a linked folder is not entered', async () => {
  const folder = await aFolder({ 'elsewhere/a.json': {}, 'returns/b.json': {} })
  await symlink(join(folder, 'elsewhere'), join(folder, 'returns', 'link'))
  expect(await listFiles(folder, 'returns', 'all-folders')).toEqual(['returns/b.json'])
})

test('a folder that is not there is told apart from an empty one', async () => {
  expect(await listFiles('/nowhere/at/all', 'returns', 'all-folders')).toBeUndefined()
})
