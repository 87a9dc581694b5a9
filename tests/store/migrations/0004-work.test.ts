import { expect, test } from 'vitest'
import { AT } from '../../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../../support/stores.ts'

test.each(ENGINES)('on %s the same job waits once, and may be asked for again when done', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store } = empty
  const ask = (id: string, state: 'waiting' | 'done') =>
    store.write((tx) =>
      tx
        .insertInto('job')
        .values({
          id,
          kind: 'check-months',
          same_as: '2026-10',
          input: '{}',
          state,
          attempts: 0,
          due_at: AT,
          done_count: 0,
          of_count: 0,
          made_at: AT,
        })
        .execute(),
    )
  await ask('J-1', 'done')
  await ask('J-2', 'waiting')
  await expect(ask('J-3', 'waiting')).rejects.toThrow(/unique|UNIQUE/)
})
