/**
 * Where an open window is heading: the end at the pace so far, what is left to do or to use, and
 * the last month in which the target can still be met. Arithmetic on sums; it judges nothing.
 */
import type { Period } from '../domain/calendar.ts'
import {
  divideRoundingDown,
  divideRoundingUp,
  reducedFraction,
  type Fraction,
} from '../domain/fraction.ts'
import { dueTime, weightOfMonth } from './due-time.ts'
import type { MeasureInput } from './measure-input.ts'
import type { Forecast } from './cure.ts'

type LastMonth = NonNullable<Forecast['lastMonth']>

/** What a sum would come to at the end of the window; undefined where nothing has fallen due. */
export function atThisPace(
  soFar: number,
  of: number,
  input: MeasureInput,
): Fraction | undefined {
  const { elapsed, window } = dueTime(input)
  if (elapsed === 0) return undefined
  return reducedFraction(BigInt(soFar) * BigInt(window), BigInt(elapsed) * BigInt(of))
}

/** Still to be done: so much in all, and in each month that is left. */
export function stillNeeded(
  amount: number,
  unit: string,
  input: MeasureInput,
): Pick<Forecast, 'left'> {
  const months = dueTime(input).monthsLeft.length
  if (amount <= 0 || months === 0) return {}
  const eachMonth = divideRoundingUp(BigInt(amount), BigInt(months))
  return { left: { kind: 'needed', amount, unit, months, eachMonth } }
}

/** Still allowed: so much in all, and in each month that is left. */
export function stillAllowed(
  amount: number,
  unit: string,
  input: MeasureInput,
): Pick<Forecast, 'left'> {
  const months = dueTime(input).monthsLeft.length
  if (amount < 0 || months === 0) return {}
  const eachMonth = divideRoundingDown(BigInt(amount), BigInt(months))
  return { left: { kind: 'allowed', amount, unit, months, eachMonth } }
}

/**
 * The last month that may begin with nothing more done: from it on, the most that can be done in
 * each month still makes up `needed`. Undefined where all of them together do not.
 */
export function lastMonthFor(
  needed: number,
  most: (period: Period) => number,
  because: LastMonth['because'],
  input: MeasureInput,
): Pick<Forecast, 'lastMonth'> {
  if (needed <= 0) return {}
  let possible = 0
  for (const period of dueTime(input).monthsLeft.toReversed()) {
    possible += most(period)
    if (possible >= needed) return { lastMonth: { period, because } }
  }
  return {}
}

/** What is planned, spread over the months that are left by their weight. */
export function spreadOverMonths(
  planned: number,
  input: MeasureInput,
): (period: Period) => number {
  const { monthsLeft } = dueTime(input)
  const weights = new Map(monthsLeft.map((period) => [period, weightOfMonth(period, input)]))
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  return (period) => {
    const weight = weights.get(period) ?? 0
    // Where nothing weighs, every month that is left is as good as another.
    const [part, whole] = all === 0 ? [1, monthsLeft.length] : [weight, all]
    return Number((BigInt(planned) * BigInt(part)) / BigInt(whole))
  }
}

/** The month in which what is allowed runs out, at the pace so far; none where it lasts. */
export function lastsUntil(
  soFar: number,
  cap: number,
  input: MeasureInput,
): Pick<Forecast, 'lastMonth'> {
  const { elapsed, monthsLeft } = dueTime(input)
  // What is used up already has no month in which it will be.
  if (elapsed === 0 || soFar >= cap) return {}
  let weight = elapsed
  for (const period of monthsLeft) {
    weight += weightOfMonth(period, input)
    const used = BigInt(soFar) * BigInt(weight)
    if (used > BigInt(cap) * BigInt(elapsed)) {
      return { lastMonth: { period, because: 'allowance-at-this-pace' } }
    }
  }
  return {}
}
