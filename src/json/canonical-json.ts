/**
 * One text for one value: names sorted, no spaces, so that equal contents have equal hashes.
 * Never writes what JSON cannot hold.
 */
import assert from 'node:assert/strict'
import { hash } from 'node:crypto'

/** Names are sorted by code unit; a Map is written as an object. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (value === null || typeof value === 'boolean') return String(value)
  assert(typeof value === 'object', `canonical JSON cannot hold a value of type ${typeof value}`)
  if (Array.isArray(value)) return canonicalArray(value)
  if (value instanceof Map) return canonicalObject(objectOf(value))
  const prototype: unknown = Object.getPrototypeOf(value)
  assert(prototype === Object.prototype || prototype === null, 'canonical JSON holds plain data')
  return canonicalObject(value as Readonly<Record<string, unknown>>)
}

/** SHA-256 of the canonical JSON, in hexadecimal. */
export function hashOf(value: unknown): string {
  return hash('sha256', canonicalJson(value))
}

function canonicalNumber(value: number): string {
  assert(Number.isFinite(value), `canonical JSON cannot hold the number ${value}`)
  return Object.is(value, -0) ? '0' : String(value)
}

// Every return is written this way once: texts are put together in loops, without copies.
function canonicalArray(values: readonly unknown[]): string {
  let written = ''
  for (const value of values) {
    written += `${written === '' ? '' : ','}${canonicalJson(value)}`
  }
  return `[${written}]`
}

function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  let written = ''
  for (const name of Object.keys(object).toSorted()) {
    const comma = written === '' ? '' : ','
    written += `${comma}${JSON.stringify(name)}:${canonicalJson(object[name])}`
  }
  return `{${written}}`
}

function objectOf(map: ReadonlyMap<unknown, unknown>): Readonly<Record<string, unknown>> {
  const entries = [...map].map(([name, value]) => {
    assert(typeof name === 'string', 'canonical JSON names must be texts')
    return [name, value] as const
  })
  return Object.fromEntries(entries)
}
