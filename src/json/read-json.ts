/**
 * Reads strict JSON and says where each value stands, or what is wrong and in which line. Never
 * repairs a text: a name given twice, a comment or a number that is not exact is refused.
 */
import type { Checked, Problem } from '../domain/problem.ts'
import { accepted, refused } from '../domain/problem.ts'
import { lineFinder } from './find-line.ts'
import { findUnsafe } from './find-unsafe.ts'
import { syntaxProblem } from './syntax-problem.ts'

export interface JsonText {
  readonly value: unknown
  /** The line of the value, or of the nearest value around it, counted from 1. */
  readonly lineOf: (pointer: string) => number | undefined
}

const BYTE_ORDER_MARK = 0xfe_ff

export function readJson(text: string, file?: string): Checked<JsonText> {
  // Editors on Windows begin a file with a byte order mark; it is no part of the JSON.
  const json = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text
  // The scan comes first: it bounds the depth of what the parsers are given.
  const unsafe = findUnsafe(json)
  if (unsafe.length > 0) return refused(unsafe.map((problem) => inFile(problem, file)))
  try {
    return accepted({ value: JSON.parse(json) as unknown, lineOf: lineFinder(json) })
  } catch {
    return refused([inFile(syntaxProblem(json), file)])
  }
}

function inFile(problem: Problem, file: string | undefined): Problem {
  return file === undefined ? problem : { ...problem, file }
}
