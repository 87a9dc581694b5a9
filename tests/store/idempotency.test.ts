import { describe, expect, test } from 'vitest'
import { keepAnswer, keptAnswer } from '#app/store/idempotency.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const KEPT = {
  owner: 't-1',
  key: 'k',
  request_hash: 'h',
  status: 201,
  answer: '{"ok":true}',
  made_at: '2026-11-23T09:00:00.000Z',
}

describe.each(ENGINES)('answers for repeats on %s', (engine) => {
  test('are kept by owner and key', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    await store.write((tx) => keepAnswer(tx, KEPT))
    expect(await store.write((tx) => keptAnswer(tx, { owner: 't-1', key: 'k' }))).toEqual(KEPT)
    expect(await store.write((tx) => keptAnswer(tx, { owner: 't-2', key: 'k' }))).toBeUndefined()
    expect(await store.write((tx) => keptAnswer(tx, { owner: 't-1', key: 'K' }))).toBeUndefined()
  })

  test('are kept once, whoever comes first', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    await store.write((tx) => keepAnswer(tx, KEPT))
    await expect(store.write((tx) => keepAnswer(tx, KEPT))).rejects.toThrow(/unique/i)
  })
})
