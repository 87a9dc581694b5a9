/**
 * Turns one error of the schema checker into a sentence for the person who wrote the value: what
 * is wrong, what is expected and what to write instead.
 */
import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js'
import type { Problem } from '../domain/problem.ts'
import { problemAt } from './problem-at.ts'
import { sayGroups, sayMissing, sayNotInGrammar, sayUnknown } from './say-fields.ts'
import { sayFormat, sayPattern, sayRange, saySize, sayTwice } from './say-limits.ts'
import { sayChoice, sayForms, sayNoSuchForm, sayWrongType } from './say-values.ts'
import { isChoiceOfGroups } from './union-errors.ts'
import { explanation, labelOf } from './value-words.ts'

type Say = (error: ErrorObject, schema: AnySchemaObject) => Problem

/** Undefined for errors that only announce others. */
export function schemaProblem(error: ErrorObject): Problem | undefined {
  if (error.keyword === 'if' || error.keyword === 'propertyNames') return undefined
  const schema: AnySchemaObject = error.parentSchema ?? {}
  const say = SENTENCES[error.keyword] ?? sayAnything
  return sayNotInGrammar(error, schema) ?? say(error, schema)
}

const SENTENCES: Readonly<Record<string, Say>> = {
  required: sayMissing,
  dependentRequired: sayMissing,
  additionalProperties: sayUnknown,
  unevaluatedProperties: sayUnknown,
  type: sayWrongType,
  enum: (error, schema) => sayChoice(error, schema, schema.enum as readonly unknown[]),
  const: (error, schema) => sayChoice(error, schema, [schema.const]),
  discriminator: sayNoSuchForm,
  format: sayFormat,
  pattern: sayPattern,
  minimum: sayRange,
  maximum: sayRange,
  minLength: saySize,
  maxLength: saySize,
  minItems: saySize,
  maxItems: saySize,
  minProperties: saySize,
  maxProperties: saySize,
  uniqueItems: sayTwice,
  oneOf: sayForms,
  anyOf: (error, schema) => (isChoiceOfGroups(error) ? sayGroups : sayForms)(error, schema),
}

function sayAnything(error: ErrorObject, schema: AnySchemaObject): Problem {
  const message = `${labelOf(error)} is not allowed here. ${explanation(schema)}`
  return problemAt('not-allowed', error, message)
}
