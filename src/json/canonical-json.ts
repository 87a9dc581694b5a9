/**
 * One text for one value: names sorted, no spaces, so that equal contents have equal hashes.
 * Never writes what JSON cannot hold.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'

/** Names are sorted by code unit; a Map is written as an object. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  assert(typeof value === 'object', `canonical JSON cannot hold a value of type ${typeof value}`)
  if (value instanceof Map) return canonicalObject(entriesOf(value))
  const prototype: unknown = Object.getPrototypeOf(value)
  assert(prototype === Object.prototype || prototype === null, 'canonical JSON holds plain data')
  return canonicalObject(Object.entries(value))
}

/** SHA-256 of the canonical JSON, in hexadecimal. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

function canonicalNumber(value: number): string {
  assert(Number.isFinite(value), `canonical JSON cannot hold the number ${value}`)
  return JSON.stringify(value)
}

function canonicalObject(entries: readonly (readonly [string, unknown])[]): string {
  const written = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(name)}:${canonicalJson(value)}`)
  return `{${written.join(',')}}`
}

function entriesOf(map: ReadonlyMap<unknown, unknown>): readonly (readonly [string, unknown])[] {
  return [...map].map(([name, value]) => {
    assert(typeof name === 'string', 'canonical JSON names must be texts')
    return [name, value] as const
  })
}
