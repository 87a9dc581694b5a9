import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { recordFolder } from '#app/checks/record/record-folder.ts'
import { startCheckWorker, type CheckWorker } from '#app/jobs/check-worker.ts'
import type { JobRun } from '#app/jobs/jobs.ts'
import type { Store } from '#app/store/open-store.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'

const ROOT = join(import.meta.dirname, '../..')
const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
const today = '2026-11-23'
const OCTOBER = { months: { from: '2026-10', to: '2026-10' }, today }
const workers: CheckWorker[] = []
// A thread of its own reads every module anew, and the machine may be busy.
const ownThread = { timeout: 60_000 }

afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.close()
})

describe.each(ENGINES)('the thread that checks, on %s', (engine) => {
  test('decides the month, says how far it is, and is there for the next', ownThread, async () => {
    await using empty = await anEmptyStore(engine)
    await withExampleMonth(empty.store)
    const worker = started({ place: empty.place })
    const said: unknown[] = []
    const run = { ...aRun(), onProgress: (...progress: readonly unknown[]) => said.push(progress) }

    const counts = { decided: 7, unchanged: 0, waiting: 0, failed: [] }
    expect(await worker.check(OCTOBER, run)).toEqual(counts)
    expect(said).toEqual([[7, 7]])
    const again = { ...counts, decided: 0, unchanged: 7 }
    expect(await worker.check(OCTOBER, aRun())).toEqual(again)
  })

  test('decides all others where one contract is poisoned', ownThread, async () => {
    await using empty = await anEmptyStore(engine)
    await withExampleMonth(empty.store)
    await empty.store.write((tx) =>
      tx
        .updateTable('contract_version')
        .set({ body: 'no contract at all' })
        .where('contract', '=', 'R-041')
        .execute(),
    )
    const worker = started({ place: empty.place })
    const checked = await worker.check(OCTOBER, aRun())
    expect(checked.decided).toBe(6)
    expect(checked.failed).toMatchObject([{ contract: 'R-041', period: '2026-10' }])
  })
})

test('a task that was stopped leaves what it decided, and the thread well', ownThread, async () => {
  await using empty = await anEmptyStore('sqlite')
  await withExampleMonth(empty.store)
  const worker = started({ place: empty.place })
  const stopping = new AbortController()
  const run = { signal: stopping.signal, onProgress: () => stopping.abort(new Error('enough')) }
  const year = { months: { from: '2026-07', to: '2026-10' }, today }
  await expect(worker.check(year, run)).rejects.toThrow('enough')
  const { decided, unchanged } = await worker.check(year, aRun())
  expect(unchanged).toBeGreaterThan(0)
  expect(decided).toBeGreaterThan(0)
})

test('a thread that dies is told to whoever waits, and another takes its place', ownThread, async () => {
  await using empty = await anEmptyStore('sqlite')
  await withExampleMonth(empty.store)
  const small = started({ place: empty.place, memoryMaxMb: 8 })
  await expect(small.check(OCTOBER, aRun())).rejects.toThrow(/The thread (died|ended)/)
  await expect(small.check(OCTOBER, aRun())).rejects.toThrow(/The thread (died|ended)/)
})

test('a thread that falls silent is ended', ownThread, async () => {
  await using empty = await anEmptyStore('sqlite')
  const silent = started({ place: empty.place, silenceMaxMs: 1 })
  await expect(silent.check(OCTOBER, aRun())).rejects.toThrow('The thread ended before its task.')
})

function started(input: Parameters<typeof startCheckWorker>[0]): CheckWorker {
  const worker = startCheckWorker(input)
  workers.push(worker)
  return worker
}

function aRun(): JobRun {
  return { signal: new AbortController().signal, onProgress: () => undefined }
}

async function withExampleMonth(store: Store): Promise<void> {
  const rules = await importFirstRules(store, join(ROOT, 'rules'), clock)
  if (!rules.ok || rules.value === undefined) throw new Error('the rules were not taken over')
  const actor = { id: 'example', roles: [] }
  const by = { actor, ruleSet: rules.value, today, ...clock }
  await recordFolder(store, join(ROOT, 'examples/month'), by)
}
