import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointerTo, segmentsOf } from '#app/json/pointer.ts'

test('a pointer names fields and places', () => {
  expect(pointerTo(['figures', 'pay', 'rows', 3])).toBe('/figures/pay/rows/3')
})

test('the pointer to the whole is empty', () => {
  expect(pointerTo([])).toBe('')
  expect(segmentsOf('')).toEqual([])
})

test('any name comes back out of its pointer', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      expect(segmentsOf(pointerTo(names))).toEqual(names)
    }),
  )
})
