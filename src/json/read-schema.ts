/**
 * The JSON Schemas of `schemas/`, each read once. They are part of the program, so a schema that
 * cannot be read is our own mistake.
 */
import { readFileSync } from 'node:fs'

const FOLDER = new URL('../../schemas/', import.meta.url)
const schemas = new Map<string, object>()

export function readSchema(name: string): object {
  const known = schemas.get(name)
  if (known !== undefined) return known
  const text = readFileSync(new URL(`${name}.schema.json`, FOLDER), 'utf8')
  const schema = JSON.parse(text) as object
  schemas.set(name, schema)
  return schema
}

/** The schemas of ours that a schema refers to, directly or through another. */
export function schemasReferredTo(schema: object): readonly object[] {
  const found = new Map<string, object>()
  const waiting: object[] = [schema]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const name of namesReferredTo(next)) {
      if (found.has(name) || readSchema(name) === schema) continue
      found.set(name, readSchema(name))
      waiting.push(readSchema(name))
    }
  }
  return [...found.values()]
}

/** A reference is read from where its schema lies: `../common` in `api/finding` is `common`. */
function namesReferredTo(schema: object): readonly string[] {
  const place = '$id' in schema ? String(schema.$id) : ''
  const references = JSON.stringify(schema).matchAll(/"\$ref":"([a-z./-]+)\.schema\.json/g)
  return [...references].map(([, path = '']) => {
    return new URL(path, `schema:///${place}`).pathname.slice(1)
  })
}
