/**
 * What a command needs of the world around it.
 */
import { stat } from 'node:fs/promises'
import type { IsoDate } from '../domain/calendar.ts'

export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly today: () => IsoDate
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number
  /** Where results are written when nobody names a folder; nowhere if left out. */
  readonly resultsFolder?: string
}

const PROGRESS_AFTER_MS = 2_000
const PROGRESS_EVERY_MS = 1_000

/** Silent for the first seconds, so that a quick answer is all that is printed. */
export function patientSpeaker({ err, clock }: Terminal): (sentence: () => string) => void {
  const began = clock()
  let lastSaid = began + PROGRESS_AFTER_MS - PROGRESS_EVERY_MS
  return (sentence) => {
    if (clock() - lastSaid < PROGRESS_EVERY_MS) return
    lastSaid = clock()
    err(sentence())
  }
}

export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() ?? false
}
