import { describe, expect, test } from 'vitest'
import { set, settingOf } from '#app/store/settings.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

describe.each(ENGINES)('settings on %s', (engine) => {
  test('are not there before they are set, and then are what was set last', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    expect(await settingOf(store.read, 'outbox_held')).toBeUndefined()
    for (const value of ['yes', 'no']) await store.write((tx) => set(tx, 'outbox_held', value))
    expect(await settingOf(store.read, 'outbox_held')).toBe('no')
  })
})
