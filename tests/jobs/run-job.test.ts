import { describe, expect, test } from 'vitest'
import type { DoJob } from '#app/jobs/jobs.ts'
import { HELD_FOR_MS, runJob, TRIES_MAX } from '#app/jobs/run-job.ts'
import { newestJobs, recordJob, takeJob, type HeldJob } from '#app/store/jobs.ts'
import type { Store } from '#app/store/open-store.ts'
import { aLog } from '../support/a-log.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const NINE = new Date('2026-11-23T09:00:00Z')
const now = () => NINE
const KIND = 'count-stars'
const never = new AbortController().signal

describe.each(ENGINES)('a job that is run on %s', (engine) => {
  test('is done with what it came to, and with its last progress', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const row = await run(store, async (input, { onProgress }) => {
      onProgress(3, 4)
      return { counted: input }
    })
    expect(row).toMatchObject({ state: 'done', done_count: 3, of_count: 4, locked_until: null })
    expect(JSON.parse(row.outcome ?? '')).toEqual({ counted: { sky: 'north' } })
  })

  test('waits for a while where it broke, and is then tried again', async () => {
    await using empty = await anEmptyStore(engine)
    const row = await run(empty.store, async () => {
      throw new Error('a cloud')
    })
    expect(row).toMatchObject({ state: 'waiting', attempts: 1, due_at: '2026-11-23T09:00:10.000Z' })
  })

  test('is given up when it broke so often that a person has to look', async () => {
    await using empty = await anEmptyStore(engine)
    const { log, lines } = withLines()
    const broke = async () => {
      throw new TypeError('pay of "Smith" is 1234567')
    }
    const row = await run(empty.store, broke, { log, attempts: TRIES_MAX })
    expect(row).toMatchObject({ state: 'failed', ended_at: NINE.toISOString() })
    expect(JSON.parse(row.outcome ?? '')).toEqual({ reason: 'broke', error: 'TypeError' })
    expect(lines.join('')).toContain('Job given up')
    expect(lines.join('') + row.outcome).not.toMatch(/Smith|1234567/)
  })

  test('is given up unseen where no run of it ever came to an end', async () => {
    await using empty = await anEmptyStore(engine)
    const row = await run(empty.store, async () => ({}), { attempts: TRIES_MAX + 1 })
    expect(row.state).toBe('failed')
    expect(JSON.parse(row.outcome ?? '')).toEqual({ reason: 'begun-too-often' })
  })

  test('is given back when the program stops, and that is no try', async () => {
    await using empty = await anEmptyStore(engine)
    const stopping = new AbortController()
    const work: DoJob = async (_input, { signal }) => {
      stopping.abort()
      signal.throwIfAborted()
      return {}
    }
    const row = await run(empty.store, work, { signal: stopping.signal })
    expect(row).toMatchObject({ state: 'waiting', attempts: 0, due_at: NINE.toISOString() })
  })
})

async function run(
  store: Store,
  work: DoJob,
  { log = aLog(), attempts = 1, signal = never } = {},
) {
  const taken = await store.write(async (tx) => {
    await recordJob(tx, { kind: KIND, input: { sky: 'north' } }, NINE)
    await tx.updateTable('job').set({ attempts: attempts - 1 }).execute()
    const until = new Date(NINE.getTime() + HELD_FOR_MS)
    return takeJob(tx, [KIND], { now: NINE, until })
  })
  await runJob(taken as HeldJob, { store, work: { [KIND]: work }, log, now }, signal)
  const [row] = await newestJobs(store.read, 1)
  if (row === undefined) throw new Error('the job is gone')
  return row
}

function withLines() {
  const log = aLog()
  return { log, lines: log.lines }
}
