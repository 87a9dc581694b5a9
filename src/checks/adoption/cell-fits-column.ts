/**
 * Whether a cell that stands in a contract could stand in a column of a return: the right kind, a
 * choice that there is, a date that exists. A total over a year may be more than a row of a month,
 * so the most that a row may hold is not looked at.
 */
import { isAreaCode } from '../../domain/area-code.ts'
import { isDate } from '../../domain/calendar.ts'
import type { Column } from '../../domain/figure.ts'
import type { Cell } from '../../domain/monthly-return.ts'
import type { Problem } from '../../domain/problem.ts'
import { suggestion } from '../../json/nearest-name.ts'
import { REFERENCE_PATTERN } from '../../intake/reference.ts'

type Fault = Pick<Problem, 'code' | 'message'>

const REFERENCE = new RegExp(REFERENCE_PATTERN, 'u')

export function cellFault(column: Column, cell: Cell): Fault | undefined {
  switch (column.type) {
    case 'whole-number':
      return numberFault(column, cell)
    case 'choice': {
      const choices = column.choices.map(({ value }) => value)
      if (typeof cell === 'string' && choices.includes(cell)) return undefined
      const near = suggestion(String(cell), choices)
      return { code: 'not-allowed', message: `“${column.label}” has no choice “${cell}”.${near}` }
    }
    case 'date':
      if (typeof cell === 'string' && isDate(cell)) return undefined
      return { code: 'not-a-date', message: `“${column.label}” needs a date such as 2026-04-30.` }
    case 'area-code':
      if (typeof cell === 'string' && isAreaCode(cell)) return undefined
      return { code: 'wrong-type', message: `“${column.label}” needs a code such as E07000148.` }
    case 'reference':
      if (typeof cell === 'string' && REFERENCE.test(cell)) return undefined
      return { code: 'wrong-type', message: `“${column.label}” needs a reference such as A-1.` }
  }
}

function numberFault(column: Column & { type: 'whole-number' }, cell: Cell): Fault | undefined {
  if (typeof cell !== 'number') {
    const message = `“${column.label}” needs a whole number of ${column.unit}, without quotes.`
    return { code: 'wrong-type', message }
  }
  if (cell >= column.min) return undefined
  const message = `“${column.label}” is ${cell}, and the least that is possible is ${column.min}.`
  return { code: 'out-of-range', message }
}
