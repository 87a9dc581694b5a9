/**
 * A parameter's value for one row: the case that holds, or, where the row does not say enough,
 * the least and the most it could be.
 */
import assert from 'node:assert/strict'
import type { Row } from '../domain/monthly-return.ts'
import type { Answer } from '../domain/outcome.ts'
import type { CaseTest, DatedValue, Parameter, ParameterCase } from '../rules/parameter.ts'
import { allOf } from './row-condition.ts'
import type { Trace } from './types.ts'

export interface ValueBounds {
  readonly lo: number
  readonly hi: number
}

/** Undefined when no case holds, which the loader refuses for cases that do not cover. */
export function valueForRow(
  parameter: Parameter,
  dated: DatedValue,
  row: Row,
): ValueBounds | undefined {
  const { value } = dated
  if (typeof value === 'number') return { lo: value, hi: value }
  const possible: number[] = []
  for (const candidate of value) {
    assert(typeof candidate === 'object', `${parameter.id} is a list of words, not of values`)
    const answer = caseAnswer(parameter, candidate.when ?? {}, row)
    if (answer !== 'no') possible.push(candidate.value)
    if (answer === 'yes') break
  }
  if (possible.length === 0) return undefined
  return { lo: Math.min(...possible), hi: Math.max(...possible) }
}

function caseAnswer(
  parameter: Parameter,
  when: Readonly<Record<string, CaseTest>>,
  row: Row,
): Answer {
  return allOf(
    Object.entries(when).map(([field, test]) => {
      const cell = row[field]
      if (cell === null || cell === undefined) return 'unknown'
      return holds(parameter, test, cell) ? 'yes' : 'no'
    }),
  )
}

function holds(parameter: Parameter, test: CaseTest, cell: string | number): boolean {
  if (Array.isArray(test)) return test.includes(String(cell))
  if ('list' in test) return parameter.lists?.[test.list]?.codes.includes(String(cell)) ?? false
  const { atLeast = -Infinity, below = Infinity } = test as { atLeast?: number; below?: number }
  assert(typeof cell === 'number', `${parameter.id} compares what is no number`)
  return cell >= atLeast && cell < below
}

/** How a value is named in a trace: its own number, or the numbers of its cases. */
export function tracedValue(parameter: Parameter, dated: DatedValue): Trace['parameters'][number] {
  const { value } = dated
  return {
    id: parameter.id,
    from: dated.from,
    value:
      typeof value === 'number'
        ? String(value)
        : value.map((entry) => caseInWords(entry, parameter)).join('; '),
    reference: dated.reference,
  }
}

function caseInWords(entry: string | ParameterCase, parameter: Parameter): string {
  if (typeof entry === 'string') return entry
  if (entry.when === undefined) return `${entry.value} otherwise`
  const tests = Object.values(entry.when).map((test) => testInWords(test, parameter))
  return `${entry.value} for ${tests.join(', ')}`
}

function testInWords(test: CaseTest, { lists = {} }: Parameter): string {
  if (Array.isArray(test)) return test.join(' or ')
  if ('list' in test) return lists[test.list]?.title ?? test.list
  const { atLeast, below } = test as { atLeast?: number; below?: number }
  if (atLeast === undefined) return `below ${below}`
  return below === undefined ? `at least ${atLeast}` : `at least ${atLeast} and below ${below}`
}
