import { once } from 'node:events'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { answerTrials } from '#app/web/api/try-thread.ts'
import { anEmptyStore } from '../../support/stores.ts'

const RULES = join(import.meta.dirname, '../../../rules')
const actor = { id: 't', name: 'T', roles: ['council-system'], seesRestricted: false } as const

test('each trial is answered, also one that cannot be read', async () => {
  await using opened = await anEmptyStore('sqlite')
  await importFirstRules(opened.store, RULES, { now: () => new Date('2026-11-23T09:00:00Z') })
  const { port1, port2 } = new MessageChannel()
  answerTrials(port2, opened.store)
  port1.postMessage({ actor, body: new TextEncoder().encode('{"return":') })
  const [said] = await once(port1, 'message')
  expect(said).toMatchObject({ say: 'tried', answer: { refusal: { status: 400 } } })
  port1.close()
})
