/**
 * Sentences about values of the wrong kind, outside a list of choices or in none of several forms.
 */
import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js'
import type { Problem } from '../domain/problem.ts'
import { nearestName } from './nearest-name.ts'
import { problemAt, problemBelow } from './problem-at.ts'
import { suggestNumber } from './suggest-number.ts'
import { expectedKind, explanation, labelOf, shown } from './value-words.ts'

export function sayWrongType(error: ErrorObject, schema: AnySchemaObject): Problem {
  const value: unknown = error.data
  const message = `${labelOf(error)} must be ${expectedKind(schema)}, but is ${shown(value)}`
  return problemAt('wrong-type', error, `${message}${adviceOnType(value, schema)}.`)
}

function adviceOnType(value: unknown, schema: AnySchemaObject): string {
  const expected = [schema.type].flat() as readonly unknown[]
  const isScalar = typeof value === 'string' || typeof value === 'number'
  if (expected.includes('integer') && isScalar) {
    return `; ${suggestNumber(value, schema.unit as string | undefined)}`
  }
  if (expected.includes('boolean') && isScalar) return '; write true or false without quotes'
  if (expected.includes('string') && typeof value === 'number' && schema.format === undefined) {
    return `; write it in quotes: "${value}"`
  }
  if (expected.includes('array')) return '; write it in square brackets: [ … ]'
  if (value === null) return '; write the value, or leave the field out where it may be left out'
  return ''
}

export function sayChoice(
  error: ErrorObject,
  schema: AnySchemaObject,
  choices: readonly unknown[],
): Problem {
  const value: unknown = error.data
  const texts = choices.filter((choice) => typeof choice === 'string')
  const written = choices.map((choice) => `\`${String(choice)}\``).join(', ')
  const only = choices.length === 1 ? `must be ${written}` : `must be one of ${written}`
  const nearest = typeof value === 'string' ? nearestName(value, texts) : undefined
  const tail = nearest === undefined ? explanation(schema) : `Did you mean \`${nearest}\`?`
  return problemAt(
    'not-allowed',
    error,
    `${labelOf(error)} ${only}, but is ${shown(value)}. ${tail}`,
  )
}

export function sayNoSuchForm(error: ErrorObject): Problem {
  const tag = String(error.params.tag)
  const message = `\`${tag}\` is ${shown(error.params.tagValue)}, which is not one of its choices.`
  return problemBelow('not-allowed', error, tag, message)
}

export function sayForms(error: ErrorObject, schema: AnySchemaObject): Problem {
  const branches = error.schema as readonly AnySchemaObject[]
  const titles = branches.map((branch) => String(branch.title ?? expectedKind(branch)))
  const message =
    `${labelOf(error)} is ${shown(error.data)}; it must be one of these: ${titles.join('; ')}.`
  return problemAt('wrong-type', error, `${message} ${explanation(schema)}`)
}
