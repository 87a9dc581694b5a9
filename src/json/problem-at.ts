/**
 * A problem at the place of a schema error, or at a field below it.
 */
import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Problem, ProblemCode } from '../domain/problem.ts'
import { pointerTo } from './pointer.ts'

export function problemAt(code: ProblemCode, error: ErrorObject, message: string): Problem {
  return { code, where: error.instancePath, message: message.trim() }
}

export function problemBelow(
  code: ProblemCode,
  error: ErrorObject,
  field: string,
  message: string,
): Problem {
  return { code, where: `${error.instancePath}${pointerTo([field])}`, message: message.trim() }
}
