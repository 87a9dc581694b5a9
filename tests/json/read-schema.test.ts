import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSchema, schemasReferredTo } from '#app/json/read-schema.ts'

const NAMES = readdirSync(new URL('../../schemas/', import.meta.url), { recursive: true })
  .map((file) => file.toString().replace('\\', '/'))
  .filter((file) => file.endsWith('.schema.json'))
  .map((file) => file.replace('.schema.json', ''))

test('a schema is read once', () => {
  expect(readSchema('contract')).toBe(readSchema('contract'))
})

test('the schemas that a schema needs are found, also through another', () => {
  const needed = schemasReferredTo(readSchema('examples'))
  expect(needed).toContain(readSchema('contract'))
  expect(needed).toContain(readSchema('common'))
  expect(needed).not.toContain(readSchema('examples'))
})

test('a schema in a folder finds those beside it and those above', () => {
  const needed = schemasReferredTo(readSchema('api/decision'))
  expect(needed).toContain(readSchema('api/parts'))
  expect(needed).toContain(readSchema('common'))
})

test.each(NAMES)('everything in the schema of %s is explained to an editor', (name) => {
  expect(unexplained(readSchema(name), name)).toEqual([])
})

test.each(NAMES)('no object in the schema of %s takes fields that nobody asked for', (name) => {
  expect(open(readSchema(name), name)).toEqual([])
})

/** Fields whose own schema, or the one it refers to, lacks a title or a description. */
function unexplained(node: unknown, place: string): readonly string[] {
  return nodes(node, place).flatMap(({ schema, at }) => {
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, object>)
    return properties.flatMap(([name, field]) =>
      '$ref' in field || ('title' in field && 'description' in field) ? [] : [`${at}/${name}`],
    )
  })
}

function open(node: unknown, place: string): readonly string[] {
  return nodes(node, place).flatMap(({ schema, at }) => {
    const isOpen = schema['type'] === 'object' && schema['additionalProperties'] === undefined
    return isOpen && schema['discriminator'] === undefined ? [at] : []
  })
}

interface Place {
  readonly schema: Readonly<Record<string, unknown>>
  readonly at: string
}

function nodes(node: unknown, at: string): readonly Place[] {
  if (typeof node !== 'object' || node === null) return []
  const inner = Object.entries(node).flatMap(([name, child]) => nodes(child, `${at}/${name}`))
  return [{ schema: node as Place['schema'], at }, ...inner]
}
