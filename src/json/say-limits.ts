/**
 * Sentences about numbers and texts that are too large, too small, too long or not written as they
 * should be.
 */
import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js'
import { isDate } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { problemAt } from './problem-at.ts'
import { explanation, labelOf, shown } from './value-words.ts'

const DAY_MONTH_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

export function sayFormat(error: ErrorObject, schema: AnySchemaObject): Problem {
  const value = String(error.data)
  const start = `${labelOf(error)} is ${shown(value)}, which is not`
  switch (schema.format) {
    case 'date':
      return problemAt(
        'not-a-date',
        error,
        `${start} a date that exists, written as year-month-day; ${dateAdvice(value)}.`,
      )
    case 'month':
      return problemAt('not-a-date', error, `${start} a month; write it as 2026-04 for April 2026.`)
    case 'month-and-day':
      return problemAt('not-a-date', error, `${start} a day of the year; write 04-01 for 1 April.`)
    case 'email':
      return problemAt('not-allowed', error, `${start} an e-mail address such as name@example.org.`)
    default:
      return problemAt('not-allowed', error, `${start} an address that begins with https://.`)
  }
}

function dateAdvice(value: string): string {
  const [, day = '', month = '', year = ''] = DAY_MONTH_YEAR.exec(value) ?? []
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(meant) ? `if day, month, year are meant, write ${meant}` : 'for example 2026-04-30'
}

export function sayRange(error: ErrorObject, schema: AnySchemaObject): Problem {
  const unit = schema.unit === undefined ? '' : ` ${String(schema.unit)}`
  const isTooSmall = error.keyword.toLowerCase().includes('minimum')
  const limit = isTooSmall
    ? 'less than the least that is possible'
    : 'more than the most that is possible'
  const message =
    `${labelOf(error)} is ${shown(error.data)}${unit}, ${limit}, ${error.params.limit}${unit}; ` +
    'correct the number.'
  return problemAt('out-of-range', error, message)
}

export function saySize(error: ErrorObject, schema: AnySchemaObject): Problem {
  const limit = Number(error.params.limit)
  const isTooSmall = error.keyword.startsWith('min')
  const isText = error.keyword.endsWith('Length')
  const value: unknown = error.data
  const size = typeof value === 'string' ? value.length : Object.keys(value as object).length
  if (isTooSmall && size === 0) {
    const code = isText ? 'missing-field' : 'out-of-range'
    return problemAt(code, error, `${labelOf(error)} is empty; fill it in. ${explanation(schema)}`)
  }
  const bound = isTooSmall ? 'at least' : 'at most'
  const has = isText ? `is ${size} characters long` : `has ${size} entries`
  const must = isText ? 'it may be' : 'it must have'
  return problemAt('out-of-range', error, `${labelOf(error)} ${has}; ${must} ${bound} ${limit}.`)
}

export function sayPattern(error: ErrorObject, schema: AnySchemaObject): Problem {
  const fault = `is ${shown(error.data)}, which is not written as it should be`
  return problemAt('not-allowed', error, `${labelOf(error)} ${fault}. ${explanation(schema)}`)
}

export function sayTwice(error: ErrorObject): Problem {
  const [i, j] = [Number(error.params.i), Number(error.params.j)]
  const places = `at places ${Math.min(i, j) + 1} and ${Math.max(i, j) + 1}`
  const message = `${labelOf(error)} holds the same value twice, ${places}; take one out.`
  return problemAt('not-allowed', error, message)
}
