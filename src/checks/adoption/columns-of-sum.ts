/**
 * Which columns of a figure a sum looks at in every row: the amount, what makes a row count, and
 * what decides between the cases of a parameter. Columns that a row may leave out are not among
 * them, unless they are the amount itself.
 */
import { fieldsOf } from '../../assessment/blank-columns.ts'
import type { RowsFigure } from '../../domain/figure.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import type { Sum } from '../../rules/measure.ts'
import { casesOf } from '../../rules/parameter-kind.ts'

export function columnsOfSum(
  { sum, where, distinct, times }: Sum,
  figure: RowsFigure,
  { parameters }: Pick<RuleSet, 'parameters'>,
): readonly string[] {
  const rate = times === undefined ? undefined : parameters.get(times.parameter)
  const cases = rate?.values.flatMap(casesOf) ?? []
  const looked = [...fieldsOf(where), ...cases.flatMap(({ when = {} }) => Object.keys(when))]
  const required = new Set(figure.columns.flatMap(({ id, required: is }) => (is ? [id] : [])))
  const amounts = [sum, distinct].flatMap((name) => name ?? [])
  return [...new Set([...amounts, ...looked.filter((name) => required.has(name))])]
}
