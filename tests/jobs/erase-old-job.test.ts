import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { eraseOldJob } from '#app/jobs/erase-old-job.ts'
import { addPerson } from '../support/store-rows.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
const run = { signal: new AbortController().signal, onProgress: () => undefined }

test.each(ENGINES)('on %s erases what has ended, and leaves what has not', async (engine) => {
  await using empty = await anEmptyStore(engine)
  const { store, place } = empty
  await addPerson(store)
  const session = { person: 'P-1', began_at: '2026-11-22T08:00:00.000Z', seen_at: '2026-11-22T08:00:00.000Z' }
  await store.write((tx) =>
    tx
      .insertInto('session')
      .values([
        { ...session, token_hash: 'ended', ends_at: '2026-11-22T20:00:00.000Z' },
        { ...session, token_hash: 'goes on', ends_at: '2026-11-23T20:00:00.000Z' },
      ])
      .execute(),
  )
  const outcome = await eraseOldJob(store, place, clock)({}, run)
  expect(outcome).toMatchObject({ sessions: 1 })
  const left = await store.read.selectFrom('session').select('token_hash').execute()
  expect(left.map((row) => row.token_hash)).toEqual(['goes on'])
  const list = place.engine === 'sqlite' ? join(dirname(place.file), 'erasures.json') : undefined
  expect(list === undefined || existsSync(list)).toBe(true)
})
