/**
 * Finds a column of a figure by name and by what it must hold, and reports when there is none.
 */
import type { Column, RowsFigure, Unit } from '../domain/figure.ts'
import { suggestion } from '../json/nearest-name.ts'
import type { Report } from './definitions.ts'

export interface Wanted {
  readonly type?: Column['type']
  readonly unit?: Unit
  /** A measure reads it in every row. */
  readonly required?: boolean
}

export function columnOf(
  figure: RowsFigure,
  name: string,
  where: string,
  report: Report,
  wanted: Wanted = {},
): Column | undefined {
  const column = figure.columns.find(({ id }) => id === name)
  if (column === undefined) {
    const known = fitting(figure, wanted)
    report(
      'unknown-name',
      where,
      `The figure \`${figure.id}\` has no column \`${name}\`.${suggestion(name, known)}`,
    )
    return undefined
  }
  const fault = faultOf(column, wanted)
  if (fault === undefined) return column
  report(fault.code, where, `The column \`${name}\` of \`${figure.id}\` ${fault.words}.`)
  return undefined
}

function faultOf(column: Column, { type, unit, required }: Wanted) {
  if (type !== undefined && column.type !== type) {
    const words = `is a ${column.type}, but a ${type} is needed; name another column`
    return { code: 'wrong-type', words } as const
  }
  if (unit !== undefined && column.type === 'whole-number' && column.unit !== unit) {
    const words = `counts ${column.unit}, but ${unit} are needed here; name another column`
    return { code: 'wrong-unit', words } as const
  }
  if (required === true && !column.required) {
    const words = 'may be left out, but every row needs it here; make it required or name another'
    return { code: 'not-allowed', words } as const
  }
  return undefined
}

function fitting(figure: RowsFigure, { type, unit }: Wanted): readonly string[] {
  const columns = figure.columns.filter((column) => {
    const fitsUnit = unit === undefined || (column.type === 'whole-number' && column.unit === unit)
    return (type === undefined || column.type === type) && fitsUnit
  })
  return columns.map(({ id }) => id)
}
