/**
 * Runs in a thread of its own, beside the service: checks months with its own connection to the
 * store, so that no page ever waits for a check. It holds nothing that is not in the store.
 */
import { setImmediate as others } from 'node:timers/promises'
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { checkMonths } from '../checks/record/check-months.ts'
import { rulesOnRecord } from '../checks/record/rules-on-record.ts'
import { connect, type Store } from '../store/open-store.ts'
import type { CheckTask, CheckThreadInput, FromCheckThread, ToCheckThread } from './check-task.ts'

class Stopped extends Error {}

/** Answers one task at a time, until the port is closed. */
export function answerTasks(port: MessagePort, store: Store): void {
  const rules = rulesOnRecord(store)
  let isStopping = false

  async function check({ months, contracts, today }: CheckTask): Promise<FromCheckThread> {
    const checked = await checkMonths({
      store,
      rules,
      months,
      today,
      ...(contracts === undefined ? {} : { contracts }),
      now: () => new Date(),
      onProgress: async (done, of) => {
        port.postMessage({ say: 'progress', done, of } satisfies FromCheckThread)
        // Without a pause the wish to stop would never be read.
        await others()
        if (isStopping) throw new Stopped('asked to stop')
      },
    })
    return { say: 'checked', checked }
  }

  port.on('message', (asked: ToCheckThread) => {
    isStopping = asked.say === 'stop'
    if (asked.say !== 'check') return
    check(asked.task)
      .catch((error: unknown): FromCheckThread => {
        return error instanceof Stopped ? { say: 'stopped' } : { say: 'broke', error }
      })
      .then((answer) => port.postMessage(answer))
      .catch((error: unknown) => port.postMessage({ say: 'broke', error: String(error) }))
  })
}

if (parentPort !== null && isOurs(workerData)) answerTasks(parentPort, connect(workerData.place))

function isOurs(data: unknown): data is CheckThreadInput {
  return typeof data === 'object' && data !== null && 'place' in data
}
