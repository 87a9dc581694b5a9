import { describe, expect, test } from 'vitest'
import { returnChecker } from '#app/intake/read-return.ts'
import { beyondReading, checkInPieces } from '#app/intake/return-in-pieces.ts'
import { PROBLEMS_MAX, type SchemaCheck } from '#app/json/check-schema.ts'
import { aShift, answering, FIGURES, problemsOf, withShifts } from './some-figures.ts'

const check = returnChecker(FIGURES)

describe('a return that is far too large is refused with one problem', () => {
  test.each([
    ['rows', withShifts(...list(20_001, {})), '/figures/shifts/rows', '20,001 entries'],
    ['fields', { ...answering({}), ...fields(400) }, '', '405 fields'],
    ['fields in a row', withShifts(fields(401)), '/figures/shifts/rows/0', '401 fields'],
    ['figures', answering(fields(401)), '/figures', '401 fields'],
  ])('for its %s', (_, value, where, has) => {
    expect(problemsOf(check(value))).toEqual([
      { code: 'out-of-range', where, message: expect.stringContaining(has) as string },
    ])
  })

  test('as many rows as are read are no such fault', () => {
    expect(beyondReading(withShifts(...list(20_000, {})))).toBeUndefined()
    expect(beyondReading({ ...fields(400) })).toBeUndefined()
  })
})

describe('long lists', () => {
  test('are as good as their entries', () => {
    const rows = Array.from({ length: 1_050 }, (_, at) => aShift({ worker: `W-${at}` }))
    expect(check(withShifts(...rows))).toMatchObject({ ok: true })
  })

  test('have every fault told at its own place, beside those of the rest', () => {
    const bad = new Set([0, 99, 100, 1_049])
    const rows = Array.from({ length: 1_050 }, (_, at) =>
      aShift({ worker: `W-${at}`, ...(bad.has(at) ? { minutes: '9' } : {}) }),
    )
    const places = problemsOf(check({ ...withShifts(...rows), version: 0 })).map(
      ({ where }) => where,
    )
    expect(places).toEqual([
      '/version',
      ...[...bad].map((at) => `/figures/shifts/rows/${at}/minutes`),
    ])
  })

  test('have no more told than anybody reads, and are looked at no further', () => {
    expect(problemsOf(check(withShifts(...list(20_000, {}))))).toHaveLength(PROBLEMS_MAX + 1)
    let asked = 0
    const where = '/figures/shifts/rows/0'
    const counting: SchemaCheck = () => {
      asked += 1
      return Array.from({ length: 150 }, () => ({ code: 'not-allowed', where, message: '' }))
    }
    checkInPieces(withShifts(...list(20_000, {})), counting, FIGURES)
    expect(asked).toBe(2)
  })
})

function list(length: number, entry: object): readonly object[] {
  return Array.from({ length }, () => entry)
}

function fields(count: number): Readonly<Record<string, number>> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 1]))
}
