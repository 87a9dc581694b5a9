/**
 * What puts late payment right: pay what is overdue, and so many payments on time that the rate is
 * reached again, where that is possible at all.
 */
import { divideRoundingUp, fraction, type Fraction } from '../../domain/fraction.ts'
import { numberFact } from '../fact.ts'
import type { TryStep } from '../prove-cure.ts'
import type { Cure, CureStep, Forecast } from '../cure.ts'
import type { OnTimeMeasured } from './on-time.ts'

const NOT_IN_THIS_WINDOW =
  'With a target of 100% a late payment cannot be made good in the same window: ' +
  'from now on pay every undisputed invoice by its last day.'

export function cureOnTime(measured: OnTimeMeasured, [part, whole]: Fraction): Cure {
  const { onTime, due } = measured.count ?? { onTime: 0, due: 0 }
  const past = overdue(measured)
  if (part >= whole) return { past, fromNowOn: [], impossible: NOT_IN_THIS_WINDOW }
  const lacking = BigInt(part) * BigInt(due) - BigInt(whole) * BigInt(onTime)
  const amount = divideRoundingUp(lacking, BigInt(whole - part))
  return { past, fromNowOn: [{ kind: 'more-on-time', amount }] }
}

function overdue({ rows }: OnTimeMeasured): readonly CureStep[] {
  const notPaid = rows.filter(({ problem }) => problem === 'not-paid')
  if (notPaid.length === 0) return []
  const totalPence = notPaid.reduce((sum, row) => sum + (row.payment?.amountPence ?? 0), 0)
  return [{ kind: 'pay-overdue', rows: notPaid.length, totalPence }]
}

/** The rate once so many more have been paid on time. */
export function tryOnTimeStep({ count }: OnTimeMeasured): TryStep {
  return (step, unitsShort) => {
    if (step.kind !== 'more-on-time' || count === undefined) return 'needs-no-trial'
    const more = step.amount - unitsShort
    const fact = numberFact(fraction(count.onTime + more, count.due + more))
    return { fact, against: 'at-end' }
  }
}

/** The rate is what it is: further payments on time come on top, as many as there are invoices. */
export function forecastOnTime({ count }: OnTimeMeasured): Forecast {
  if (count === undefined || count.due === 0) return {}
  return { atThisPace: fraction(count.onTime, count.due) }
}
