import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { command, commandOn } from './a-run.ts'

describe.each(ENGINES)('the command erase on %s', (engine) => {
  test('says what it erased', async () => {
    await using empty = await anEmptyStore(engine)
    const ended = await commandOn(empty.place, 'erase')
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toContain('  0 annexes with rows of months long past\n')
    const { place } = empty
    const list = place.engine === 'sqlite' ? join(dirname(place.file), 'erasures.json') : undefined
    expect(list === undefined || existsSync(list)).toBe(true)
  })
})

test('takes nothing else', async () => {
  expect((await command('erase', 'everything')).code).toBe(2)
})
