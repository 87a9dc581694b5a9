/**
 * What brings a number to its target, and where it is heading: so many more, so many a month, or
 * no more than so many. The same for what is counted over a window and for a level at its end.
 */
import { inWords } from '../../domain/calendar.ts'
import {
  divideRoundingDown,
  divideRoundingUp,
  type Fraction,
} from '../../domain/fraction.ts'
import { amountInWords } from '../../domain/display.ts'
import { dueTime, lastDayOfWindow } from '../due-time.ts'
import { numberFact } from '../fact.ts'
import {
  atThisPace,
  lastMonthFor,
  lastsUntil,
  stillAllowed,
  stillNeeded,
} from '../forecast.ts'
import type { MeasureInput } from '../measure-input.ts'
import type { TryStep } from '../prove-cure.ts'
import type { Cure, CureStep, Forecast } from '../cure.ts'
import { isOver, tooLate } from '../window-end.ts'

export interface Towards {
  /** What there surely is so far. */
  readonly soFar: number
  readonly unit: string
  readonly direction: 'atLeast' | 'atMost'
  readonly now: Fraction
  readonly atEnd: Fraction
  /** A level is as it is, and has no pace; what is counted has one. */
  readonly hasPace: boolean
  /** What the targets are shares of, such as all heads; left out where they are amounts. */
  readonly of?: number
}

export function cureCount(towards: Towards, input: MeasureInput): Cure {
  // What stands by a date is owed on after it, and can still be brought up.
  const standsOn = input.window.kind === 'by-date' && !towards.hasPace
  if (isOver(input) && !standsOn) return tooLate(input)
  const steps = towards.direction === 'atLeast' ? moreOf(towards, input) : lessOf(towards, input)
  return typeof steps === 'string'
    ? { past: [], fromNowOn: [], impossible: steps }
    : { past: [], fromNowOn: steps }
}

function moreOf(towards: Towards, input: MeasureInput): readonly CureStep[] | string {
  const { soFar, unit, now, atEnd, of } = towards
  const amount = leastOf(atEnd, of) - soFar
  if (!input.window.open) return [{ kind: 'still-needed', amount, unit }]
  const months = dueTime(input).monthsLeft.length
  const most = input.adoption?.mostInAMonth
  if (towards.hasPace && most !== undefined && most * months < amount) {
    const each = amountInWords(most, unit)
    return (
      `Even with ${each} in each of the months that are left, the most that is possible, the ` +
      `target could not be met by ${inWords(lastDayOfWindow(input))}.`
    )
  }
  const eachMonthRoundedUp = divideRoundingUp(BigInt(amount), BigInt(months))
  return [
    { kind: 'catch-up', amount: leastOf(now, of) - soFar, unit },
    { kind: 'still-needed', amount, unit, months, eachMonthRoundedUp },
  ]
}

function lessOf(towards: Towards, input: MeasureInput): readonly CureStep[] | string {
  const { soFar, unit, atEnd, of } = towards
  const left = mostOf(atEnd, of) - soFar
  if (!input.window.open || !towards.hasPace) return [{ kind: 'use-less', amount: -left, unit }]
  if (left < 0) {
    return `It is already ${amountInWords(-left, unit)} more than the whole time allows.`
  }
  const months = dueTime(input).monthsLeft.length
  const eachMonthRoundedDown = divideRoundingDown(BigInt(left), BigInt(months))
  return [{ kind: 'allowance-left', amount: left, unit, months, eachMonthRoundedDown }]
}

/** A level that is a share: so many more of the same whole. */
export function cureLevelShare(towards: Towards, input: MeasureInput): Cure {
  const { direction, soFar, unit, now, atEnd, of } = towards
  if (direction === 'atMost') return cureCount(towards, input)
  const { impossible } = cureCount(towards, input)
  if (impossible !== undefined) return { past: [], fromNowOn: [], impossible }
  const behind: CureStep = { kind: 'catch-up', amount: leastOf(now, of) - soFar, unit }
  const amount = leastOf(atEnd, of) - soFar
  const all: CureStep = { kind: 'in-place-of-others', amount, unit }
  return { past: [], fromNowOn: input.window.open ? [behind, all] : [all] }
}

/** The number once a step has been taken. */
export function tryCountStep({ soFar, of = 1 }: Towards): TryStep {
  const now = (value: number) => ({ fact: numberFact([value, of]), against: 'now' as const })
  const atEnd = (value: number) => ({ fact: numberFact([value, of]), against: 'at-end' as const })
  return (step, unitsShort) => {
    switch (step.kind) {
      case 'catch-up':
        return now(soFar + step.amount - unitsShort)
      case 'still-needed':
      case 'in-place-of-others':
        return atEnd(soFar + step.amount - unitsShort)
      case 'allowance-left':
        return atEnd(soFar + step.amount + unitsShort)
      case 'use-less':
        return atEnd(soFar - step.amount + unitsShort)
      default:
        return 'needs-no-trial'
    }
  }
}

export function forecastCount(towards: Towards, input: MeasureInput): Forecast {
  const { soFar, unit, direction, atEnd, hasPace, of } = towards
  const pace = hasPace ? atThisPace(soFar, of ?? 1, input) : undefined
  const end = pace === undefined ? {} : { atThisPace: pace }
  if (direction === 'atMost') {
    const allowed = stillAllowed(mostOf(atEnd, of) - soFar, unit, input)
    return { ...end, ...allowed, ...(hasPace ? lastsUntil(soFar, mostOf(atEnd, of), input) : {}) }
  }
  const needed = leastOf(atEnd, of) - soFar
  return { ...end, ...stillNeeded(needed, unit, input), ...lastMonth(towards, needed, input) }
}

function lastMonth(
  { hasPace }: Towards,
  needed: number,
  input: MeasureInput,
): Pick<Forecast, 'lastMonth'> {
  const most = input.adoption?.mostInAMonth
  return hasPace && most !== undefined
    ? lastMonthFor(needed, () => most, 'most-in-a-month', input)
    : lastMonthFor(needed, () => needed, 'end-of-window', input)
}

function leastOf([part, whole]: Fraction, of = 1): number {
  return divideRoundingUp(BigInt(part) * BigInt(of), BigInt(whole))
}

function mostOf([part, whole]: Fraction, of = 1): number {
  return divideRoundingDown(BigInt(part) * BigInt(of), BigInt(whole))
}
