import { describe, expect, test } from 'vitest'
import { queueCheck } from '#app/store/queue-check.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const clock = { now: () => new Date('2026-11-23T09:00:00Z') }

describe.each(ENGINES)('a check that is asked for on %s', (engine) => {
  test('waits, and is due at once', async () => {
    await using opened = await anEmptyStore(engine)
    const { store } = opened
    const asked = { contract: 'R-041', from: '2026-09', to: '2026-10' }
    await store.write((tx) => queueCheck(tx, clock, { ...asked, because: 'return 1' }))
    await store.write((tx) => queueCheck(tx, clock, { ...asked, because: 'return 2' }))
    const jobs = await store.read.selectFrom('job').selectAll().orderBy('same_as').execute()
    expect(jobs).toMatchObject([
      { kind: 'check-months', state: 'waiting', due_at: '2026-11-23T09:00:00.000Z', attempts: 0 },
      { same_as: 'return 2' },
    ])
    expect(JSON.parse(jobs[0]?.input ?? '')).toEqual(asked)
  })
})
