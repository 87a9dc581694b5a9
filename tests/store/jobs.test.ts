import { describe, expect, test } from 'vitest'
import {
  anyJobDue,
  endJob,
  holdJob,
  newestJobs,
  putJobBack,
  recordJob,
  recordJobOnce,
  takeJob,
  workCounts,
} from '#app/store/jobs.ts'
import { openStore, type Store } from '#app/store/open-store.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const KINDS = ['count-stars']
const NINE = new Date('2026-11-23T09:00:00Z')
const TEN = new Date('2026-11-23T10:00:00Z')
const ELEVEN = new Date('2026-11-23T11:00:00Z')
const job = { kind: 'count-stars', input: { from: '2026-10' } }

describe.each(ENGINES)('jobs on %s', (engine) => {
  test('are taken in the order in which they fall due, and not before', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await store.write((tx) => recordJob(tx, { ...job, input: { is: 'later' }, at: TEN }, NINE))
    await store.write((tx) => recordJob(tx, { ...job, input: { is: 'first' } }, NINE))

    expect((await taken(store, NINE, ELEVEN))?.input).toEqual({ is: 'first' })
    expect(await anyJobDue(store.read, KINDS, NINE)).toBe(false)
    expect(await taken(store, NINE)).toBeUndefined()
    expect((await taken(store, TEN, ELEVEN))?.input).toEqual({ is: 'later' })
  })

  test('of a kind that nobody here knows are left to whoever knows it', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await store.write((tx) => recordJob(tx, { ...job, kind: 'from-the-future' }, NINE))
    expect(await taken(store, TEN)).toBeUndefined()
  })

  test('with one name are one while the first waits or runs', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const again = () => store.write((tx) => recordJob(tx, { ...job, sameAs: 'october' }, NINE))
    await again()
    await again()
    const held = await taken(store, NINE)
    await again()
    expect(await newestJobs(store.read, 10)).toHaveLength(1)

    if (held === undefined) throw new Error('nothing was taken')
    await store.write((tx) => endJob(tx, held, { state: 'done', outcome: {}, at: TEN }))
    await again()
    expect((await workCounts(store.read)).jobs).toEqual(new Map([['done', 1], ['waiting', 1]]))
  })

  test('of a day are asked for once, also after they have ended', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    const ask = (sameAs: string) =>
      store.write((tx) => recordJobOnce(tx, { ...job, sameAs }, NINE))
    await ask('2026-11-23')
    const held = await taken(store, NINE)
    if (held === undefined) throw new Error('nothing was taken')
    await store.write((tx) => endJob(tx, held, { state: 'done', outcome: {}, at: TEN }))
    await ask('2026-11-23')
    expect(await newestJobs(store.read, 10)).toHaveLength(1)
    await ask('2026-11-24')
    expect(await newestJobs(store.read, 10)).toHaveLength(2)
  })

  test('whose holder is not heard of go to another, and the first can change nothing more', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await store.write((tx) => recordJob(tx, job, NINE))
    const first = await taken(store, NINE, TEN)
    expect(await taken(store, TEN)).toBeUndefined()
    const second = await taken(store, new Date(TEN.getTime() + 1), ELEVEN)
    if (first === undefined || second === undefined) throw new Error('nothing was taken')
    expect(second).toEqual({ ...first, attempts: 2 })

    const progress = { until: ELEVEN, done: 1, of: 2 }
    expect(await store.write((tx) => holdJob(tx, first, progress))).toBe(false)
    expect(await store.write((tx) => holdJob(tx, second, progress))).toBe(true)
    await store.write((tx) => endJob(tx, first, { state: 'failed', outcome: {}, at: TEN }))
    const [row] = await newestJobs(store.read, 1)
    expect(row).toMatchObject({ state: 'running', done_count: 1, of_count: 2 })
  })

  test('that are given back unharmed have not been tried', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await store.write((tx) => recordJob(tx, job, NINE))
    const first = await taken(store, NINE)
    if (first === undefined) throw new Error('nothing was taken')
    await store.write((tx) => putJobBack(tx, first, { at: NINE, tried: false }))
    const second = await taken(store, NINE)
    expect(second?.attempts).toBe(1)
    if (second === undefined) throw new Error('nothing was taken')
    await store.write((tx) => putJobBack(tx, second, { at: TEN, tried: true }))
    expect(await taken(store, NINE)).toBeUndefined()
    expect((await taken(store, TEN))?.attempts).toBe(2)
  })

  test('go to one of two processes that ask at the same moment, each exactly once', async () => {
    await using empty = await anEmptyStore(engine)
    const opened = await openStore(empty.place)
    if (!opened.ok) throw new Error('the store was refused')
    const other = opened.value
    const numbers = Array.from({ length: 30 }, (_, number) => number)
    await empty.store.write(async (tx) => {
      for (const number of numbers) await recordJob(tx, { ...job, input: { number } }, NINE)
    })
    const takeAll = async (store: Store): Promise<readonly unknown[]> => {
      const found = await taken(store, NINE)
      return found === undefined ? [] : [found.input, ...(await takeAll(store))]
    }
    const [mine, theirs] = await Promise.all([takeAll(empty.store), takeAll(other)])
    await other.close()
    const all = [...mine, ...theirs].map((input) => (input as { number: number }).number)
    expect(all.toSorted((a, b) => a - b)).toEqual(numbers)
  })
})

function taken(store: Store, now: Date, until: Date = new Date(now.getTime() + 1000)) {
  return store.write((tx) => takeJob(tx, KINDS, { now, until }))
}
