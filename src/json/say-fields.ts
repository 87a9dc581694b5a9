/**
 * Sentences about fields: one that is missing, one that nobody asked for, groups of which one is
 * needed.
 */
import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js'
import type { Problem } from '../domain/problem.ts'
import { suggestion } from './nearest-name.ts'
import { problemAt, problemBelow } from './problem-at.ts'
import { clipped, explanation, labelOf } from './value-words.ts'

export function sayMissing(error: ErrorObject, schema: AnySchemaObject): Problem {
  const name = String(error.params.missingProperty)
  const properties = schema.properties as Record<string, AnySchemaObject> | undefined
  const field = properties?.[name] ?? {}
  const title = field.title === undefined ? '' : ` (${String(field.title)})`
  const message = `\`${name}\`${title} is missing; add it. ${explanation(field)}`
  return problemBelow('missing-field', error, name, message)
}

export function sayUnknown(error: ErrorObject, schema: AnySchemaObject): Problem {
  const known = Object.keys((schema.properties as object | undefined) ?? {})
  const name = nameOfUnknown(error)
  const advice = suggestion(name, known)
  const message = `\`${clipped(name)}\` is not a field that may stand here.${advice}`
  return problemBelow('unknown-field', error, name, message)
}

/** The schema's own reason why a field, a word or an empty list has no place in a rule. */
export function sayNotInGrammar(error: ErrorObject, schema: AnySchemaObject): Problem | undefined {
  const reasons = schema.notInGrammar as Readonly<Record<string, string>> | undefined
  if (reasons === undefined) return undefined
  if (error.keyword === 'additionalProperties') {
    const name = nameOfUnknown(error)
    if (!Object.hasOwn(reasons, name)) return undefined
    return problemBelow('not-in-grammar', error, name, `\`${name}\` ${reasons[name]}`)
  }
  const key = error.keyword === 'enum' ? String(error.data) : error.keyword
  if (!Object.hasOwn(reasons, key)) return undefined
  const name = error.keyword === 'enum' ? `\`${key}\`` : labelOf(error)
  return problemAt('not-in-grammar', error, `${name} ${reasons[key]}`)
}

export function sayGroups(error: ErrorObject, schema: AnySchemaObject): Problem {
  const branches = error.schema as readonly { readonly required: readonly string[] }[]
  const groups = branches.map(({ required }) => required.map((name) => `\`${name}\``).join(' and '))
  const needed = `${labelOf(error)} must have at least one of these: ${groups.join('; or ')}.`
  return problemAt('missing-field', error, `${needed} ${explanation(schema)}`)
}

function nameOfUnknown(error: ErrorObject): string {
  return String(error.params.additionalProperty ?? error.params.unevaluatedProperty ?? '')
}
