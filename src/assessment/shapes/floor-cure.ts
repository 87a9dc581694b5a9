/**
 * What puts pay below a floor right: arrears for what is past, row by row in the worker's favour,
 * and a new rate from now on.
 */
import assert from 'node:assert/strict'
import type { MonthlyReturn, Row } from '../../domain/monthly-return.ts'
import { pence } from '../../domain/quantities.ts'
import type { FloorMeasure } from '../../rules/measure.ts'
import type { MeasureInput } from '../measure-input.ts'
import type { TryStep } from '../prove-cure.ts'
import type { Cure, CureStep } from '../types.ts'
import { measureFloor, type FloorMeasured } from './floor-for-each-row.ts'
import { arrearsOf } from './rate.ts'

export function cureFloor({ rows }: FloorMeasured): Cure {
  const below = rows.flatMap(({ pay, reference }) => (pay ? [{ ...pay, reference }] : []))
  if (below.length === 0) return { past: [], fromNowOn: [] }
  const heads = new Set(below.map(({ reference }) => reference)).size
  const totalPence = below.reduce((total, { owedPence }) => total + owedPence, 0)
  const newRates = below.map(({ newRatePence }) => newRatePence)
  const because = below.find(({ newRateBecause }) => newRateBecause !== undefined)?.newRateBecause
  const raise: CureStep = {
    kind: 'raise-pay',
    heads,
    lowestPence: Math.min(...newRates),
    highestPence: Math.max(...newRates),
    ...(because === undefined ? {} : { because }),
  }
  return {
    past: [{ kind: 'pay-arrears', totalPence, rows: below.length, heads }],
    fromNowOn: [raise],
  }
}

/** The fact once every row below has been paid its arrears, or each a penny less. */
export function tryFloorStep(
  measure: FloorMeasure,
  input: MeasureInput,
  { below }: FloorMeasured,
): TryStep {
  return (step, unitsShort) => {
    if (step.kind !== 'pay-arrears') return 'needs-no-trial'
    const { paidLater } = measure.arrears
    const paid = new Map<Row, Row>()
    for (const { placed, rate, worked, floor } of below) {
      assert(rate !== undefined && worked !== undefined && floor !== undefined, 'judged below')
      const before = placed.row[paidLater]
      const owed = arrearsOf(rate, pence(floor.hi), worked) - unitsShort
      const already = typeof before === 'number' ? before : 0
      paid.set(placed.row, { ...placed.row, [paidLater]: already + owed })
    }
    return measureFloor(measure, { ...input, returns: withRows(input, measure.of, paid) }).fact
  }
}

function withRows(
  { returns }: MeasureInput,
  figure: string,
  changed: ReadonlyMap<Row, Row>,
): ReadonlyMap<string, MonthlyReturn> {
  return new Map(
    [...returns].map(([period, monthlyReturn]) => {
      const answer = monthlyReturn.figures[figure]
      if (answer === undefined || !('rows' in answer)) return [period, monthlyReturn]
      const rows = answer.rows.map((row) => changed.get(row) ?? row)
      const figures = { ...monthlyReturn.figures, [figure]: { ...answer, rows } }
      return [period, { ...monthlyReturn, figures }]
    }),
  )
}
