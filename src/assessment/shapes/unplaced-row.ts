/**
 * Rows that could not be placed in a sum: why, in one sentence for all of them, and an annex row
 * for each with the columns that would have to be filled in.
 */
import { lastDay, type Period } from '../../domain/calendar.ts'
import { counted } from '../../domain/display.ts'
import type { Unknown } from '../../domain/outcome.ts'
import type { RowCondition, RowGroup, RowTest, Sum } from '../../rules/measure.ts'
import { blankColumns, fieldsOf } from '../blank-columns.ts'
import type { MeasureInput, ParameterTracer, PlacedRow } from '../measure-input.ts'
import { areasOf } from '../row-surroundings.ts'
import type { AnnexRow } from '../types.ts'

type Row = Omit<AnnexRow, 'obligation'>

/** `what` names what the rows may be: `hours worked by local people`. */
export function doubtOfRows(
  unresolved: readonly PlacedRow[],
  sums: readonly Sum[],
  what: string,
  input: MeasureInput,
  tracer: ParameterTracer,
): Unknown | undefined {
  if (unresolved.length === 0) return undefined
  const tests = sums.flatMap(({ where }) => testsIn(where))
  const months = [...new Set(unresolved.map(({ period }) => period))]
  const rate = months.flatMap((period) =>
    tests.flatMap((test) => unknownParameter(test, period, tracer) ?? []),
  )[0]
  if (rate !== undefined) return rate
  if (areasOf(input).length === 0 && tests.some(isAboutArea)) {
    const message = 'The contract has no area on record, so nothing can be called local.'
    const forCouncil = 'Add `area` to the contract, with its codes and the date of their list.'
    return { reason: 'within-bounds', message, forCouncil }
  }
  const rows = counted(unresolved.length, 'row')
  const they = unresolved.length === 1 ? 'it counts' : 'they count'
  const message = `In ${rows} it is not known whether ${they} as ${what}.`
  return { reason: 'within-bounds', message }
}

/** None where no row is at fault: then there is nothing for the contractor to fill in. */
export function unplacedRows(
  unresolved: readonly PlacedRow[],
  sums: readonly Sum[],
  { ruleSet }: MeasureInput,
): readonly Row[] {
  return unresolved.flatMap(({ row, period, file, line }) => {
    const [first] = sums
    if (first === undefined) return []
    const fields = sums.flatMap(({ where }) => fieldsOf(where))
    const blank = blankColumns(fields, row, first.figure, ruleSet)
    if (blank === undefined) return []
    const figure = ruleSet.figures.get(first.figure)
    const key = figure?.kind === 'rows' ? figure.key : []
    const reference = key.map((column) => row[column] ?? '').join(' ')
    const message = `Not filled in: ${blank}.`
    const problem = 'cannot-tell' as const
    return [{ figure: first.figure, period, file, line, reference, problem, message }]
  })
}

function testsIn(condition: RowCondition | RowGroup | undefined): readonly RowTest[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(testsIn)
  if ('any' in condition) return condition.any.flatMap(testsIn)
  return [condition]
}

function isAboutArea({ operator }: RowTest): boolean {
  return operator === 'inArea' || operator === 'notInArea'
}

function unknownParameter(
  { parameter, value }: RowTest,
  period: Period,
  tracer: ParameterTracer,
): Unknown | undefined {
  const named = typeof value === 'object' && 'parameter' in value ? [value.parameter] : []
  const ids = parameter === undefined ? named : [parameter, ...named]
  for (const id of ids) {
    const found = tracer.inCondition(id, lastDay(period))
    if (!found.known) return found.unknown
  }
  return undefined
}
