import { existsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ERASURE_LIST, erasuresBeside, writeErasuresBeside } from '#app/store/erasure-list.ts'
import { anEmptyStore } from '../support/stores.ts'

test('the list of what was erased lies beside the database, for its owner alone', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { store, place } = empty
  if (place.engine !== 'sqlite') throw new Error('not a file')
  expect(erasuresBeside(place.file)).toEqual([])
  const erasure = { id: '1', kind: 'annexes', object: 'decision/1', erased_at: '2027-12-01' }
  await store.write((tx) => tx.insertInto('erasure').values(erasure).execute())

  await writeErasuresBeside(place.file, store.read)

  expect(erasuresBeside(place.file)).toEqual([erasure])
  const list = join(dirname(place.file), ERASURE_LIST)
  expect(statSync(list).mode & 0o777).toBe(0o600)
  expect(existsSync(`${list}.partial`)).toBe(false)
  writeFileSync(list, 'broken')
  expect(() => erasuresBeside(place.file)).toThrow('JSON')
})
