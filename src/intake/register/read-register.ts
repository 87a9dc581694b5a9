/**
 * What comes of reading a register: entries with what a person should know about each, and what
 * was refused with the reason. One entry that is refused never stops another. Types only.
 */
import type { Problem, ProblemCode } from '../../domain/problem.ts'
import type { RegisterEntry } from '../../domain/register.ts'

export interface ReadEntry {
  /** Line in the file, counted from 1. */
  readonly line: number
  readonly entry: RegisterEntry
  /** What was left out or written otherwise, in sentences: nothing is changed in silence. */
  readonly notes: readonly string[]
  /** Who bought, where the file says so: a file may hold contracts of others. */
  readonly buyer?: string
}

export interface RefusedEntry {
  readonly line: number
  readonly problems: readonly Problem[]
}

export interface ReadRegister {
  readonly entries: readonly ReadEntry[]
  readonly refused: readonly RefusedEntry[]
}

/** One field: its value (none where nothing is said), or what is wrong with it. */
export type FieldReading<T> =
  | { readonly ok: true; readonly value: T | undefined; readonly notes: readonly string[] }
  | { readonly ok: false; readonly code: ProblemCode; readonly message: string }
