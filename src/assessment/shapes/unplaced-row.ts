/**
 * The annex row of something that could not be placed in a part: where it stands, and which of
 * its columns would have to be filled in.
 */
import type { ShareMeasure } from '../../rules/measure.ts'
import { blankColumns, fieldsOf } from '../blank-columns.ts'
import type { MeasureInput, PlacedRow } from '../measure-input.ts'
import type { AnnexRow } from '../types.ts'

export function unplacedRow(
  { part, whole }: ShareMeasure,
  { ruleSet }: MeasureInput,
  { row, period, file, line }: PlacedRow,
): Omit<AnnexRow, 'obligation'> {
  const figure = ruleSet.figures.get(whole.figure)
  const key = figure?.kind === 'rows' ? figure.key : []
  const fields = [...fieldsOf(whole.where), ...fieldsOf(part.where)]
  const blank = blankColumns(fields, row, whole.figure, ruleSet)
  return {
    figure: whole.figure,
    period,
    file,
    line,
    reference: key.map((column) => row[column] ?? '').join(' '),
    problem: 'cannot-tell',
    message:
      blank === undefined
        ? 'The contract has no area on record to compare it with.'
        : `Not filled in: ${blank}.`,
  }
}
