/**
 * The log of the service: one JSON document a line, or lines for a reader at a terminal. It is
 * given words, ids and numbers; never what somebody typed, an address with its query, or a secret.
 */
import { pino } from 'pino'
import { loggedError } from './logged-error.ts'

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

export interface Log {
  readonly info: (message: string, fields?: LogFields) => void
  readonly warn: (message: string, fields?: LogFields) => void
  /** What went wrong by a fault of ours or of the world; the error's own values are left out. */
  readonly fault: (message: string, error: unknown, fields?: LogFields) => void
}

export interface LogPlace {
  readonly write: (line: string) => unknown
  readonly isTerminal: boolean
}

export function openLog({ write, isTerminal }: LogPlace): Log {
  const place = {
    write: (line: string) => void write(isTerminal ? forReader(line) : withoutControls(line)),
  }
  const options = {
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    messageKey: 'message',
  }
  const lines = pino(options, place)
  return {
    info: (message, fields = {}) => lines.info(fields, message),
    warn: (message, fields = {}) => lines.warn(fields, message),
    fault: (message, error, fields = {}) =>
      lines.error({ ...fields, error: loggedError(error) }, message),
  }
}

// JSON escapes only the first 32: a terminal obeys others too, and some turn the text around.
const CONTROLS = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

function withoutControls(line: string): string {
  return line.replaceAll(
    CONTROLS,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** `09:00:00 GET /ready 200 ms=3`; a fault with the places in the code below it. */
function forReader(line: string): string {
  const { time, level, message, error, ...rest } = JSON.parse(line) as Record<string, unknown>
  const fields = Object.entries(rest).map(([name, value]) => `${name}=${shown(value)}`)
  const mark = level === 'info' ? [] : [String(level)]
  const clock = String(time).slice(11, 19)
  const first = [clock, ...mark, withoutControls(String(message)), ...fields].join(' ')
  const below = error === undefined ? '' : `\n${withoutControls(JSON.stringify(error, null, 2))}`
  return `${first}${below}\n`
}

function shown(value: unknown): string {
  return withoutControls(JSON.stringify(value)).replaceAll(/^"([\w./:@-]*)"$/g, '$1')
}
