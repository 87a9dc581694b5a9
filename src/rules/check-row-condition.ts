/**
 * Checks the conditions that choose rows: columns that exist, operators that fit what the column
 * holds, values that the column can have.
 */
import type { Column, RowsFigure } from '../domain/figure.ts'
import { UNITS } from '../domain/figure.ts'
import { suggestion } from '../json/nearest-name.ts'
import type { Definitions, Report } from './definitions.ts'
import { lookUp } from './definitions.ts'
import { columnOf } from './figure-columns.ts'
import type { RowCondition, RowGroup, RowOperator, RowTest } from './measure.ts'
import type { Parameter } from './parameter.ts'
import { kindOfParameter } from './parameter-kind.ts'

type Place = { readonly where: string; readonly report: Report; readonly definitions: Definitions }

const BY_SIZE: readonly RowOperator[] = ['atLeast', 'below', 'atMost', 'above']
const BY_LIST: readonly RowOperator[] = ['isOneOf', 'isNoneOf']
const BY_AREA: readonly RowOperator[] = ['inArea', 'notInArea']
const BY_DAY: readonly RowOperator[] = ['onOrBefore', 'onOrAfter']

export function checkRowCondition(
  condition: RowCondition | RowGroup,
  figure: RowsFigure,
  { where, report, definitions }: Place,
): void {
  if (!('all' in condition) && !('any' in condition)) {
    checkTest(condition, figure, { where, report, definitions })
    return
  }
  const [name, inner] = 'all' in condition ? ['all', condition.all] : ['any', condition.any]
  for (const [index, one] of inner.entries()) {
    checkRowCondition(one, figure, { where: `${where}/${name}/${index}`, report, definitions })
  }
}

function checkTest(test: RowTest, figure: RowsFigure, place: Place): void {
  const { where, report, definitions } = place
  if (test.field !== undefined) {
    const column = columnOf(figure, test.field, `${where}/field`, report)
    if (column !== undefined) checkColumnTest(test, column, place)
    return
  }
  const id = test.parameter ?? ''
  const parameter = lookUp(definitions, 'parameter', id, `${where}/parameter`, report)
  if (parameter === undefined || refusesCases(parameter, `${where}/parameter`, report)) return
  const fitting = kindOfParameter(parameter) === 'words' ? BY_LIST : BY_SIZE
  if (checkOperator(test.operator, fitting, `the parameter \`${id}\``, place)) {
    checkValue(
      test,
      { name: `the parameter \`${id}\``, unit: parameter.unit, words: undefined },
      place,
    )
  }
}

function checkColumnTest(test: RowTest, column: Column, place: Place): void {
  const name = `the column \`${column.id}\``
  if (!checkOperator(test.operator, fittingOperators(column), name, place)) return
  const unit = column.type === 'whole-number' ? column.unit : undefined
  const words = column.type === 'choice' ? column.choices.map(({ value }) => value) : undefined
  checkValue(test, { name, unit, words }, place)
}

function fittingOperators(column: Column): readonly RowOperator[] {
  switch (column.type) {
    case 'whole-number':
      return BY_SIZE
    case 'choice':
    case 'reference':
      return BY_LIST
    case 'area-code':
      return [...BY_AREA, ...BY_LIST]
    case 'date':
      return BY_DAY
  }
}

function checkOperator(
  operator: RowOperator,
  fitting: readonly RowOperator[],
  name: string,
  { where, report }: Place,
): boolean {
  if (fitting.includes(operator)) return true
  const choices = fitting.map((each) => `\`${each}\``).join(', ')
  const message = `\`${operator}\` does not fit ${name}; write one of ${choices}.`
  report('not-in-grammar', `${where}/operator`, message)
  return false
}

interface Left {
  readonly name: string
  readonly unit: string | undefined
  /** The words that are possible; undefined where any may stand. */
  readonly words: readonly string[] | undefined
}

function checkValue(test: RowTest, left: Left, place: Place): void {
  const { value, operator } = test
  const where = `${place.where}/value`
  if (BY_AREA.includes(operator)) {
    if (typeof value === 'object' && 'contract' in value) return
    const message =
      `\`${operator}\` looks into the area of the contract: write { "contract": "area" }; for ` +
      'a list of codes or a parameter write `isOneOf` or `isNoneOf`.'
    place.report('wrong-type', where, message)
  } else if (typeof value === 'object' && 'contract' in value) {
    place.report(
      'wrong-type',
      where,
      `The area of the contract goes with \`inArea\` or \`notInArea\`, not with \`${operator}\`.`,
    )
  } else if (BY_DAY.includes(operator)) {
    if (typeof value === 'object' && 'day' in value) return
    const message =
      `\`${operator}\` looks at a day of the month that is checked: write ` +
      '{ "day": "first-of-month" } or { "day": "last-of-month" }.'
    place.report('wrong-type', where, message)
  } else if (typeof value === 'object' && 'day' in value) {
    const message =
      `A day goes with \`onOrBefore\` or \`onOrAfter\` on a date, not with \`${operator}\`.`
    place.report('wrong-type', where, message)
  } else if (typeof value === 'object' && 'parameter' in value) {
    checkParameterValue(value.parameter, operator, left, place)
  } else checkLiteral(value, operator, left, place)
}

function checkLiteral(
  value: number | readonly string[],
  operator: RowOperator,
  { name, words }: Left,
  { where, report }: Place,
): void {
  const needsList = BY_LIST.includes(operator)
  if (needsList !== (typeof value !== 'number')) {
    const needed = needsList ? 'a list of words, for example ["worker"]' : 'a whole number'
    report('wrong-type', `${where}/value`, `\`${operator}\` needs ${needed}.`)
    return
  }
  if (typeof value === 'number' || words === undefined) return
  for (const [index, word] of value.entries()) {
    if (words.includes(word)) continue
    const message = `\`${word}\` is no choice of ${name}.${suggestion(word, words)}`
    report('unknown-name', `${where}/value/${index}`, message)
  }
}

function checkParameterValue(
  id: string,
  operator: RowOperator,
  left: Left,
  { where: above, report, definitions }: Place,
): void {
  const where = `${above}/value/parameter`
  const parameter = lookUp(definitions, 'parameter', id, where, report)
  if (parameter === undefined || refusesCases(parameter, where, report)) return
  const isWords = kindOfParameter(parameter) === 'words'
  if (isWords !== BY_LIST.includes(operator)) {
    const held = isWords ? 'a list of words' : 'a number'
    report('wrong-type', where, `\`${id}\` holds ${held}, which does not fit \`${operator}\`.`)
  } else if (!isWords && areTwoUnits(parameter.unit, left.unit)) {
    report(
      'wrong-unit',
      where,
      `\`${id}\` counts ${parameter.unit}, but ${left.name} counts ${left.unit}; name a ` +
        'parameter with the same unit.',
    )
  }
}

/** A condition sees one value for all rows. */
function refusesCases(parameter: Parameter, where: string, report: Report): boolean {
  if (kindOfParameter(parameter) !== 'cases') return false
  report(
    'wrong-type',
    where,
    `\`${parameter.id}\` has cases, so it has no one value for a test; name a parameter ` +
      'without cases.',
  )
  return true
}

function areTwoUnits(a: string, b: string | undefined): boolean {
  return b !== undefined && a !== b && (UNITS as readonly string[]).includes(b)
}
