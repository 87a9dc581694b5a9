/**
 * What keeps a change to its target: what may still be used up to the end of the window, how much
 * less or more it would have to be, or how much more of a share.
 */
import { amountInWords } from '../../domain/display.ts'
import {
  divideRoundingDown,
  divideRoundingUp,
  type Fraction,
} from '../../domain/fraction.ts'
import type { ChangeMeasure } from '../../rules/measure.ts'
import type { Cure, CureStep, Forecast } from '../cure.ts'
import { dueTime } from '../due-time.ts'
import { boundedFact } from '../fact.ts'
import { lastMonthFor, lastsUntil, stillAllowed, stillNeeded } from '../forecast.ts'
import type { MeasureInput } from '../measure-input.ts'
import type { TryStep } from '../prove-cure.ts'
import type { Fact } from '../types.ts'
import { isOver, tooLate } from '../window-end.ts'
import { changeOf, type ChangeSums, type Side } from './change.ts'

/** `sums.most` for less and `sums.least` for more: what is surely so. */
export function cureChange(
  measure: ChangeMeasure,
  sums: ChangeSums,
  target: Fraction,
  input: MeasureInput,
): Cure {
  if (isOver(input)) return tooLate(input)
  const now = surelyNow(measure, sums) ?? leastIfTooMuch(measure, sums, target)
  if (now === undefined) return { past: [], fromNowOn: [] }
  const steps =
    measure.as === 'points'
      ? pointSteps(measure, now, sums, target)
      : amountSteps(measure, now, sums, target, input)
  return typeof steps === 'string'
    ? { past: [], fromNowOn: [], impossible: steps }
    : { past: [], fromNowOn: steps }
}

/** With a month missing only the least is known; it may be more than all that is allowed. */
function leastIfTooMuch(
  measure: ChangeMeasure,
  { least, baseline, isByTime, perAtEnd }: ChangeSums,
  target: Fraction,
): Side | undefined {
  if (measure.direction === 'more' || !isByTime) return undefined
  return least.part > edgeAt(measure, baseline, target, perAtEnd) ? least : undefined
}

export function surelyNow(
  { direction }: ChangeMeasure,
  { least, most }: ChangeSums,
): Side | undefined {
  return direction === 'less' ? most : least
}

/** The edge in amounts: the most that keeps to the target for so much `per`, or the least. */
function edgeAt(
  { direction }: ChangeMeasure,
  { part, per }: Side,
  [target, of]: Fraction,
  atPer: number,
): number {
  const kept = BigInt(direction === 'less' ? of - target : of + target)
  const amount = BigInt(part) * BigInt(atPer) * kept
  const over = BigInt(per) * BigInt(of)
  return direction === 'less' ? divideRoundingDown(amount, over) : divideRoundingUp(amount, over)
}

function amountSteps(
  measure: ChangeMeasure,
  now: Side,
  sums: ChangeSums,
  target: Fraction,
  input: MeasureInput,
): readonly CureStep[] | string {
  const { unit, direction } = measure
  const isOpen = input.window.open && sums.isByTime
  const edge = edgeAt(measure, sums.baseline, target, isOpen ? sums.perAtEnd : now.per)
  if (direction === 'more') return moreSteps(edge - now.part, unit, isOpen, input)
  if (!isOpen) return [{ kind: 'use-less', amount: now.part - edge, unit }]
  const left = edge - now.part
  if (left < 0) {
    return `It is already ${amountInWords(-left, unit)} more than the whole time allows.`
  }
  const months = dueTime(input).monthsLeft.length
  const eachMonthRoundedDown = divideRoundingDown(BigInt(left), BigInt(months))
  return [{ kind: 'allowance-left', amount: left, unit, months, eachMonthRoundedDown }]
}

function moreSteps(
  amount: number,
  unit: string,
  isOpen: boolean,
  input: MeasureInput,
): readonly CureStep[] {
  if (!isOpen) return [{ kind: 'still-needed', amount, unit }]
  const months = dueTime(input).monthsLeft.length
  const eachMonthRoundedUp = divideRoundingUp(BigInt(amount), BigInt(months))
  return [{ kind: 'still-needed', amount, unit, months, eachMonthRoundedUp }]
}

/** A share that must rise by points: more of the part in place of the rest, or on top. */
function pointSteps(
  measure: ChangeMeasure,
  now: Side,
  { baseline }: ChangeSums,
  [target, of]: Fraction,
): readonly CureStep[] | string {
  const { unit, direction } = measure
  // The share that is wanted, over one denominator.
  const points = BigInt(target) * BigInt(baseline.per) * (direction === 'more' ? 1n : -1n)
  const part = BigInt(baseline.part) * BigInt(of) + points
  const whole = BigInt(baseline.per) * BigInt(of)
  if (part > whole || part < 0n) return 'A share cannot be below 0% or above 100%.'
  const held = BigInt(now.part)
  const all = BigInt(now.per)
  if (direction === 'less') {
    const allowed = divideRoundingDown(part * all, whole)
    return [{ kind: 'less-of-the-part', amount: now.part - allowed, unit }]
  }
  const inPlace = divideRoundingUp(part * all - whole * held, whole)
  const steps: CureStep[] = [{ kind: 'in-place-of-others', amount: inPlace, unit }]
  if (part < whole) {
    const onTop = divideRoundingUp(part * all - whole * held, whole - part)
    steps.push({ kind: 'more-on-top', amount: onTop, unit })
  }
  return steps
}

/** The change once a step has been taken. */
export function tryChangeStep(measure: ChangeMeasure, sums: ChangeSums): TryStep {
  const now = surelyNow(measure, sums)
  const changed = (side: Side): { fact: Fact; against: 'at-end' } => {
    const fact = boundedFact(changeOf(measure, side, sums.baseline))
    return { fact, against: 'at-end' }
  }
  return (step, unitsShort) => {
    if (now === undefined) return 'needs-no-trial'
    const { part, per } = now
    const atEnd = sums.isByTime ? sums.perAtEnd : per
    switch (step.kind) {
      case 'allowance-left':
        return changed({ part: part + step.amount + unitsShort, per: atEnd })
      case 'use-less':
        return changed({ part: part - step.amount + unitsShort, per })
      case 'still-needed':
        return changed({ part: part + step.amount - unitsShort, per: atEnd })
      case 'in-place-of-others':
        return changed({ part: part + step.amount - unitsShort, per })
      case 'less-of-the-part':
        return changed({ part: part - step.amount + unitsShort, per })
      case 'more-on-top': {
        const more = step.amount - unitsShort
        return changed({ part: part + more, per: per + more })
      }
      default:
        return 'needs-no-trial'
    }
  }
}

export function forecastChange(
  measure: ChangeMeasure,
  sums: ChangeSums,
  target: Fraction,
  input: MeasureInput,
): Forecast {
  const now = surelyNow(measure, sums)
  if (now === undefined) return {}
  const pace = changeOf(measure, now, sums.baseline).lo
  const end = pace === undefined ? {} : { atThisPace: pace }
  if (!sums.isByTime) return end
  const edge = edgeAt(measure, sums.baseline, target, sums.perAtEnd)
  const left = edge - now.part
  if (measure.direction === 'less') {
    const lasts = lastsUntil(now.part, edge, input)
    return { ...end, ...stillAllowed(left, measure.unit, input), ...lasts }
  }
  return {
    ...end,
    ...stillNeeded(left, measure.unit, input),
    ...lastMonthFor(left, () => left, 'end-of-window', input),
  }
}
