/**
 * The first place at which two plain values differ, in the order of their canonical text, with
 * both values there. It says nothing of what the difference means.
 */
import { canonicalJson } from './canonical-json.ts'

export interface Difference {
  /** A JSON pointer. */
  readonly where: string
  /** Canonical JSON; undefined where there is nothing. */
  readonly before: string | undefined
  readonly after: string | undefined
}

export function firstDifference(
  before: unknown,
  after: unknown,
  where: string = '',
): Difference | undefined {
  if (isObject(before) && isObject(after) && Array.isArray(before) === Array.isArray(after)) {
    for (const name of namesOf(before, after)) {
      const place = `${where}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
      const found = firstDifference(before[name], after[name], place)
      if (found !== undefined) return found
    }
    return undefined
  }
  const [one, other] = [textOf(before), textOf(after)]
  return one === other ? undefined : { where, before: one, after: other }
}

type Members = Readonly<Record<string, unknown>>

// A list has its places in their order, an object its names.
function namesOf(before: Members, after: Members): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return Array.isArray(before) ? [...names] : [...names].toSorted()
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value)
}
