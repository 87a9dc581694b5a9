import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyPlace } from '../support/stores.ts'
import { command, commandOn } from './a-run.ts'

test('a command that needs a store says so where none is named', async () => {
  expect(await command('audit', 'head')).toMatchObject({ code: 1, err: 'No store was named to this command.\n' })
})

test('a store that is broken is refused in words', async () => {
  await using empty = await emptyPlace('sqlite')
  if (empty.place.engine !== 'sqlite') throw new Error('not a file')
  writeFileSync(empty.place.file, 'This is not a database.'.repeat(100))
  const ended = await commandOn(empty.place, 'audit', 'head')
  expect(ended.code).toBe(1)
  expect(ended.err).toContain('is broken')
})
