import { once } from 'node:events'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { answerTasks } from '#app/jobs/check-thread.ts'
import { anEmptyStore } from '../support/stores.ts'

const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
const task = { months: { from: '2026-10', to: '2026-10' }, today: '2026-11-23' }

test('a task is answered with what came of it', async () => {
  await using empty = await anEmptyStore('sqlite')
  await importFirstRules(empty.store, join(import.meta.dirname, '../../rules'), clock)
  const { port1, port2 } = new MessageChannel()
  answerTasks(port2, empty.store)
  port1.postMessage({ say: 'check', task })
  const [answer] = (await once(port1, 'message')) as [unknown]
  const checked = { decided: 0, unchanged: 0, waiting: 0, failed: [] }
  expect(answer).toEqual({ say: 'checked', checked })
  port1.close()
})

test('a task that breaks is answered with its error', async () => {
  await using empty = await anEmptyStore('sqlite')
  const { port1, port2 } = new MessageChannel()
  answerTasks(port2, { ...empty.store, read: undefined as never })
  port1.postMessage({ say: 'check', task })
  const [answer] = (await once(port1, 'message')) as [unknown]
  expect(answer).toEqual({ say: 'broke', error: expect.any(TypeError) })
  port1.close()
})
