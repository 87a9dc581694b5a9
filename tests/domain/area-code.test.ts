import { expect, test } from 'vitest'
import { isAreaCode } from '#app/domain/area-code.ts'

test('the code of an area is a capital and eight digits', () => {
  expect(isAreaCode('E07000148')).toBe(true)
})

test.each(['e07000148', 'E0700014', 'E070001480', 'Norwich', 'E07000148 ', ''])(
  '%j is none',
  (text) => {
    expect(isAreaCode(text)).toBe(false)
  },
)
