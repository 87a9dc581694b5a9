/**
 * A log that keeps its lines, for tests that read what was said and what was not.
 */
import { openLog, type Log } from '#app/log.ts'

export interface KeptLog extends Log {
  readonly lines: readonly string[]
  /** Each line as the document that it is. */
  readonly documents: () => readonly Readonly<Record<string, unknown>>[]
}

export function aLog(): KeptLog {
  const lines: string[] = []
  const log = openLog({ write: (line) => lines.push(line), isTerminal: false })
  return {
    ...log,
    lines,
    documents: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}
