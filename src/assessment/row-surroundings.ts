/**
 * What conditions on rows may see besides the row: the month, the area that is local in it, and
 * the values in force on its last day.
 */
import assert from 'node:assert/strict'
import { firstDay, lastDay, type IsoDate, type Period } from '../domain/calendar.ts'
import type { DatedArea } from '../domain/contract.ts'
import type { MeasureInput, ParameterTracer } from './measure-input.ts'
import type { RowSurroundings } from './row-condition.ts'

/**
 * What conditions on rows may see in a month: values in force on its last day, and the area. Rows
 * are judged as of their own month, so that a list that changes later takes none of them back.
 */
export function surroundingsOf(
  input: MeasureInput,
  tracer: ParameterTracer,
): (period: Period) => RowSurroundings {
  const known = new Map<Period, RowSurroundings>()
  return (period) => {
    const found = known.get(period) ?? surroundingsIn(period, input, tracer)
    known.set(period, found)
    return found
  }
}

function surroundingsIn(
  period: Period,
  input: MeasureInput,
  tracer: ParameterTracer,
): RowSurroundings {
  const day = lastDay(period)
  return {
    area: areaAt(areasOf(input), day),
    month: [firstDay(period), day],
    parameter(id) {
      const found = tracer.inCondition(id, day)
      if (!found.known) return undefined
      const { value } = found.dated
      assert(typeof value === 'number' || value.every((entry) => typeof entry === 'string'))
      return value
    },
  }
}

/** What local means for this obligation: its own area, else the contract's. */
export function areasOf({ adoption, contract }: MeasureInput): readonly DatedArea[] {
  return adoption?.area ?? contract.area
}

/** The newest definition of the area that was in force, so that closed months stay as they were. */
function areaAt(areas: readonly DatedArea[], date: IsoDate): readonly string[] | undefined {
  const inForce = areas.filter((area) => area.from <= date)
  return inForce.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.codes
}
