import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openedOrWhy } from '#app/store/opened-or-why.ts'
import { emptyPlace, ENGINES } from '../support/stores.ts'

test.each(ENGINES)('%s is opened where it can be', async (engine) => {
  await using empty = await emptyPlace(engine)
  const store = await openedOrWhy(empty.place)
  if (typeof store === 'string') throw new Error(store)
  expect(store.engine).toBe(engine)
  await store.close()
})

test('a folder that cannot be made, a broken file and an absent server are said in words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goodterms-why-'))
  writeFileSync(join(folder, 'file'), 'This is not a database.'.repeat(100))
  const why = (file: string) => openedOrWhy({ engine: 'sqlite', file })
  expect(await why(join(folder, 'file', 'goodterms.sqlite'))).toContain('Set DATA_DIR')
  expect(await why(join(folder, 'file'))).toContain('restore the newest backup')
  const url = 'postgres://somebody:a-secret@127.0.0.1:9/none'
  const absent = await openedOrWhy({ engine: 'postgres', url })
  expect(absent).toEqual(expect.stringContaining('127.0.0.1:9'))
  expect(absent).not.toContain('a-secret')
  rmSync(folder, { recursive: true })
})
