import { describe, expect, test } from 'vitest'
import { measureFloor } from '#app/assessment/shapes/floor-for-each-row.ts'
import type { Row } from '#app/domain/monthly-return.ts'
import type { FloorMeasure } from '#app/rules/measure.ts'
import type { Parameter } from '#app/rules/parameter.ts'
import { aMeasureInput, aParameter, aRuleSet, FLOOR, rowsReturn } from '../../support/a-rule-set.ts'

const line = (changes: Row = {}): Row => ({
  worker: 'W1',
  from: '2026-10-01',
  to: '2026-10-31',
  grown: 'yes',
  amount: 134_500,
  minutes: 6000,
  ...changes,
})
const SALARY = { salary: 2_622_750, weekly: 2250, amount: null }

interface Setting {
  readonly measure?: FloorMeasure
  readonly parameters?: readonly Parameter[]
}
function measured(rows: readonly Row[], { measure = FLOOR, parameters = [] }: Setting = {}) {
  const ruleSet = aRuleSet({ parameters })
  return measureFloor(measure, aMeasureInput({ returns: [rowsReturn('pay', rows)], ruleSet }))
}

describe('the rate of a row is never rounded', () => {
  test('£26,227.50 a year at 37 and a half hours is exactly £13.45 by 52 weeks: at the floor', () => {
    expect(measured([line(SALARY)]).fact).toMatchObject({ lo: [1, 1] })
  })

  test('£26,227.49 is below it', () => {
    expect(measured([line({ ...SALARY, salary: 2_622_749 })]).fact).toMatchObject({ hi: [0, 1] })
  })

  test('where salary and hourly pay are both given, the lower of the two counts', () => {
    expect(measured([line({ ...SALARY, amount: 1, minutes: 60 })]).fact).toMatchObject({ hi: [0, 1] })
    expect(measured([line({ ...SALARY, amount: 99_999, minutes: 60 })]).fact).toMatchObject({
      lo: [1, 1],
    })
  })

  test('one penny of pay below the floor is below it, with a penny owed', () => {
    const { fact, rows } = measured([line({ amount: 134_499 })])
    expect(fact).toMatchObject({ hi: [0, 1] })
    expect(rows[0]).toMatchObject({
      problem: 'below-floor',
      line: 1,
      pay: { owedPence: 1, floorPence: 1345, newRatePence: 1345 },
    })
  })

  test('arrears that were paid later count for the period that they are for', () => {
    expect(measured([line({ amount: 134_000, later: 500 })]).fact).toMatchObject({ lo: [1, 1] })
    expect(measured([line({ amount: 134_000, later: 499 })]).fact).toMatchObject({ hi: [0, 1] })
  })
})

describe('heads, not rows, are counted', () => {
  test('a worker with one weekly line below is one worker below, out of one', () => {
    const weeks = ['01', '08', '15'].map((day) => line({ from: `2026-10-${day}` }))
    const { fact, rows } = measured([...weeks, line({ from: '2026-10-22', amount: 1 })])
    expect(fact).toMatchObject({ lo: [0, 1], hi: [0, 1] })
    expect(rows).toHaveLength(1)
  })

  test('whoever is out of scope counts neither way', () => {
    const rows = [line(), line({ worker: 'W2', grown: 'no', amount: 1 })]
    expect(measured(rows).fact).toMatchObject({ lo: [1, 1], hi: [1, 1] })
  })

  test('a low row that may be out of scope gives bounds and is listed as not told', () => {
    const { fact, rows } = measured([line(), line({ worker: 'W2', grown: null, amount: 1 })])
    expect(fact).toEqual({ kind: 'number', lo: [1, 2], hi: [1, 1] })
    expect(rows).toMatchObject([
      {
        problem: 'cannot-tell',
        line: 2,
        reference: 'W2',
        message: 'It is not known whether this row is one of the workers in scope. Not filled in: “grown”.',
      },
    ])
  })

  test('nobody in scope is nothing to measure', () => {
    expect(measured([line({ grown: 'no' })]).fact).toMatchObject({
      unknown: { reason: 'nothing-to-measure' },
    })
  })

  test('rows of which it is not known whether any is in scope cannot be told', () => {
    expect(measured([line({ grown: null })]).fact).toMatchObject({
      unknown: { reason: 'not-reported' },
    })
  })

  test('a row without pay leaves its worker open', () => {
    const rows = [line(), line({ worker: 'W2', amount: null })]
    expect(measured(rows).fact).toEqual({ kind: 'number', lo: [1, 2], hi: [2, 2] })
  })
})

describe('the floor through time and place', () => {
  const REFERENCE = { title: 'Made up', standing: 'council' } as const
  const rising = aParameter('floor', 0, {
    values: [
      { from: '2025-01-01', value: 1260, reference: REFERENCE },
      { from: '2026-10-15', value: 1345, reference: REFERENCE },
    ],
  })

  test('pay between the old and the new rate cannot be told when it changed in the period', () => {
    const rows = [line({ amount: 130_000 }), line({ worker: 'W2', amount: 140_000 })]
    const { fact, doubt } = measured(rows, { parameters: [rising] })
    expect(fact).toEqual({ kind: 'number', lo: [1, 2], hi: [2, 2] })
    expect(doubt?.message).toContain('the pay for one hour, and 60 minutes')
  })

  test('pay below the old rate is below, and pay at the new rate is not, all the same', () => {
    const at = (amount: number) => measured([line({ amount })], { parameters: [rising] }).fact
    expect(at(125_999)).toMatchObject({ hi: [0, 1] })
    expect(at(134_500)).toMatchObject({ lo: [1, 1] })
  })

  test('a measure that goes by one day takes the rate of that day', () => {
    const measure: FloorMeasure = { ...FLOOR, floorOn: 'first-day' }
    const { fact } = measured([line({ amount: 126_000 })], { measure, parameters: [rising] })
    expect(fact).toMatchObject({ lo: [1, 1] })
  })

  test('where the place decides the rate and is not known, both rates bound the row', () => {
    const byPlace = aParameter('floor', [
      { when: { place: ['E09000001'] }, value: 1480 },
      { value: 1345 },
    ])
    const at = (amount: number) =>
      measured([line({ amount, place: null })], { parameters: [byPlace] })
    expect(at(148_000).fact).toMatchObject({ lo: [1, 1] })
    expect(at(134_499).fact).toMatchObject({ hi: [0, 1] })
    // Owed is what is surely owed, and it is said what it depends on.
    expect(at(130_000).rows[0]?.pay).toMatchObject({
      floorPence: 1345,
      owedPence: 4500,
      newRateBecause: expect.stringContaining('At least this: Which rate applies depends on'),
    })
    expect(at(140_000).doubt?.message).toContain('depends on “place”')
  })

  test('a month whose rate nobody has entered cannot be told, and says where to get it', () => {
    const stale = aParameter('floor', 1345, {
      nextExpected: { from: '2026-10-01', where: 'the publisher’s page' },
    })
    const { fact, rows } = measured([line()], { parameters: [stale] })
    expect(fact).toMatchObject({
      unknown: {
        reason: 'rate-not-known',
        forCouncil: expect.stringContaining('the publisher’s page'),
      },
    })
    // No row is wrong: there is nothing for the contractor to look up.
    expect(rows).toEqual([])
  })

  test('a new rate is never named below another floor that the law sets', () => {
    const measure: FloorMeasure = {
      ...FLOOR,
      neverBelow: [{ parameter: 'law', because: 'the law asks for more' }],
    }
    const parameters = [aParameter('law', 1400)]
    const { rows } = measured([line({ amount: 130_000 })], { measure, parameters })
    expect(rows[0]?.pay).toMatchObject({
      floorPence: 1345,
      newRatePence: 1400,
      newRateBecause: 'the law asks for more',
    })
  })
})

describe('a floor for every row', () => {
  const measure: FloorMeasure = { ...FLOOR, result: 'every' }

  test('one below decides, whatever else is open', () => {
    const rows = [line({ worker: 'W2', grown: null, amount: 1 }), line({ amount: 1 })]
    expect(measured(rows, { measure }).fact).toEqual({ kind: 'truth', value: false })
  })

  test('all at the floor is true, and one that is open cannot be told', () => {
    expect(measured([line()], { measure }).fact).toEqual({ kind: 'truth', value: true })
    const open = [line(), line({ worker: 'W2', grown: null, amount: 1 })]
    expect(measured(open, { measure }).fact).toMatchObject({ kind: 'unknown' })
  })
})
