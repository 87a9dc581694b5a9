/**
 * Where two pieces of plain data first differ, and what stands there in each. Names are compared
 * in the order of canonical JSON.
 */
import { canonicalJson } from '../json/canonical-json.ts'

export interface Difference {
  /** JSON pointer; empty where the whole differs. */
  readonly where: string
  /** Canonical JSON; `nothing` where there is none. */
  readonly before: string
  readonly after: string
}

const SHOWN_MAX = 200

export function firstDifference(before: unknown, after: unknown, where = ''): Difference {
  if (isBranch(before) && isBranch(after) && Array.isArray(before) === Array.isArray(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted(inOrder)
    const name = names.find((each) => written(before[each]) !== written(after[each]))
    if (name !== undefined) {
      return firstDifference(before[name], after[name], `${where}/${segment(name)}`)
    }
  }
  return { where, before: shown(before), after: shown(after) }
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Places of a list by their number, names by their letters. */
function inOrder(a: string, b: string): number {
  const [one, other] = [Number(a), Number(b)]
  if (Number.isInteger(one) && Number.isInteger(other)) return one - other
  return a < b ? -1 : 1
}

function written(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value)
}

function shown(value: unknown): string {
  const text = written(value) ?? 'nothing'
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text
}

function segment(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
