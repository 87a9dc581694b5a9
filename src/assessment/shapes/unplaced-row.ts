/**
 * The annex row of something that could not be placed in a part: where it stands, and which of
 * its columns would have to be filled in.
 */
import type { RowCondition, ShareMeasure } from '../../rules/grammar.ts'
import type { MeasureInput, PlacedRow } from '../measure-input.ts'
import type { AnnexRow } from '../types.ts'

export function unplacedRow(
  { part, whole }: ShareMeasure,
  input: MeasureInput,
  { row, period, file, line }: PlacedRow,
): Omit<AnnexRow, 'obligation'> {
  const figure = input.ruleSet.figures.get(whole.figure)
  const columns = figure?.kind === 'rows' ? figure.columns : []
  const key = figure?.kind === 'rows' ? figure.key : []
  const blank = [...new Set([...fieldsOf(whole.where), ...fieldsOf(part.where)])]
    .filter((field) => (row[field] ?? null) === null)
    .map((field) => `“${columns.find(({ id }) => id === field)?.label ?? field}”`)
  return {
    figure: whole.figure,
    period,
    file,
    line,
    reference: key.map((column) => row[column] ?? '').join(' '),
    problem: 'cannot-tell',
    message:
      blank.length === 0
        ? 'The contract has no area on record to compare it with.'
        : `${blank.join(' and ')} is not known.`,
  }
}

function fieldsOf(condition: RowCondition | undefined): readonly string[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(fieldsOf)
  if ('any' in condition) return condition.any.flatMap(fieldsOf)
  return condition.field === undefined ? [] : [condition.field]
}
