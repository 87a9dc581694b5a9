/**
 * Turns one error of the schema checker into a sentence for the person who wrote the value: what
 * is wrong, what is expected and what to write instead.
 */
import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js'
import { isDate } from '../domain/calendar.ts'
import type { Problem, ProblemCode } from '../domain/problem.ts'
import { suggestion } from './nearest-name.ts'
import { pointerTo } from './pointer.ts'
import { suggestNumber } from './suggest-number.ts'
import { isChoiceOfGroups } from './union-errors.ts'
import { expectedKind, explanation, labelOf, shown } from './value-words.ts'

type Say = (error: ErrorObject, schema: AnySchemaObject) => Problem

/** Undefined for errors that only announce others. */
export function schemaProblem(error: ErrorObject): Problem | undefined {
  if (error.keyword === 'if' || error.keyword === 'propertyNames') return undefined
  const schema: AnySchemaObject = error.parentSchema ?? {}
  const refusal = refusalOf(error, schema)
  if (refusal !== undefined) return problem('not-in-grammar', error, `${labelOf(error)} ${refusal}`)
  return (SENTENCES[error.keyword] ?? sayAnything)(error, schema)
}

const SENTENCES: Readonly<Record<string, Say>> = {
  required: sayMissing,
  dependentRequired: sayMissing,
  additionalProperties: sayUnknown,
  unevaluatedProperties: sayUnknown,
  type: sayWrongType,
  enum: (error, schema) => sayChoice(error, schema, (schema.enum as unknown[]) ?? []),
  const: (error, schema) => sayChoice(error, schema, [schema.const]),
  discriminator: sayNoSuchForm,
  format: sayFormat,
  pattern: (error, schema) =>
    problem(
      'not-allowed',
      error,
      `${labelOf(error)} is ${shown(error.data)}, which is not written as it should be. ` +
        explanation(schema),
    ),
  minimum: sayRange,
  maximum: sayRange,
  exclusiveMinimum: sayRange,
  exclusiveMaximum: sayRange,
  minLength: saySize,
  maxLength: saySize,
  minItems: saySize,
  maxItems: saySize,
  minProperties: saySize,
  maxProperties: saySize,
  uniqueItems: (error) =>
    problem(
      'not-allowed',
      error,
      `${labelOf(error)} holds the same value twice, at places ` +
        `${Number(error.params.j) + 1} and ${Number(error.params.i) + 1}; take one out.`,
    ),
  oneOf: sayForms,
  anyOf: (error, schema) => (isChoiceOfGroups(error) ? sayGroups(error, schema) : sayForms(error, schema)),
}

/** The schema's own reason why a name, a value or an empty list is refused. */
function refusalOf(error: ErrorObject, schema: AnySchemaObject): string | undefined {
  const reasons = schema.notInGrammar as Readonly<Record<string, string>> | undefined
  if (reasons === undefined) return undefined
  const refused = error.keyword === 'additionalProperties' ? additionalName(error) : error.keyword
  const key = error.keyword === 'enum' ? String(error.data) : refused
  return Object.hasOwn(reasons, key) ? reasons[key] : undefined
}

function sayMissing(error: ErrorObject, schema: AnySchemaObject): Problem {
  const name = String(error.params.missingProperty)
  const field = (schema.properties as Record<string, AnySchemaObject> | undefined)?.[name] ?? {}
  const title = field.title === undefined ? '' : ` (${String(field.title)})`
  const message = `\`${name}\`${title} is missing; add it. ${explanation(field)}`
  return { code: 'missing-field', where: below(error, name), message: message.trim() }
}

function sayUnknown(error: ErrorObject, schema: AnySchemaObject): Problem {
  const known = Object.keys((schema.properties as object | undefined) ?? {})
  const name = additionalName(error)
  const message =
    `\`${clipped(name)}\` is not a field that may stand here.${suggestion(name, known)}`
  const code = schema.notInGrammar === undefined ? 'unknown-field' : 'not-in-grammar'
  return { code, where: below(error, name), message }
}

function sayWrongType(error: ErrorObject, schema: AnySchemaObject): Problem {
  const value = error.data as unknown
  const message = `${labelOf(error)} must be ${expectedKind(schema)}, but is ${shown(value)}`
  return problem('wrong-type', error, `${message}${adviceOnType(value, schema)}.`)
}

function adviceOnType(value: unknown, schema: AnySchemaObject): string {
  const expected = [schema.type].flat() as readonly unknown[]
  const isScalar = typeof value === 'string' || typeof value === 'number'
  if (expected.includes('integer') && isScalar) {
    return `; ${suggestNumber(value, schema.unit as string | undefined)}`
  }
  if (expected.includes('boolean') && isScalar) return '; write true or false without quotes'
  if (expected.includes('string') && typeof value === 'number') {
    return `; write it in quotes: "${value}"`
  }
  if (expected.includes('array')) return '; write it in square brackets: [ … ]'
  if (value === null) return '; write the value, or leave the field out where it may be left out'
  return ''
}

function sayChoice(
  error: ErrorObject,
  schema: AnySchemaObject,
  choices: readonly unknown[],
): Problem {
  const value = error.data as unknown
  const texts = choices.filter((choice) => typeof choice === 'string')
  const isText = typeof value === 'string' && texts.length > 0
  const written = choices.map((choice) => `\`${String(choice)}\``).join(', ')
  const only = choices.length === 1 ? `must be ${written}` : `must be one of ${written}`
  const meant = isText && choices.length > 1 ? didYouMean(value, texts) : ''
  const tail = meant === '' ? explanation(schema) : ''
  return problem(
    'not-allowed',
    error,
    `${labelOf(error)} ${only}, but is ${shown(value)}.${meant} ${tail}`,
  )
}

function didYouMean(value: string, choices: readonly string[]): string {
  const meant = suggestion(value, choices)
  return meant.startsWith(' Did') ? meant : ''
}

function sayNoSuchForm(error: ErrorObject): Problem {
  const tag = String(error.params.tag)
  const where = below(error, tag)
  const message = `\`${tag}\` is ${shown(error.params.tagValue)}, which is not one of its choices.`
  return { code: 'not-allowed', where, message }
}

function sayFormat(error: ErrorObject, schema: AnySchemaObject): Problem {
  const value = String(error.data)
  const start = `${labelOf(error)} is ${shown(value)}, which is not`
  switch (schema.format) {
    case 'date':
      return problem(
        'not-a-date',
        error,
        `${start} a date that exists, written as year-month-day; ${dateAdvice(value)}.`,
      )
    case 'month':
      return problem('not-a-date', error, `${start} a month; write it as 2026-04 for April 2026.`)
    case 'month-and-day':
      return problem('not-a-date', error, `${start} a day of the year; write 04-01 for 1 April.`)
    case 'email':
      return problem('not-allowed', error, `${start} an e-mail address such as name@example.org.`)
    default:
      return problem('not-allowed', error, `${start} an address that begins with https://.`)
  }
}

function dateAdvice(value: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? []
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(meant) ? `if day, month, year are meant, write ${meant}` : 'for example 2026-04-30'
}

function sayRange(error: ErrorObject, schema: AnySchemaObject): Problem {
  const unit = schema.unit === undefined ? '' : ` ${String(schema.unit)}`
  const isTooSmall = error.keyword.toLowerCase().includes('minimum')
  const limit = isTooSmall ? 'less than the least that is possible' : 'more than the most that is possible'
  const message =
    `${labelOf(error)} is ${shown(error.data)}${unit}, ${limit}, ${error.params.limit}${unit}; ` +
    'correct the number.'
  return problem('out-of-range', error, message)
}

function saySize(error: ErrorObject, schema: AnySchemaObject): Problem {
  const limit = Number(error.params.limit)
  const isTooSmall = error.keyword.startsWith('min')
  const what = error.keyword.endsWith('Length') ? 'characters' : 'entries'
  const size = typeof error.data === 'string' ? error.data.length : Object.keys(error.data as object).length
  if (isTooSmall && size === 0) {
    const code = what === 'entries' ? 'out-of-range' : 'missing-field'
    return problem(code, error, `${labelOf(error)} is empty; fill it in. ${explanation(schema)}`)
  }
  const bound = isTooSmall ? 'at least' : 'at most'
  return problem(
    'out-of-range',
    error,
    `${labelOf(error)} has ${size} ${what}; it must have ${bound} ${limit}.`,
  )
}

function sayForms(error: ErrorObject, schema: AnySchemaObject): Problem {
  const branches = error.schema as readonly AnySchemaObject[]
  const titles = branches.map(
    (branch) => (branch.title === undefined ? expectedKind(branch) : String(branch.title)),
  )
  const message =
    `${labelOf(error)} is ${shown(error.data)}; it must be one of these: ${titles.join('; ')}.`
  return problem('wrong-type', error, `${message} ${explanation(schema)}`)
}

function sayGroups(error: ErrorObject, schema: AnySchemaObject): Problem {
  const groups = (error.schema as readonly { required: readonly string[] }[]).map((branch) =>
    branch.required.map((name) => `\`${name}\``).join(' and '),
  )
  return problem(
    'missing-field',
    error,
    `${labelOf(error)} must have at least one of these: ${groups.join('; or ')}. ${explanation(schema)}`,
  )
}

function sayAnything(error: ErrorObject, schema: AnySchemaObject): Problem {
  return problem(
    'not-allowed',
    error,
    `${labelOf(error)} is not allowed here. ${explanation(schema)}`,
  )
}

function problem(code: ProblemCode, error: ErrorObject, message: string): Problem {
  return { code, where: error.instancePath, message: message.trim() }
}

function additionalName(error: ErrorObject): string {
  return String(error.params.additionalProperty ?? error.params.unevaluatedProperty ?? '')
}

function below(error: ErrorObject, name: string): string {
  return `${error.instancePath}${pointerTo([name])}`
}

function clipped(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name
}

