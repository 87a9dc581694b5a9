/**
 * Builds the reading of one field of a register: a value, nothing with or without a note, or a
 * fault. It reads nothing itself.
 */
import type { ProblemCode } from '../../domain/problem.ts'
import type { FieldReading } from './read-register.ts'

export function given<T>(value: T, notes: readonly string[] = []): FieldReading<T> {
  return { ok: true, value, notes }
}

/** Nothing is said, or what is said was left out for the reason in the note. */
export function notGiven(...notes: readonly string[]): FieldReading<never> {
  return { ok: true, value: undefined, notes }
}

export function faulty(code: ProblemCode, message: string): FieldReading<never> {
  return { ok: false, code, message }
}
