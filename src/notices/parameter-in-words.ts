/**
 * A dated value of a parameter in words, with its unit: `£14.80 an hour for work in London;
 * £13.45 an hour otherwise`. It shows what was used and chooses nothing.
 */
import { amountInWords, moneyInWords } from '../domain/display.ts'
import type { Column } from '../domain/figure.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'
import type { CaseTest, DatedValue, Parameter, ParameterCase } from '../rules/parameter.ts'
import { inRunningText } from './finding-in-rules.ts'

export function valueInWords(
  { value }: DatedValue,
  parameter: Parameter,
  columns: readonly Column[],
): string {
  if (typeof value === 'number') return amountOfUnit(value, parameter.unit)
  return value
    .map((one) => (isCase(one) ? caseInWords(one, parameter, columns) : labelOf(one, columns)))
    .join(value.some(isCase) ? '; ' : ', ')
}

/** A word that a column offers is said as the form of the return says it. */
function labelOf(word: string, columns: readonly Column[]): string {
  const choices = columns.flatMap((column) => (column.type === 'choice' ? column.choices : []))
  return choices.find(({ value }) => value === word)?.label ?? word
}

function isCase(value: string | ParameterCase): value is ParameterCase {
  return typeof value !== 'string'
}

function caseInWords(
  one: ParameterCase,
  parameter: Parameter,
  columns: readonly Column[],
): string {
  const amount = amountOfUnit(one.value, parameter.unit)
  const tests = Object.entries(one.when ?? {}).map(([field, test]) =>
    testInWords(test, parameter, columns.find(({ id }) => id === field)),
  )
  return tests.length === 0 ? `${amount} otherwise` : `${amount} for ${tests.join(', ')}`
}

function testInWords(
  test: CaseTest,
  { lists = {} }: Parameter,
  column: Column | undefined,
): string {
  if (isWords(test)) return choicesInWords(test, column)
  if ('list' in test) return lists[test.list]?.title ?? test.list
  const unit = column?.type === 'whole-number' ? column.unit : ''
  const least = test.atLeast === undefined ? '' : `at least ${amountInWords(test.atLeast, unit)}`
  const below = test.below === undefined ? '' : `less than ${amountInWords(test.below, unit)}`
  return [least, below].filter((words) => words !== '').join(' and ')
}

function isWords(test: CaseTest): test is readonly string[] {
  return Array.isArray(test)
}

/** Choices as the return's own form calls them; a bare number says nothing without its column. */
function choicesInWords(words: readonly string[], column: Column | undefined): string {
  if (column?.type !== 'choice') return words.join(' or ')
  const labels = words.map(
    (word) => column.choices.find((choice) => choice.value === word)?.label ?? word,
  )
  const isOfNumbers = labels.some((label) => /^\d/.test(label))
  const inText = labels.map(inRunningText).join(' or ')
  return isOfNumbers ? `${inRunningText(column.label)} ${inText}` : inText
}

/** The columns of the rows that a measure is made of; none where it is made of no rows. */
export function columnsOf(measureId: string, ruleSet: RuleSet): readonly Column[] {
  const measure = ruleSet.measures.get(measureId)
  const figure = measure === undefined ? undefined : ruleSet.figures.get(figureOf(measure))
  return figure?.kind === 'rows' ? figure.columns : []
}

function figureOf(measure: Measure): string {
  return 'of' in measure ? measure.of : measure.part.figure
}

function amountOfUnit(amount: number, unit: string): string {
  if (!unit.startsWith('pence')) return amountInWords(amount, unit)
  return `${moneyInWords(amount)}${unit.includes('hour') ? ' an hour' : ''}`
}
