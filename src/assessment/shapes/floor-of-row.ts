/**
 * The floor of one row: the value in force on the row's day, or on every day of its pay period.
 * Where the value changes inside the pay period, or the row does not say which case it is, the
 * floor has bounds and says why.
 */
import assert from 'node:assert/strict'
import { inWords, type IsoDate } from '../../domain/calendar.ts'
import type { Row } from '../../domain/monthly-return.ts'
import type { Unknown } from '../../domain/outcome.ts'
import type { FloorMeasure } from '../../rules/measure.ts'
import { blankColumns } from '../blank-columns.ts'
import { parameterOf, type MeasureInput, type ParameterTracer } from '../measure-input.ts'
import { valueForRow } from '../parameter-value.ts'

type Floor =
  | { readonly known: true; readonly lo: number; readonly hi: number; readonly why: string }
  | { readonly known: false; readonly unknown: Unknown }

export function floorOf(
  measure: FloorMeasure,
  input: MeasureInput,
  tracer: ParameterTracer,
  row: Row,
): Floor {
  const [from, to] = measure.period.map((column) => dateIn(row, column)) as [IsoDate, IsoDate]
  const parameterId = measure.floor.parameter
  const byContract = measure.uplift === 'contract'
  const floorOn = (day: IsoDate) =>
    floorOnDay(measure, input, tracer, row, { parameterId, day, byContract })
  const first = floorOn(from)
  if (measure.floorOn === 'first-day' || !first.known) return first
  const last = floorOn(to)
  if (!last.known) return last
  if (first.lo === last.lo && first.hi === last.hi) return last
  return {
    known: true,
    lo: Math.min(first.lo, last.lo),
    hi: Math.max(first.hi, last.hi),
    why:
      `The rate changed between ${inWords(from)} and ${inWords(to)}. Give this worker’s hourly ` +
      'pay from the day of the change on: the pay for one hour, and 60 minutes.',
  }
}

export function floorOnDay(
  measure: FloorMeasure,
  input: MeasureInput,
  tracer: ParameterTracer,
  row: Row,
  { parameterId, day, byContract }: { parameterId: string; day: IsoDate; byContract: boolean },
): Floor {
  const found = tracer.at(parameterId, day, byContract)
  if (!found.known) return found
  const parameter = parameterOf(parameterId, input)
  const value = valueForRow(parameter, found.dated, row)
  assert(value !== undefined, `the loader refuses cases of ${parameterId} that do not cover`)
  if (value.lo === value.hi) return { known: true, ...value, why: '' }
  const fields = casesFields(found.dated.value)
  const blank = blankColumns(fields, row, measure.of, input.ruleSet) ?? 'what is not filled in'
  const why = `Which rate applies depends on ${blank}, which the row does not say.`
  return { known: true, ...value, why }
}

function casesFields(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: { when?: object }) => Object.keys(entry.when ?? {}))
}

function dateIn(row: Row, field: string): IsoDate {
  const cell = row[field]
  assert(typeof cell === 'string', `intake refuses a row without ${field}`)
  return cell
}
