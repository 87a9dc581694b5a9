/**
 * Copies of plain data with one place changed or taken out. What is handed over stays as it is.
 */
import assert from 'node:assert/strict'
import { segmentsOf } from './pointer.ts'

export function withValueAt<T>(root: T, pointer: string, value: unknown): T {
  return changedAt(root, segmentsOf(pointer), () => value) as T
}

/** Later entries of a list move up. */
export function withoutValueAt<T>(root: T, pointer: string): T {
  const segments = segmentsOf(pointer)
  const last = segments.at(-1)
  assert(last !== undefined, 'the root cannot be taken out of itself')
  return changedAt(root, segments.slice(0, -1), (parent) => withoutMember(parent, last)) as T
}

export function valueAtPointer(root: unknown, pointer: string): unknown {
  return segmentsOf(pointer).reduce(memberOf, root)
}

function changedAt(
  value: unknown,
  segments: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  const [first, ...rest] = segments
  if (first === undefined) return change(value)
  const member = changedAt(memberOf(value, first), rest, change)
  if (Array.isArray(value)) return value.with(Number(first), member)
  return { ...(value as object), [first]: member }
}

function withoutMember(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.toSpliced(Number(name), 1)
  const { [name]: _, ...others } = value as Readonly<Record<string, unknown>>
  return others
}

function memberOf(value: unknown, name: string): unknown {
  assert(typeof value === 'object' && value !== null, `there is nothing that could hold ${name}`)
  return Reflect.get(value, name)
}
