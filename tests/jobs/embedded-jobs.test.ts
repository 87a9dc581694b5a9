import { describe, expect, test } from 'vitest'
import { startJobs } from '#app/jobs/embedded-jobs.ts'
import type { JobWork } from '#app/jobs/jobs.ts'
import { newestJobs, recordJob } from '#app/store/jobs.ts'
import { openStore, type Store } from '#app/store/open-store.ts'
import { aLog } from '../support/a-log.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const NINE = new Date('2026-11-23T09:00:00Z')
const around = { now: () => NINE, today: () => '2026-11-23', lookEveryMs: 5 }

describe.each(ENGINES)('the loop on %s', (engine) => {
  test('does what was asked for with what was stored beside it', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const done = Promise.withResolvers<unknown>()
    const work: JobWork = {
      'check-months': async (input) => {
        done.resolve(input)
        return {}
      },
    }
    const jobs = startJobs({ ...around, store, work, log: aLog() })
    const input = { from: '2026-10', to: '2026-10' }
    await store.write((tx) => jobs.enqueue(tx, { kind: 'check-months', input }))
    expect(await done.promise).toEqual(input)
    await jobs.stop()
    expect(await states(store)).toEqual(['done'])
  })

  test('does nothing that was asked for in a transaction which was undone', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const jobs = startJobs({ ...around, store, work: {}, log: aLog() })
    const undone = store.write(async (tx) => {
      await jobs.enqueue(tx, { kind: 'check-months', input: { from: '2026-10', to: '2026-10' } })
      throw new Error('and undone')
    })
    await expect(undone).rejects.toThrow('and undone')
    await jobs.stop()
    expect(await states(store)).toEqual([])
  })

  test('in two processes does each job once, and what is daily once a day', async () => {
    await using empty = await anEmptyStore(engine)
    const opened = await openStore(empty.place)
    if (!opened.ok) throw new Error('the store was refused')
    const stores = [empty.store, opened.value] as const
    const JOBS = 20
    const runs: string[] = []
    const all = Promise.withResolvers<void>()
    const note = (name: string) => {
      runs.push(name)
      if (runs.length === JOBS + 1) all.resolve()
      return Promise.resolve({})
    }
    const work: JobWork = {
      'count-stars': (input) => note(String((input as { number: number }).number)),
      'wind-clocks': (input) => note((input as { on: string }).on),
    }
    await empty.store.write(async (tx) => {
      for (let number = 0; number < JOBS; number += 1) {
        await recordJob(tx, { kind: 'count-stars', input: { number } }, NINE)
      }
    })
    const loops = stores.map((store) => {
      return startJobs({ ...around, store, work, log: aLog(), daily: ['wind-clocks'] })
    })
    await all.promise
    await Promise.all(loops.map((loop) => loop.stop()))
    const numbers = Array.from({ length: JOBS }, (_, number) => String(number))
    expect(runs.toSorted()).toEqual(['2026-11-23', ...numbers].toSorted())
    expect(new Set(await states(empty.store))).toEqual(new Set(['done']))
    await opened.value.close()
  })
})

test('a store that cannot be read is logged, and looked at again', async () => {
  await using empty = await anEmptyStore('sqlite')
  const looked = Promise.withResolvers<void>()
  let looks = 0
  const log = aLog()
  const noticing = { ...log, fault: (...said: Parameters<typeof log.fault>) => {
    log.fault(...said)
    looks += 1
    if (looks === 2) looked.resolve()
  } }
  const broken = { ...empty.store, read: undefined as unknown as Store['read'] }
  const jobs = startJobs({ ...around, store: broken, work: { some: async () => ({}) }, log: noticing })
  await looked.promise
  await jobs.stop()
  expect(log.lines[0]).toContain('The jobs could not be looked at')
})

async function states({ read }: Store): Promise<readonly string[]> {
  return (await newestJobs(read, 100)).map(({ state }) => state)
}
