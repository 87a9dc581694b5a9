/**
 * Which rows count, in words: the labels of columns and choices as the form of the return shows
 * them, and parameters by their titles. It never shows an id.
 */
import { amountInWords } from '../../domain/display.ts'
import type { Column } from '../../domain/figure.ts'
import { groupInWords, listInWords, quoted } from '../../domain/in-sentences.ts'
import type { RuleSet } from '../grammar.ts'
import { parameterTitle } from './labels.ts'
import type { RowCondition, RowGroup, RowOperator, RowTest, RowValue } from '../measure.ts'

/** What the words are taken from. */
export interface RowLabels {
  readonly columns: readonly Column[]
  readonly parameters: RuleSet['parameters']
}

const COMPARED: Readonly<Partial<Record<RowOperator, string>>> = {
  atLeast: 'is at least',
  below: 'is less than',
  atMost: 'is at most',
  above: 'is more than',
  onOrBefore: 'is on or before',
  onOrAfter: 'is on or after',
}

const DAYS = {
  'first-of-month': 'the first day of the month',
  'last-of-month': 'the last day of the month',
} as const

/** What must hold of a row, each thing by itself. */
export function conditionsInWords(condition: RowCondition, labels: RowLabels): readonly string[] {
  if ('all' in condition) return condition.all.map((one) => partInWords(one, labels))
  return [partInWords(condition, labels)]
}

// Nobody reads brackets, so a group says at its front how it holds together.
function partInWords(part: RowCondition | RowGroup, labels: RowLabels): string {
  const parts = (tests: readonly (RowTest | RowGroup)[]) =>
    tests.map((one) => partInWords(one, labels))
  if ('all' in part) return groupInWords(parts(part.all), 'and')
  if ('any' in part) return groupInWords(parts(part.any), 'or')
  return testInWords(part, labels)
}

function testInWords(test: RowTest, labels: RowLabels): string {
  const column = labels.columns.find(({ id }) => id === test.field)
  const left =
    test.parameter === undefined
      ? quoted(column?.label ?? '')
      : parameterTitle(test.parameter, labels)
  return `${left} ${comparedInWords(test, column, labels)}`
}

function comparedInWords(
  { operator, value }: RowTest,
  column: Column | undefined,
  labels: RowLabels,
): string {
  const inside = operator === 'isOneOf' || operator === 'inArea'
  if (isWords(value)) return inside ? isOneOf(value, column) : isNoneOf(value, column)
  const compared = COMPARED[operator]
  if (compared !== undefined) return `${compared} ${valueInWords(value, column, labels)}`
  if (typeof value === 'object' && 'contract' in value) {
    return `lies ${inside ? 'in' : 'outside'} the contract's area`
  }
  return `${inside ? 'is' : 'is not'} in the list ${valueInWords(value, column, labels)}`
}

function isOneOf(words: readonly string[], column: Column | undefined): string {
  return `is ${listInWords(choices(words, column), 'or')}`
}

function isNoneOf(words: readonly string[], column: Column | undefined): string {
  const labels = choices(words, column)
  return labels.length > 1 ? `is neither ${listInWords(labels, 'nor')}` : `is not ${labels[0]}`
}

function choices(words: readonly string[], column: Column | undefined): readonly string[] {
  const known = column?.type === 'choice' ? column.choices : []
  return words.map((word) => quoted(known.find(({ value }) => value === word)?.label ?? word))
}

function valueInWords(
  value: Exclude<RowValue, readonly string[]>,
  column: Column | undefined,
  labels: RowLabels,
): string {
  if (typeof value === 'number') return numberInWords(value, column)
  if ('parameter' in value) return parameterTitle(value.parameter, labels)
  return 'day' in value ? DAYS[value.day] : "the contract's area"
}

// Nothing of something is nothing in every unit.
function numberInWords(value: number, column: Column | undefined): string {
  const unit = column?.type === 'whole-number' ? column.unit : ''
  return value === 0 ? '0' : amountInWords(value, unit)
}

function isWords(value: RowValue): value is readonly string[] {
  return Array.isArray(value)
}
