import { expect, test } from 'vitest'
import { command } from './a-run.ts'

test('only "outbox release" is understood', async () => {
  for (const args of [[], ['hold'], ['release', 'x']]) {
    expect((await command('outbox', ...args)).code).toBe(2)
  }
})
