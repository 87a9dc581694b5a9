/**
 * What puts pay below a floor right: arrears for what is past, row by row in the worker's favour,
 * and a new rate from now on.
 */
import assert from 'node:assert/strict'
import type { MonthlyReturn, Row } from '../../domain/monthly-return.ts'
import type { FloorMeasure } from '../../rules/measure.ts'
import type { MeasureInput } from '../measure-input.ts'
import type { TryStep } from '../prove-cure.ts'
import type { Cure, CureStep } from '../cure.ts'
import { measureFloor, type FloorMeasured } from './floor-for-each-row.ts'

export function cureFloor({ rows, below: judged }: FloorMeasured): Cure {
  const isLeast = judged.some(({ floor }) => floor !== undefined && floor.lo !== floor.hi)
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
    past: [
      {
        kind: 'pay-arrears',
        ...(isLeast ? { isLeast } : {}),
        totalPence,
        rows: below.length,
        heads,
      },
    ],
    fromNowOn: [raise],
  }
}

/**
 * The fact once every row below has been paid its arrears, or its new rate; or each a penny less.
 * A new rate that another floor has lifted would be met a penny short, so that is not tried.
 */
export function tryFloorStep(
  measure: FloorMeasure,
  input: MeasureInput,
  { below, rows }: FloorMeasured,
): TryStep {
  const pays = rows.flatMap(({ pay }) => pay ?? [])
  const factWith = (change: (row: Row, index: number) => Row) => {
    const changed = new Map(below.map(({ placed: { row } }, index) => [row, change(row, index)]))
    const returns = withRows(input, measure.of, changed)
    const { fact } = measureFloor(measure, { ...input, returns })
    return { fact, against: 'at-end' as const }
  }
  // What is surely owed is less than what would surely be enough until more is known.
  const isOpen = below.some(({ floor }) => floor !== undefined && floor.lo !== floor.hi)
  return (step, unitsShort) => {
    if (isOpen) return 'needs-no-trial'
    switch (step.kind) {
      case 'pay-arrears':
        return factWith((row, index) =>
          withArrears(measure, row, (pays[index]?.owedPence ?? 0) - unitsShort),
        )
      case 'raise-pay':
        if (unitsShort === 1 && step.because !== undefined) return 'needs-no-trial'
        return factWith((row, index) =>
          withRate(measure, row, (pays[index]?.newRatePence ?? 0) - unitsShort),
        )
      default:
        return 'needs-no-trial'
    }
  }
}

function withArrears({ arrears }: FloorMeasure, row: Row, morePence: number): Row {
  const before = row[arrears.paidLater]
  return { ...row, [arrears.paidLater]: (typeof before === 'number' ? before : 0) + morePence }
}

/** The row as it is when paid so many pence for an hour: every other way to give pay is blank. */
function withRate({ rate, arrears }: FloorMeasure, row: Row, pencePerHour: number): Row {
  const hourly = rate.find(({ weeks }) => weeks === undefined) ?? rate[0]
  assert(hourly !== undefined, 'the loader refuses a floor without a rate')
  const blank = Object.fromEntries(rate.map(({ amount }) => [amount, null]))
  const paid = { ...row, ...blank, [arrears.paidLater]: null }
  return { ...paid, [hourly.amount]: pencePerHour, [hourly.minutes]: 60 }
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
