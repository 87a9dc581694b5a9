import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { returnChecker, returnReader } from '#app/intake/read-return.ts'
import type { MonthlyReturn } from '#app/domain/monthly-return.ts'
import {
  aBill, aShift, answering, codesOf, FIGURES, problemsOf, withShifts,
} from './some-figures.ts'

const read = returnReader(FIGURES)
const check = returnChecker(FIGURES)

test('a return with nothing wrong is accepted as it stands', () => {
  const whole = answering({ shifts: { rows: [aShift()] }, teams: { number: 3 } })
  expect(read(JSON.stringify(whole))).toEqual({ ok: true, value: whole })
})

test('where the schema lies is no part of what the contractor says', () => {
  const text = JSON.stringify({ $schema: '../return.schema.json', ...answering({}) })
  expect(read(text)).toEqual({ ok: true, value: answering({}) })
})

describe('bad input', () => {
  test.each([
    ['an unknown figure', answering({ overtime: { number: 3 } }), 'unknown-field'],
    ['an unknown column', withShifts(aShift({ name: 'Sam' })), 'unknown-field'],
    ['a list in place of a row', withShifts([]), 'wrong-type'],
    ['a number as text', withShifts(aShift({ minutes: '9000' })), 'wrong-type'],
    ['12,50', withShifts(aShift({ payPence: '12,50' })), 'wrong-type'],
    ['£12.50', withShifts(aShift({ payPence: '£12.50' })), 'wrong-type'],
    ['a part of a penny', withShifts(aShift({ payPence: 13.455 })), 'wrong-type'],
    ['negative hours', withShifts(aShift({ minutes: -60 })), 'out-of-range'],
    ['745 hours in a month', withShifts(aShift({ minutes: 44_700 })), 'out-of-range'],
    ['a part above its whole', withShifts(aShift({ nightMinutes: 9001 })), 'part-above-whole'],
    ['30 February', withShifts(aShift({ from: '2026-02-30' })), 'not-a-date'],
    ['a date the other way round', withShifts(aShift({ from: '01/10/2026' })), 'not-a-date'],
    ['a row twice', withShifts(aShift(), aShift()), 'duplicate-row'],
    ['a missing column', withShifts(aShift({ home: undefined })), 'missing-field'],
    ['a bidi control', withShifts(aShift({ worker: 'W\u202E1' })), 'not-allowed'],
    ['a NUL', withShifts(aShift({ worker: 'W\u00001' })), 'not-allowed'],
    ['a month that does not exist', { ...answering({}), period: '2026-13' }, 'not-a-date'],
    ['a missing declaration', { ...answering({}), declaration: undefined }, 'missing-field'],
  ])('%s is refused', (_, value, code) => {
    expect(codesOf(read(JSON.stringify(value)))).toEqual([code])
  })

  test.each([
    ['NaN', 'not-json'],
    ['1e309', 'not-a-number'],
    ['9007199254740993', 'not-a-number'],
    ['0x10', 'not-json'],
  ])('the number %s is refused', (number, code) => {
    const text = JSON.stringify(withShifts(aShift({ minutes: 9000 }))).replace('9000', number)
    expect(codesOf(read(text))).toEqual([code])
  })

  test('a name given twice is refused, because one value would be lost', () => {
    const text = JSON.stringify(withShifts(aShift())).replace('"minutes":', '"minutes":1,"minutes":')
    expect(codesOf(read(text))).toEqual(['duplicate-key'])
  })

  test('50 MB are refused unread', () => {
    const text = `${JSON.stringify(answering({}))}${' '.repeat(50_000_000)}`
    expect(codesOf(read(text, 'big.json'))).toEqual(['too-large'])
  })

  test.each(['__proto__', 'constructor', 'prototype'])('the name %s is refused', (name) => {
    const text = `{"${name}":{"polluted":true},${JSON.stringify(answering({})).slice(1)}`
    expect(codesOf(read(text))).toContain('unknown-field')
    expect('polluted' in {}).toBe(false)
  })

  test('a dangerous name that was parsed elsewhere is refused too', () => {
    const value = JSON.parse(`{"__proto__":{"a":1},${JSON.stringify(answering({})).slice(1)}`)
    expect(codesOf(check(value))).toContain('unknown-field')
  })

  test('naughty text in any cell is refused or comes back the same, never thrown', () => {
    const naughty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('__proto__', '\u0000', '\uFEFF', '\u202Eabc', '<script>', "'; DROP", '=1+1'),
    )
    const column = fc.constantFrom('worker', 'paid', 'from', 'home', 'minutes', 'scheme')
    fc.assert(
      fc.property(column, naughty, (name, text) => {
        const value = withShifts(aShift({ [name]: text }))
        const checked = check(value)
        const problems = expect.arrayContaining([expect.anything()])
        expect(checked).toEqual(checked.ok ? { ok: true, value } : { ok: false, problems })
      }),
    )
  })
})

test('every problem is told at once', () => {
  const figures = {
    shifts: { rows: [aShift({ minutes: '9' }), aShift({ to: '2026-11-03' })] },
    teams: { number: -1 },
  }
  const codes = codesOf(read(JSON.stringify(answering(figures))))
  expect(codes).toEqual(expect.arrayContaining(['wrong-type', 'wrong-period', 'out-of-range']))
})

test('a problem in JSON has the file and the line there', () => {
  const text = JSON.stringify(withShifts(aShift({ minutes: 99_999 })), null, 2)
  const line = text.split('\n').findIndex((each) => each.includes('"minutes"')) + 1
  expect(problemsOf(read(text, 'a.json'))).toMatchObject([{ file: 'a.json', line }])
})

test('a problem of a row from a table has the file and the line of the table', () => {
  const rows = [aShift(), aShift({ worker: 'W-002', minutes: -1 })]
  const value = answering({ shifts: { rows, file: 'pay.csv', lines: [2, 7] } })
  expect(problemsOf(read(JSON.stringify(value), 'a.json'))).toMatchObject([
    { where: '/figures/shifts/rows/1/minutes', file: 'pay.csv', line: 7 },
  ])
})

test('a return that is written out and read back is the same return', () => {
  const reference = fc.stringMatching(/^[A-Z][A-Z0-9-]{0,10}[A-Z0-9]$/)
  const rows = fc.uniqueArray(
    fc.record({
      supplier: reference.map((text) => `S-${text}`),
      id: reference,
      amountPence: fc.nat(10_000_000),
      received: fc.constantFrom('2026-08-31', '2026-10-01', '2026-10-31'),
    }).map((row) => aBill(row)),
    { selector: (row) => JSON.stringify(Object.values(row).slice(0, 2)) },
  )
  const figures = fc.record(
    {
      bills: rows.map((given) => ({ rows: given })),
      teams: fc.oneof(
        fc.nat(100).map((number) => ({ number })),
        fc.constant({ nothingToReport: true }),
        fc.constant({ notAvailable: 'Not yet known' }),
      ),
      'on-call': fc.constantFrom({ answer: 'yes' }, { answer: 'no' }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(figures, (given) => {
      const once = read(JSON.stringify(answering(given)))
      expect(problemsOf(once)).toEqual([])
      const first = once.ok ? once.value : ({} as MonthlyReturn)
      expect(read(JSON.stringify(first))).toEqual({ ok: true, value: first })
    }),
    { numRuns: 50 },
  )
})
