import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  readDate, readHours, readLarger, readPounds, readWholeNumber, readWord, shown,
} from '#app/intake/cell-values.ts'

test.each([
  ['12.50', 1250],
  ['12.5', 1250],
  ['12', 1200],
  ['12.5000', 1250],
  ['0.07', 7],
  ['4.35', 435],
  ['-3.10', -310],
  ['90071992547409.91', 9_007_199_254_740_991],
])('%s pounds are %d pence, exactly', (text, pence) => {
  expect(readPounds(text)).toEqual({ ok: true, value: pence })
})

test.each([
  ['12,50', 'Write 12.50.'],
  ['£12.50', 'Write 12.50.'],
  ['1,250.00', 'Write 1250.00.'],
  ['£1,250', 'Write 1250.'],
  ['(12.50)', 'Write -12.50.'],
  ['.5', 'Write 0.5.'],
])('an amount written as %s is refused, with what to write instead', (text, advice) => {
  expect(readPounds(text)).toMatchObject({ ok: false, message: expect.stringContaining(advice) })
})

test.each(['NaN', '1e309', '0x10', '', 'TBC', '12.505', '12.50000', '90071992547409.92', '٣'])(
  'the amount %j is refused, and not guessed at',
  (text) => {
    expect(readPounds(text)).toMatchObject({ ok: false, code: 'not-a-number' })
  },
)

test('every whole number of pence survives being written in pounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (pence) => {
      const digits = String(Math.abs(pence)).padStart(3, '0')
      const text = `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
      expect(readPounds(text)).toEqual({ ok: true, value: pence })
    }),
  )
})

test.each([
  ['7.5', 450],
  ['0.25', 15],
  ['744', 44_640],
  ['7.05', 423],
])('%s hours are %d minutes, exactly', (text, minutes) => {
  expect(readHours(text)).toEqual({ ok: true, value: minutes })
})

test('hours that do not come to whole minutes are refused, never rounded', () => {
  expect(readHours('7.33')).toMatchObject({ ok: false, code: 'not-a-number' })
})

test('hours as on a clock are refused with the hours that were meant', () => {
  expect(readHours('7:30')).toMatchObject({ message: expect.stringContaining('Write 7.5.') })
})

test('a whole number with a part is refused', () => {
  expect(readWholeNumber('12.5').ok).toBe(false)
  expect(readWholeNumber('12')).toEqual({ ok: true, value: 12 })
})

test.each([
  ['2026-02-03', 'YYYY-MM-DD'],
  ['3/2/2026', 'D/M/YYYY'],
  ['03/02/2026', 'D/M/YYYY'],
  ['2/3/2026', 'M/D/YYYY'],
  ['3.2.2026', 'D.M.YYYY'],
  ['3-2-2026', 'D-M-YYYY'],
  ['2026/2/3', 'YYYY/M/D'],
  ['3 Feb 2026', 'D MMM YYYY'],
] as const)('%s, declared as %s, is 3 February 2026', (text, form) => {
  expect(readDate(text, form)).toEqual({ ok: true, value: '2026-02-03' })
})

test.each([
  ['2026-02-30', 'YYYY-MM-DD'],
  ['29/2/2027', 'D/M/YYYY'],
  ['1/13/2026', 'D/M/YYYY'],
  ['2/3/26', 'D/M/YYYY'],
  ['2026-2-3', 'YYYY-MM-DD'],
  ['3 Foo 2026', 'D MMM YYYY'],
  ['0/0/2026', 'M/D/YYYY'],
  ['44197', 'D/M/YYYY'],
] as const)('%s, declared as %s, is refused', (text, form) => {
  expect(readDate(text, form)).toMatchObject({ ok: false, code: 'not-a-date' })
})

test('an unknown word is refused with the words that are known', () => {
  const words = new Map([['Y', 'yes'], ['N', 'no']])
  expect(readWord('Noo', words)).toMatchObject({ message: expect.stringContaining('“Y”, “N”') })
  expect(readWord('constructor', words).ok).toBe(false)
})

test('what cannot be seen is made visible in a message', () => {
  expect(shown('a\u202Eb\u0007')).toBe('“a[U+202E]b[U+0007]”')
})

test('a long text is cut in a message', () => {
  expect(shown('x'.repeat(1000)).length).toBeLessThan(50)
})

const TONNES = { written: 'tonnes', times: 1000, unit: 'kilograms' }

test.each([
  ['1.25', 1250],
  ['0.0010', 1],
  ['12', 12_000],
])('%s tonnes are %i kilograms', (text, value) => {
  expect(readLarger(text, TONNES)).toEqual({ ok: true, value })
})

test('a part of a kilogram is not rounded away', () => {
  expect(readLarger('0.0005', TONNES)).toMatchObject({
    code: 'not-a-number', message: expect.stringContaining('do not come to whole kilograms'),
  })
})

test('a comma in a weight is refused with what to write', () => {
  expect(readLarger('1,25', TONNES)).toMatchObject({ message: expect.stringContaining('1.25') })
})
