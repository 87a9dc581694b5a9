/**
 * Checks that the operator and the value of a comparison fit the kind of its fact.
 */
import type { Definitions, Report } from './definitions.ts'
import { lookUp } from './definitions.ts'
import type { ComparedValue, Comparison, Operator } from './grammar.ts'
import type { Parameter } from './parameter.ts'
import { kindOfParameter } from './parameter-kind.ts'

export interface FactKind {
  readonly kind: 'number' | 'truth' | 'word'
  /** What a parameter must count to be compared with the fact. */
  readonly unit: string | undefined
}

const FITTING: Readonly<Record<FactKind['kind'], readonly Operator[]>> = {
  number: ['atLeast', 'below', 'atMost', 'above'],
  truth: ['isTrue', 'isFalse'],
  word: ['isOneOf', 'isNoneOf'],
}
const NEEDED: Readonly<Record<FactKind['kind'], string>> = {
  number: 'a number: { "fact": "target" } or { "parameter": "…" }',
  truth: 'nothing',
  word: 'a list of words, for example ["repairs"]',
}

export function checkComparison(
  comparison: Comparison,
  fact: FactKind,
  where: string,
  report: Report,
  definitions: Definitions,
): void {
  const { operator, value } = comparison
  const fitting = FITTING[fact.kind]
  if (!fitting.includes(operator)) {
    const choices = fitting.map((each) => `\`${each}\``).join(', ')
    const message =
      `\`${operator}\` does not fit \`${comparison.fact}\`, which is a ${fact.kind}; write one ` +
      `of ${choices}.`
    report('not-in-grammar', `${where}/operator`, message)
  } else if (fact.kind === 'truth') {
    if (value === undefined) return
    report(
      'not-allowed',
      `${where}/value`,
      `\`${operator}\` is compared with nothing; take \`value\` out.`,
    )
  } else if (value === undefined) {
    report(
      'missing-field',
      `${where}/value`,
      `\`value\` is missing; \`${operator}\` needs ${NEEDED[fact.kind]}.`,
    )
  } else checkValue(value, fact, `${where}/value`, report, definitions)
}

function checkValue(
  value: ComparedValue,
  fact: FactKind,
  where: string,
  report: Report,
  definitions: Definitions,
): void {
  if ('parameter' in value) {
    const place = `${where}/parameter`
    const parameter = lookUp(definitions, 'parameter', value.parameter, place, report)
    if (parameter !== undefined) checkParameter(parameter, fact, place, report)
  } else if (isWords(value) !== (fact.kind === 'word')) {
    report('wrong-type', where, `This must be ${NEEDED[fact.kind]}.`)
  }
}

function checkParameter(parameter: Parameter, fact: FactKind, where: string, report: Report): void {
  const kind = kindOfParameter(parameter)
  if (kind !== (fact.kind === 'word' ? 'words' : 'number')) {
    const held = { words: 'words', cases: 'numbers by cases of a row', number: 'a number' }[kind]
    report(
      'wrong-type',
      where,
      `The parameter \`${parameter.id}\` holds ${held}, which cannot be compared here; name ` +
        'another.',
    )
  } else if (fact.unit !== undefined && parameter.unit !== fact.unit) {
    report(
      'wrong-unit',
      where,
      `The parameter \`${parameter.id}\` is in ${parameter.unit}, but ${fact.unit} are ` +
        'compared here; name another, or correct its unit.',
    )
  }
}

function isWords(value: ComparedValue): value is readonly string[] {
  return Array.isArray(value)
}
