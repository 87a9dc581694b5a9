/**
 * Bookings of the example year: told by their number in a month, they stand on days that exist.
 */
import { expect, test } from 'vitest'
import { bookings } from '../../scripts/example-year/figures.ts'
import { yearTable } from '../../scripts/example-year/table.ts'

const hall = (times: number, firstOn: 1 | 7) =>
  bookings(yearTable(`month hall\n2026-04 ${times}`), {
    hall: { facility: 'hall', minutes: 60, charge: 'free', facilityOf: 'council', firstOn },
  })

test('bookings are a week apart, and five have room where the first is early enough', () => {
  expect(hall(5, 1)('2026-04')).toMatchObject({
    rows: ['01', '08', '15', '22', '29'].map((day) => ({ heldOn: `2026-04-${day}` })),
  })
})

test('a booking that would stand on a day that does not exist is refused', () => {
  expect(() => hall(5, 7)('2026-04')).toThrow('hall has 5 bookings in 2026-04')
})
