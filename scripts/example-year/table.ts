/**
 * A year as a table of text, a line for each month, so that a story can be read at a glance. `-` is
 * nothing to report, `.` is left blank; everything else is a number or a day.
 */
import assert from 'node:assert/strict'
import type { IsoDate, Period } from '#app/domain/calendar.ts'
import type { Answering } from './story.ts'

/** A number, nothing to report, or left blank. */
export type TableCell = number | 'nil' | 'blank'

export interface YearTable {
  readonly cell: (column: string, period: Period) => TableCell
  readonly received: Readonly<Record<Period, IsoDate>>
  /** A figure that is one number. */
  readonly number: (column: string) => Answering
}

/** The first line names the columns: `month`, then `received` in the table that has it. */
export function yearTable(text: string): YearTable {
  const lines = text.trim().split('\n').map((line) => line.trim().split(/\s+/))
  const [head = [], ...body] = lines
  assert.equal(head[0], 'month')
  const isReturns = head[1] === 'received'
  const months = new Map(body.map((cells) => {
    assert.equal(cells.length, head.length, `${cells[0]} has ${cells.length} cells`)
    return [cells[0] ?? '', cells] as const
  }))
  const cell = (column: string, period: Period): TableCell => {
    const at = head.indexOf(column)
    assert(at > 0, `there is no column ${column}`)
    return cellOf(months.get(period)?.[at] ?? '.')
  }
  return {
    cell,
    received: Object.fromEntries(
      body.flatMap(([month = '', day = '.']) => (isReturns && day !== '.' ? [[month, day]] : [])),
    ),
    number: (column) => (period) => {
      const value = cell(column, period)
      if (value === 'blank') return undefined
      return value === 'nil' ? { nothingToReport: true } : { number: value }
    },
  }
}

function cellOf(text: string): TableCell {
  if (text === '.') return 'blank'
  if (text === '-') return 'nil'
  const value = Number(text.replaceAll(',', ''))
  assert(Number.isSafeInteger(value), `${text} is no whole number`)
  return value
}
