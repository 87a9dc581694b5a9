import { expect, test } from 'vitest'
import { anEmptyStore } from '../support/stores.ts'
import { command, commandOn } from './a-run.ts'

test('a restore needs a backup, and a hash that is one', async () => {
  expect((await command('restore')).err).toContain('Say which backup.')
  expect((await command('restore', 'x', '--against', 'y')).code).toBe(2)
})

test('a restore from what is not there changes nothing and says so', async () => {
  await using empty = await anEmptyStore('sqlite')
  await empty.store.close()
  const ended = await commandOn(empty.place, 'restore', '/nowhere/backup.sqlite', '--yes')
  expect(ended.code).toBe(1)
  expect(ended.err).toContain('is no whole backup')
})
