/**
 * A dated value of a parameter in words, with its unit: `£14.80 an hour for work in London;
 * £13.45 an hour otherwise`. It shows what was used and chooses nothing.
 */
import { amountInWords, moneyInWords } from '../domain/display.ts'
import type { Column } from '../domain/figure.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { CaseTest, DatedValue, Parameter, ParameterCase } from '../rules/parameter.ts'

export function valueInWords(
  { value }: DatedValue,
  parameter: Parameter,
  ruleSet: RuleSet,
): string {
  if (typeof value === 'number') return amountOfUnit(value, parameter.unit)
  return value
    .map((one) => (isCase(one) ? caseInWords(one, parameter, ruleSet) : one))
    .join(value.some(isCase) ? '; ' : ', ')
}

function isCase(value: string | ParameterCase): value is ParameterCase {
  return typeof value !== 'string'
}

function caseInWords(one: ParameterCase, parameter: Parameter, ruleSet: RuleSet): string {
  const amount = amountOfUnit(one.value, parameter.unit)
  const tests = Object.entries(one.when ?? {}).map(([field, test]) =>
    testInWords(test, parameter, columnNamed(field, ruleSet)),
  )
  return tests.length === 0 ? `${amount} otherwise` : `${amount} for ${tests.join(', ')}`
}

function testInWords(
  test: CaseTest,
  { lists = {} }: Parameter,
  column: Column | undefined,
): string {
  if (isWords(test)) return test.map((word) => labelOf(word, column)).join(' or ')
  if ('list' in test) return lists[test.list]?.title ?? test.list
  const unit = column?.type === 'whole-number' ? column.unit : ''
  const least = test.atLeast === undefined ? '' : `at least ${amountInWords(test.atLeast, unit)}`
  const below = test.below === undefined ? '' : `less than ${amountInWords(test.below, unit)}`
  return [least, below].filter((words) => words !== '').join(' and ')
}

function isWords(test: CaseTest): test is readonly string[] {
  return Array.isArray(test)
}

/** A choice as the return's own form calls it. */
function labelOf(word: string, column: Column | undefined): string {
  if (column?.type !== 'choice') return word
  return column.choices.find((choice) => choice.value === word)?.label ?? word
}

function columnNamed(field: string, ruleSet: RuleSet): Column | undefined {
  for (const figure of ruleSet.figures.values()) {
    if (figure.kind !== 'rows') continue
    const column = figure.columns.find((one) => one.id === field)
    if (column !== undefined) return column
  }
  return undefined
}

function amountOfUnit(amount: number, unit: string): string {
  if (!unit.startsWith('pence')) return amountInWords(amount, unit)
  return `${moneyInWords(amount)}${unit.includes('hour') ? ' an hour' : ''}`
}
