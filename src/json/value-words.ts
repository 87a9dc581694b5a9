/**
 * Names values and places in words for messages: "`payTo` (Last day of the pay period)", "the text
 * "12.50"", "a whole number of pence".
 */
import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js'
import { segmentsOf } from './pointer.ts'

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with named fields',
  null: '`null`',
}

/** The field that an error is about, with its title where the schema gives one. */
export function labelOf(error: ErrorObject): string {
  const segments = segmentsOf(error.instancePath)
  const last = segments.at(-1)
  const title = error.parentSchema?.title as string | undefined
  if (last === undefined) return title === undefined ? 'This' : `This (${title})`
  const start = /^\d+$/.test(last)
    ? `Entry ${Number(last) + 1} of ${quoted(segments.at(-2))}`
    : quoted(last)
  return title === undefined || title === last ? start : `${start} (${title})`
}

export function expectedKind(schema: AnySchemaObject): string {
  const kinds = [schema.type ?? 'object'].flat() as readonly string[]
  return kinds.map((kind) => oneKind(kind, schema)).join(', or ')
}

function oneKind(kind: string, schema: AnySchemaObject): string {
  if (kind === 'integer') {
    return schema.unit === undefined ? 'a whole number' : `a whole number of ${String(schema.unit)}`
  }
  if (kind === 'null') return '`null` where it is not known'
  if (kind === 'string' && schema.format === 'date') return 'a date in quotes such as "2026-04-30"'
  if (kind === 'string' && schema.format === 'month') return 'a month in quotes such as "2026-04"'
  return KINDS[kind] ?? kind
}

export function shown(value: unknown): string {
  if (typeof value === 'string') return `the text ${visible(JSON.stringify(clipped(value)))}`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object' && value !== null) return 'an object with named fields'
  return String(value)
}

/** The first sentence of the schema's description; nothing where there is none. */
export function explanation(schema: AnySchemaObject): string {
  const description = schema.description as string | undefined
  return description?.split(/(?<=\.)\s/)[0] ?? ''
}

function quoted(segment: string | undefined): string {
  return segment === undefined ? 'the list' : `\`${visible(clipped(segment))}\``
}

export function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** JSON escapes controls and leaves marks that turn a line round as they are. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, (character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `[U+${number}]`
  })
}
