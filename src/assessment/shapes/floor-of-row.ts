/**
 * The floor of one row: the value in force on the row's day, or on every day of its pay period.
 * Where the value changes inside the pay period, or the row does not say which case it is, the
 * floor has bounds and says why.
 */
import assert from 'node:assert/strict'
import { inWords, type IsoDate } from '../../domain/calendar.ts'
import type { Row } from '../../domain/monthly-return.ts'
import type { Unknown } from '../../domain/outcome.ts'
import type { FloorMeasure } from '../../rules/grammar.ts'
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
  const { floorOn } = measure
  const byContract = measure.uplift === 'contract'
  if ('at' in floorOn) {
    const day = dateIn(row, floorOn.at)
    return floorOnDay(measure.floor.parameter, input, tracer, row, day, byContract)
  }
  const [from, to] = floorOn.throughout.map((column) => dateIn(row, column)) as [IsoDate, IsoDate]
  const first = floorOnDay(measure.floor.parameter, input, tracer, row, from, byContract)
  const last = floorOnDay(measure.floor.parameter, input, tracer, row, to, byContract)
  if (!first.known) return first
  if (!last.known) return last
  if (first.lo === last.lo && first.hi === last.hi) return last
  return {
    known: true,
    lo: Math.min(first.lo, last.lo),
    hi: Math.max(first.hi, last.hi),
    why:
      `The rate changed between ${inWords(from)} and ${inWords(to)}. ` +
      'Send two lines for this worker: one for the days before the change and one for those after.',
  }
}

export function floorOnDay(
  parameterId: string,
  input: MeasureInput,
  tracer: ParameterTracer,
  row: Row,
  day: IsoDate,
  byContract: boolean,
): Floor {
  const found = tracer.at(parameterId, day, byContract)
  if (!found.known) return found
  const parameter = parameterOf(parameterId, input)
  const value = valueForRow(parameter, found.dated, row)
  assert(value !== undefined, `the loader refuses cases of ${parameterId} that do not cover`)
  const missing = casesFields(found.dated.value).filter((field) => (row[field] ?? null) === null)
  const why = `Which rate applies depends on ${missing.join(' and ')}, which the row does not say.`
  return { known: true, ...value, why }
}

function casesFields(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return [...new Set(value.flatMap((entry: { when?: object }) => Object.keys(entry.when ?? {})))]
}

function dateIn(row: Row, field: string): IsoDate {
  const cell = row[field]
  assert(typeof cell === 'string', `intake refuses a row without ${field}`)
  return cell
}
