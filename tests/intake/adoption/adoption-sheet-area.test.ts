import { expect, test } from 'vitest'
import { readArea } from '#app/intake/adoption/adoption-sheet-area.ts'

const FROM = '2026-04-01'

test('an area has a name, codes and the day of the list of codes', () => {
  expect(readArea('Norwich: E07000148 as at 01/04/2025', FROM)).toEqual({
    ok: true,
    value: [
      { name: 'Norwich', from: FROM, codes: ['E07000148'], codeListDate: '2025-04-01' },
    ],
  })
})

test('codes may stand between spaces or semicolons', () => {
  const area = readArea('Greater Norwich: E07000148; E07000144 E07000149 as at 2025-04-01', FROM)
  expect(area.ok && area.value[0]?.codes).toEqual(['E07000148', 'E07000144', 'E07000149'])
})

test.each([
  ['E07000148', 'is no whole area'],
  ['Norwich: E07000148', 'is no whole area'],
  [': E07000148 as at 2025-04-01', 'is no whole area'],
  ['Norwich: NR1 as at 2025-04-01', '“NR1” is no code of an authority'],
  ['Norwich: E07000148 E07000148 as at 2025-04-01', 'stands twice'],
  ['Norwich: E07000148 as at 01/04/25', 'a year of two digits'],
])('“%s” is refused', (text, why) => {
  const area = readArea(text, FROM)
  expect(!area.ok && area.message).toContain(why)
})
