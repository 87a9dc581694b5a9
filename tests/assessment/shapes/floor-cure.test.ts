import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparisonHolds } from '#app/assessment/evaluate.ts'
import { numberFact } from '#app/assessment/fact.ts'
import { cureFloor, tryFloorStep } from '#app/assessment/shapes/floor-cure.ts'
import { measureFloor } from '#app/assessment/shapes/floor-for-each-row.ts'
import type { Row } from '#app/domain/monthly-return.ts'
import { aMeasureInput, FLOOR, rowsReturn } from '../../support/a-rule-set.ts'

const line = (worker: string, amount: number, minutes = 6000, changes: Row = {}): Row => ({
  worker,
  from: '2026-10-01',
  to: '2026-10-31',
  grown: 'yes',
  amount,
  minutes,
  ...changes,
})
const inputOf = (rows: readonly Row[]) => aMeasureInput({ returns: [rowsReturn('pay', rows)] })
const measured = (rows: readonly Row[]) => measureFloor(FLOOR, inputOf(rows))

test('arrears are summed over rows, and workers are counted once', () => {
  const rows = [
    line('W1', 134_400),
    line('W1', 134_000, 6000, { from: '2026-10-08' }),
    line('W2', 134_500),
  ]
  expect(cureFloor(measured(rows))).toEqual({
    past: [{ kind: 'pay-arrears', totalPence: 600, rows: 2, heads: 1 }],
    fromNowOn: [{ kind: 'raise-pay', heads: 1, lowestPence: 1345, highestPence: 1345 }],
  })
})

test('when nobody is surely below there is nothing to pay', () => {
  expect(cureFloor(measured([line('W1', 134_500)]))).toEqual({ past: [], fromNowOn: [] })
})

test('paid in full every random row is at the floor; a penny short, none that was below is', () => {
  const aRow = fc.tuple(
    fc.integer({ min: 0, max: 200_000 }),
    fc.integer({ min: 1, max: 44_640 }),
  )
  fc.assert(
    fc.property(fc.array(aRow, { minLength: 1, maxLength: 12 }), (pairs) => {
      const rows = pairs.map(([amount, minutes], index) => line(`W${index}`, amount, minutes))
      const input = inputOf(rows)
      const before = measureFloor(FLOOR, input)
      const [arrears] = cureFloor(before).past
      fc.pre(arrears !== undefined && before.fact.kind === 'number')
      if (arrears === undefined) return
      const trial = tryFloorStep(FLOOR, input, before)
      const all = numberFact([1, 1])
      const full = trial(arrears, 0)
      const short = trial(arrears, 1)
      if (full === 'needs-no-trial' || short === 'needs-no-trial') throw new Error('not tried')
      expect(comparisonHolds('atLeast', full.fact, all)).toBe(true)
      expect(short.fact).toEqual(before.fact)
    }),
  )
})

test('at the new rate every random row is at the floor; a penny an hour less, none that was below', () => {
  const aRow = fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 44_640 }))
  fc.assert(
    fc.property(fc.array(aRow, { minLength: 1, maxLength: 12 }), (pairs) => {
      const rows = pairs.map(([amount, minutes], index) => line(`W${index}`, amount, minutes))
      const input = inputOf(rows)
      const before = measureFloor(FLOOR, input)
      const [raise] = cureFloor(before).fromNowOn
      fc.pre(raise !== undefined && before.fact.kind === 'number')
      if (raise === undefined) return
      const trial = tryFloorStep(FLOOR, input, before)
      const full = trial(raise, 0)
      const short = trial(raise, 1)
      if (full === 'needs-no-trial' || short === 'needs-no-trial') throw new Error('not tried')
      expect(comparisonHolds('atLeast', full.fact, numberFact([1, 1]))).toBe(true)
      expect(short.fact).toEqual(before.fact)
    }),
  )
})
