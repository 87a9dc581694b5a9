/**
 * What kind of value a parameter holds: a number, a number by cases, or words.
 */
import type { DatedValue, Parameter, ParameterCase } from './parameter.ts'

export type ValueKind = 'number' | 'cases' | 'words'

export function kindOfValue({ value }: DatedValue): ValueKind {
  if (typeof value === 'number') return 'number'
  return typeof value[0] === 'string' ? 'words' : 'cases'
}

/** Cases where any of the dated values has them: who reads the parameter must then give a row. */
export function kindOfParameter({ values }: Parameter): ValueKind {
  const kinds = values.map(kindOfValue)
  if (kinds.includes('words')) return 'words'
  return kinds.includes('cases') ? 'cases' : 'number'
}

export function casesOf({ value }: DatedValue): readonly ParameterCase[] {
  if (typeof value === 'number') return []
  return value.filter((entry): entry is ParameterCase => typeof entry !== 'string')
}
