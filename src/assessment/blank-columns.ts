/**
 * Which columns a person would have to fill in before something can be told about a row, by the
 * labels that the person knows.
 */
import type { Row } from '../domain/monthly-return.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { RowCondition } from '../rules/measure.ts'

/** `“Home area” and “Workplace”`, or undefined when none of these columns is blank. */
export function blankColumns(
  fields: readonly string[],
  row: Row,
  figureId: string,
  { figures }: RuleSet,
): string | undefined {
  const figure = figures.get(figureId)
  const columns = figure?.kind === 'rows' ? figure.columns : []
  const blank = [...new Set(fields)]
    .filter((field) => (row[field] ?? null) === null)
    .map((field) => `“${columns.find(({ id }) => id === field)?.label ?? field}”`)
  return blank.length === 0 ? undefined : blank.join(' and ')
}

/** The columns that a condition looks at, in reading order. */
export function fieldsOf(condition: RowCondition | undefined): readonly string[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(fieldsOf)
  if ('any' in condition) return condition.any.flatMap(fieldsOf)
  return condition.field === undefined ? [] : [condition.field]
}
