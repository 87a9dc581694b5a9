/**
 * Embeds our JSON Schemas in one document: each under a name of its own, every reference turned
 * into a place in that document. It changes no rule of a schema.
 */
import { schemasReferredTo } from '../../json/read-schema.ts'
import type { Schema } from './openapi-types.ts'

const PLACE = '#/components/schemas/'
const ENDING = '.schema.json'

/** These schemas, and all that they refer to, by name. */
export function embeddedSchemas(schemas: readonly object[]): Readonly<Record<string, Schema>> {
  const all = [...new Set([...schemas, ...schemas.flatMap((each) => schemasReferredTo(each))])]
  const named = all.map((schema): [string, Schema] => [
    nameOf(idOf(schema)),
    embedded(schema, idOf(schema)),
  ])
  return Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** A schema of the document itself, which refers to files as one of `schemas/api/` does. */
export function inDocument(schema: Schema): Schema {
  return embedded(schema, 'api/')
}

/** Where the schema of an answer stands in the document. */
export function placeOfAnswer(name: string): Schema {
  return { $ref: `${PLACE}${nameOf(`api/${name}`)}` }
}

function idOf(schema: object): string {
  return '$id' in schema ? String(schema.$id) : ''
}

// Two schemas are called `return`: one of what is sent, one of what is answered.
function nameOf(id: string): string {
  return id.replace(ENDING, '').replace('/', '.')
}

function embedded(schema: object, place: string): Schema {
  const { $id: _id, $schema: _dialect, ...rules } = schema as Schema
  return withPlaces(rules, place) as Schema
}

function withPlaces(node: unknown, place: string): unknown {
  if (Array.isArray(node)) return node.map((each) => withPlaces(each, place))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [
      name,
      name === '$ref' && typeof value === 'string'
        ? inComponents(value, place)
        : withPlaces(value, place),
    ]),
  )
}

function inComponents(reference: string, place: string): string {
  const { pathname, hash } = new URL(reference, `schema:///${place}`)
  return `${PLACE}${nameOf(pathname.slice(1))}${hash.slice(1)}`
}
