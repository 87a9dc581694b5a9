/**
 * The service's side of the thread that checks: hands it one task at a time, and begins a new
 * thread where the old one died or fell silent. A task that was cut short is begun again by
 * whoever asked for it; what was decided before stays decided.
 */
import assert from 'node:assert/strict'
import { Worker } from 'node:worker_threads'
import type { StorePlace } from '../store/open-store.ts'
import type {
  CheckTask,
  CheckThreadInput,
  FromCheckThread,
  TaskChecked,
  ToCheckThread,
} from './check-task.ts'
import type { JobRun } from './jobs.ts'

export interface CheckWorker {
  /** Rejects with the signal's reason where the task was stopped. */
  readonly check: (task: CheckTask, run: JobRun) => Promise<TaskChecked>
  readonly close: () => Promise<void>
}

export interface CheckWorkerInput {
  readonly place: StorePlace
  readonly memoryMaxMb?: number
  readonly silenceMaxMs?: number
}

const MEMORY_MAX_MB = 512
// Some 25 contracts of one month are checked between two signs of life.
const SILENCE_MAX_MS = 120_000
const STOPS_WITHIN_MS = 5_000

export function startCheckWorker(input: CheckWorkerInput): CheckWorker {
  let thread: Worker | undefined
  let isBusy = false

  function runningThread(): Worker {
    if (thread !== undefined) return thread
    const begun = beginThread(input)
    // An error is told to the task that it ended; without a listener it would end the service.
    begun.on('error', () => undefined)
    begun.once('exit', () => {
      if (thread === begun) thread = undefined
    })
    thread = begun
    return begun
  }

  return {
    check: async (task, run) => {
      assert(!isBusy, 'the thread is given one task at a time')
      isBusy = true
      try {
        return await checkIn(runningThread(), task, run, input.silenceMaxMs ?? SILENCE_MAX_MS)
      } finally {
        isBusy = false
      }
    },
    close: async () => {
      await thread?.terminate()
    },
  }
}

function beginThread({ place, memoryMaxMb = MEMORY_MAX_MB }: CheckWorkerInput): Worker {
  const workerData: CheckThreadInput = { place }
  return new Worker(new URL('check-thread.ts', import.meta.url), {
    workerData,
    name: 'checks',
    resourceLimits: { maxOldGenerationSizeMb: memoryMaxMb },
  })
}

async function checkIn(
  thread: Worker,
  task: CheckTask,
  { signal, onProgress }: JobRun,
  silenceMaxMs: number,
): Promise<TaskChecked> {
  const { promise, resolve, reject } = Promise.withResolvers<TaskChecked>()
  const say = (wish: ToCheckThread): void => thread.postMessage(wish, [])
  const silent = setTimeout(() => void thread.terminate(), silenceMaxMs)
  let impatient: NodeJS.Timeout | undefined

  const onMessage = (said: FromCheckThread): void => {
    silent.refresh()
    if (said.say === 'progress') onProgress(said.done, said.of)
    else if (said.say === 'checked') resolve(said.checked)
    else if (said.say === 'stopped') reject(signal.reason as Error)
    else reject(new Error('The checks broke off.', { cause: said.error }))
  }
  const onError = (cause: unknown): void => reject(new Error('The thread died.', { cause }))
  const onExit = (): void => reject(new Error('The thread ended before its task.'))
  const onStop = (): void => {
    say({ say: 'stop' })
    impatient = setTimeout(() => void thread.terminate(), STOPS_WITHIN_MS)
  }

  thread.on('message', onMessage).once('error', onError).once('exit', onExit)
  signal.addEventListener('abort', onStop, { once: true })
  try {
    signal.throwIfAborted()
    say({ say: 'check', task })
    return await promise
  } finally {
    clearTimeout(silent)
    clearTimeout(impatient)
    signal.removeEventListener('abort', onStop)
    thread.off('message', onMessage).off('error', onError).off('exit', onExit)
  }
}
