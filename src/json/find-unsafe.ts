/**
 * One scan over a JSON text for what `JSON.parse` lets pass: names given twice, names that mean
 * something to JavaScript, numbers that are not exact, nesting that is too deep. Never recurses.
 */
import { createScanner } from 'jsonc-parser'
import type { JSONScanner } from 'jsonc-parser'
import type { Problem } from '../domain/problem.ts'
import { whyNotExact } from './exact-number.ts'
import { pointerTo } from './pointer.ts'

const DEPTH_MAX = 32
/** A text with more faults than anybody reads is refused with the first of them. */
const PROBLEMS_MAX = 100

/** The scanner's numbers for its tokens; its own names do not exist when the program runs. */
const TOKEN = {
  openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4,
  comma: 5, colon: 6, string: 10, number: 11, endOfFile: 17,
}
const DANGEROUS_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

interface OpenValue {
  /** The names given so far with their lines; undefined in a list. */
  readonly names: Map<string, number> | undefined
  /** Where the scan stands: the name, or the place in the list counted from 0. */
  at: string | number
  /** A text that may turn out to be a name when the colon comes. */
  lastText: string | undefined
}

export function findUnsafe(json: string): readonly Problem[] {
  const scanner = createScanner(json, true)
  const problems: Problem[] = []
  const open: OpenValue[] = []
  for (let token = scanner.scan() as number; token !== TOKEN.endOfFile; token = scanner.scan()) {
    const inner = open.at(-1)
    if (problems.length >= PROBLEMS_MAX) return problems
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) {
      if (open.length === DEPTH_MAX) return [...problems, tooDeep(open, scanner)]
      open.push(opened(token))
    } else if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) {
      // The parsers recurse: past a bracket that does not match, depth could not be counted.
      if (!closes(inner, token)) return [...problems, notMatching(open, scanner)]
      open.pop()
    } else if (token === TOKEN.number) {
      const why = whyNotExact(scanner.getTokenValue())
      if (why !== undefined) problems.push(notExact(open, scanner, why))
    } else if (inner !== undefined) {
      noteName(inner, token, scanner, open, problems)
    }
  }
  return problems
}

function opened(token: number): OpenValue {
  const isObject = token === TOKEN.openBrace
  return { names: isObject ? new Map() : undefined, at: isObject ? '' : 0, lastText: undefined }
}

function closes(inner: OpenValue | undefined, token: number): boolean {
  if (inner === undefined) return false
  return (inner.names !== undefined) === (token === TOKEN.closeBrace)
}

function noteName(
  inner: OpenValue,
  token: number,
  scanner: JSONScanner,
  open: readonly OpenValue[],
  problems: Problem[],
): void {
  if (token === TOKEN.string) inner.lastText = scanner.getTokenValue()
  if (token === TOKEN.comma && typeof inner.at === 'number') inner.at += 1
  if (token !== TOKEN.colon || inner.names === undefined || inner.lastText === undefined) return
  const name = inner.lastText
  const line = scanner.getTokenStartLine() + 1
  const first = inner.names.get(name)
  inner.at = name
  inner.names.set(name, first ?? line)
  if (DANGEROUS_NAMES.has(name)) problems.push(dangerous(pointerOf(open), name, line))
  else if (first !== undefined) problems.push(twice({ where: pointerOf(open), name, first, line }))
}

function tooDeep(open: readonly OpenValue[], scanner: JSONScanner): Problem {
  const message =
    `The values are nested more than ${DEPTH_MAX} deep; no file of ours is. ` +
    'Take out the brackets that are too many.'
  const line = scanner.getTokenStartLine() + 1
  return { code: 'too-deep', where: pointerOf(open), message, line }
}

function notMatching(open: readonly OpenValue[], scanner: JSONScanner): Problem {
  const line = scanner.getTokenStartLine() + 1
  const bracket = scanner.getTokenValue()
  const message =
    `This is not JSON: in line ${line} \`${bracket}\` does not close what was opened last; ` +
    'take it out, or add the bracket that is missing before it.'
  return { code: 'not-json', where: pointerOf(open), message, line }
}

function notExact(open: readonly OpenValue[], scanner: JSONScanner, why: string): Problem {
  const written = scanner.getTokenValue()
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written
  const line = scanner.getTokenStartLine() + 1
  return { code: 'not-a-number', where: pointerOf(open), message: `${shown} ${why}.`, line }
}

function dangerous(where: string, name: string, line: number): Problem {
  const message = `\`${name}\` may not be used as a name; take it out or choose another name.`
  return { code: 'unknown-field', where, message, line }
}

function twice(at: { where: string; name: string; first: number; line: number }): Problem {
  const lines =
    at.first === at.line ? `both in line ${at.line}` : `in lines ${at.first} and ${at.line}`
  const message =
    `\`${at.name}\` stands twice in the same object, ${lines}, so one of the two values would ` +
    'be lost; keep the right one and take out the other.'
  return { code: 'duplicate-key', where: at.where, message, line: at.line }
}

function pointerOf(open: readonly OpenValue[]): string {
  return pointerTo(open.map((value) => value.at))
}
