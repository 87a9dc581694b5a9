/**
 * Checks a parameter against the measure that reads it: its kind and unit, and that its cases name
 * columns and choices that the rows of the figure have.
 */
import type { Column, RowsFigure } from '../domain/figure.ts'
import { suggestion } from '../json/nearest-name.ts'
import type { Definitions, Report } from './definitions.ts'
import { lookUp } from './definitions.ts'
import { columnOf } from './figure-columns.ts'
import type { CaseTest, Parameter } from './parameter.ts'
import { casesOf, kindOfParameter, type ValueKind } from './parameter-kind.ts'

export interface WantedParameter {
  readonly id: string
  readonly where: string
  readonly kinds: readonly ValueKind[]
  readonly unit?: string
  /** Whose rows decide between cases. */
  readonly figure?: RowsFigure
}

const WORDS: Readonly<Record<ValueKind, string>> = {
  number: 'a number',
  cases: 'numbers by cases',
  words: 'words',
}

export function checkRowParameter(
  { id, where, kinds, unit, figure }: WantedParameter,
  report: Report,
  definitions: Definitions,
): void {
  const parameter = lookUp(definitions, 'parameter', id, where, report)
  if (parameter === undefined) return
  const kind = kindOfParameter(parameter)
  if (!kinds.includes(kind)) {
    const wanted = kinds.map((each) => WORDS[each]).join(' or ')
    report(
      'wrong-type',
      where,
      `The parameter \`${id}\` holds ${WORDS[kind]}, but ${wanted} is needed here; name ` +
        'another parameter.',
    )
  } else if (unit !== undefined && parameter.unit !== unit) {
    report(
      'wrong-unit',
      where,
      `The parameter \`${id}\` is in ${parameter.unit}, but ${unit} is needed here; name ` +
        'another, or correct its unit.',
    )
  } else if (figure !== undefined) checkCases(parameter, figure, where, report)
}

function checkCases(parameter: Parameter, figure: RowsFigure, where: string, report: Report): void {
  const said = new Set<string>()
  const once: Report = (code, place, message) => {
    const about = `In the cases of the parameter \`${parameter.id}\`: ${message}`
    if (!said.has(about)) report(code, place, about)
    said.add(about)
  }
  for (const { when = {} } of parameter.values.flatMap(casesOf)) {
    for (const [name, test] of Object.entries(when)) {
      const column = columnOf(figure, name, where, once)
      if (column !== undefined) checkCaseTest(test, column, where, once)
    }
  }
}

function checkCaseTest(test: CaseTest, column: Column, where: string, report: Report): void {
  const isSize = !Array.isArray(test) && !('list' in test)
  if (isSize !== (column.type === 'whole-number')) {
    const needed = column.type === 'whole-number' ? '`atLeast` and `below`' : 'a list of words'
    report('wrong-type', where, `\`${column.id}\` is a ${column.type}; test it with ${needed}.`)
    return
  }
  if (column.type !== 'choice' || !Array.isArray(test)) return
  const choices = column.choices.map(({ value }) => value)
  const words: readonly string[] = test
  for (const word of words.filter((each) => !choices.includes(each))) {
    report(
      'unknown-name',
      where,
      `\`${word}\` is no choice of \`${column.id}\`.${suggestion(word, choices)}`,
    )
  }
}
