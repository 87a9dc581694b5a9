import { expect, test } from 'vitest'
import { dateFault } from '#app/intake/date-limits.ts'
import type { RowsFigure } from '#app/domain/figure.ts'
import { BILLS, SHIFTS } from './some-figures.ts'

test('a row of the next month is refused with the month it belongs to', () => {
  expect(faultOf(SHIFTS, 'to', { from: '2026-10-04', to: '2026-11-03' })).toEqual({
    code: 'wrong-period',
    message:
      '“To” is 3 November 2026, so this row belongs to the return for November 2026, not ' +
      'October 2026. Move it there, or correct the date.',
  })
})

test('a row of the month before is refused in the same way', () => {
  const fault = faultOf(SHIFTS, 'to', { from: '2026-09-01', to: '2026-09-30' })
  expect(fault?.message).toContain('the return for September 2026')
})

test('a date before the one it must follow is refused with both', () => {
  expect(faultOf(SHIFTS, 'to', { from: '2026-10-20', to: '2026-10-19' })).toMatchObject({
    code: 'wrong-order',
    message: expect.stringMatching(/19 October 2026, before “From”, which is 20 October 2026/),
  })
  expect(faultOf(SHIFTS, 'to', { from: '2026-10-20', to: '2026-10-20' })).toBeUndefined()
})

test('a payment after the month is left for a later return', () => {
  const fault = faultOf(BILLS, 'settled', { received: '2026-10-01', settled: '2026-11-01' })
  expect(fault?.message).toContain('Leave it out here and give it in the return for November 2026')
})

test('a bill received after the month is moved to the later return', () => {
  const fault = faultOf(BILLS, 'received', { received: '2026-11-01' })
  expect(fault?.message).toContain('Move the row to the return for November 2026')
})

test('a bill of an earlier month may stand in the return', () => {
  expect(faultOf(BILLS, 'received', { received: '2026-08-01' })).toBeUndefined()
})

test('a date that does not exist is left to the schema', () => {
  expect(faultOf(SHIFTS, 'to', { from: '2026-10-01', to: '2026-02-30' })).toBeUndefined()
})

function faultOf(figure: RowsFigure, id: string, row: Readonly<Record<string, string>>) {
  const column = figure.columns.find((each) => each.id === id)
  if (column?.type !== 'date') throw new Error(`${id} is no date`)
  return dateFault(column, row[id] ?? '', { row, figure, period: '2026-10' })
}
