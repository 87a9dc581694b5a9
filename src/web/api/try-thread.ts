/**
 * Runs in a thread of its own, beside the service: works out what returns would come to, with its
 * own connection to the store, so that no page waits for it. It keeps nothing.
 */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { rulesOnRecord } from '../../checks/record/rules-on-record.ts'
import { connect, type Store, type StorePlace } from '../../store/open-store.ts'
import { todayInLondon } from '../../today.ts'
import type { ApiAnswer } from './api-route.ts'
import { returnShapes } from './return-shapes.ts'
import { tryReturn, type Trial } from './try-return.ts'

/** Given to the thread when it starts. */
export interface TryThreadInput {
  readonly place: StorePlace
}

export type FromTryThread =
  | { readonly say: 'tried'; readonly answer: ApiAnswer }
  | { readonly say: 'broke'; readonly error: unknown }

/** One trial at a time: whoever asks waits for its answer. */
export function answerTrials(port: MessagePort, store: Store): void {
  const records = { store, rules: rulesOnRecord(store), today: () => todayInLondon() }
  const shapes = returnShapes(records)
  port.on('message', (trial: Trial) => {
    tryReturn(trial, records, shapes)
      .then((answer): FromTryThread => ({ say: 'tried', answer }))
      .catch((error: unknown): FromTryThread => ({ say: 'broke', error }))
      .then((said) => port.postMessage(said))
      .catch((error: unknown) => port.postMessage({ say: 'broke', error: String(error) }))
  })
}

if (parentPort !== null && isOurs(workerData)) answerTrials(parentPort, connect(workerData.place))

function isOurs(input: unknown): input is TryThreadInput {
  return typeof input === 'object' && input !== null && 'place' in input
}
