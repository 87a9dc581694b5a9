import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { startTryWorker } from '#app/web/api/try-worker.ts'
import { aContract, aReturn } from '../../support/a-return.ts'
import { anEmptyStore } from '../../support/stores.ts'

const RULES = join(import.meta.dirname, '../../../rules')
const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
const actor = { id: 't', name: 'T', roles: ['council-system'], seesRestricted: false } as const
const body = new TextEncoder().encode(
  JSON.stringify({ contract: aContract(), return: aReturn({ period: '2026-04' }) }),
)

test('a return is tried in a thread of its own, again and again', async () => {
  await using opened = await anEmptyStore('sqlite')
  await importFirstRules(opened.store, RULES, clock)
  const worker = startTryWorker(opened.place)
  for (let tried = 0; tried < 12; tried += 1) {
    const answer = await worker.tryOut({ actor, body })
    expect(answer).toMatchObject({ status: 200, json: expect.stringContaining('"decision"') })
  }
  const refused = await worker.tryOut({ actor, body: Uint8Array.of(0x7b) })
  expect(refused).toMatchObject({ refusal: { status: 400 } })
  await worker.close()
})

test('a thread that broke says so, and the next trial is answered', async () => {
  await using opened = await anEmptyStore('sqlite')
  const worker = startTryWorker(opened.place)
  await expect(worker.tryOut({ actor, body })).rejects.toThrow('The trial broke off')
  await importFirstRules(opened.store, RULES, clock)
  expect(await worker.tryOut({ actor, body })).toMatchObject({ status: 200 })
  await worker.close()
})

test('a thread that falls silent is ended, and another begun', async () => {
  await using opened = await anEmptyStore('sqlite')
  await importFirstRules(opened.store, RULES, clock)
  const impatient = startTryWorker(opened.place, 0)
  await expect(impatient.tryOut({ actor, body })).rejects.toThrow('ended before its trial')
  await expect(impatient.tryOut({ actor, body })).rejects.toThrow('ended before its trial')
  await impatient.close()
})
