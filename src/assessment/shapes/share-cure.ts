/**
 * What brings a share to its target: more of the part on top, in place of others, or of what is
 * still planned. Every amount is the least whole number that does it.
 */
import { addMonths, inWords, periodInWords } from '../../domain/calendar.ts'
import {
  divideRoundingDown,
  divideRoundingUp,
  fraction,
  type Fraction,
} from '../../domain/fraction.ts'
import type { ShareMeasure } from '../../rules/measure.ts'
import type { MeasureInput } from '../measure-input.ts'
import { lastDayOfWindow } from '../due-time.ts'
import { numberFact } from '../fact.ts'
import {
  atThisPace,
  lastMonthFor,
  spreadOverMonths,
  stillAllowed,
  stillNeeded,
} from '../forecast.ts'
import type { TryStep } from '../prove-cure.ts'
import { isOver, tooLate } from '../window-end.ts'
import type { Cure, CureStep, Forecast } from '../cure.ts'
import type { Sums } from './share-sums.ts'

/** `sums` are the least for "at least" and the most for "at most": what is surely so. */
export function cureShare(
  measure: ShareMeasure,
  input: MeasureInput,
  sums: Sums,
  target: Fraction,
  direction: 'atLeast' | 'atMost',
): Cure {
  if (isOver(input)) return tooLate(input)
  if (direction === 'atMost') return lessWithinPlan(measure, input, sums, target)
  const planned = ofWhatIsPlanned(measure, input, sums, target)
  if (planned === 'impossible') {
    return { past: [], fromNowOn: [], impossible: notEnoughPlanned(input, 'all') }
  }
  return { past: [], fromNowOn: [...planned, ...moreOf(measure, sums, target)] }
}

function moreOf(measure: ShareMeasure, sums: Sums, [part, whole]: Fraction): readonly CureStep[] {
  const { unit } = measure
  const lacking = BigInt(part) * BigInt(sums.whole) - BigInt(whole) * BigInt(sums.part)
  const inPlace = divideRoundingUp(lacking, BigInt(whole))
  const steps: CureStep[] = [{ kind: 'in-place-of-others', amount: inPlace, unit }]
  // At 100% nothing on top can make up for what is already outside the part.
  if (part < whole) {
    const onTop = divideRoundingUp(lacking, BigInt(whole - part))
    steps.push({ kind: 'more-on-top', amount: onTop, unit })
  }
  return steps
}

/** With a plan there is only so much that can still come on top. */
function lessWithinPlan(
  measure: ShareMeasure,
  input: MeasureInput,
  sums: Sums,
  target: Fraction,
): Cure {
  const steps = lessOf(measure, sums, target)
  const planned = input.adoption?.plannedWhole?.value
  if (planned === undefined || !input.window.open) return { past: [], fromNowOn: steps }
  const room = planned - sums.whole
  const possible = steps.filter((step) => step.kind !== 'more-of-the-rest' || step.amount <= room)
  const isPossible = BigInt(sums.part) * BigInt(target[1]) <= BigInt(target[0]) * BigInt(planned)
  return isPossible
    ? { past: [], fromNowOn: possible }
    : { past: [], fromNowOn: [], impossible: notEnoughPlanned(input, 'none of') }
}

function lessOf(measure: ShareMeasure, sums: Sums, [part, whole]: Fraction): readonly CureStep[] {
  const { unit } = measure
  const allowed = divideRoundingDown(BigInt(part) * BigInt(sums.whole), BigInt(whole))
  const steps: CureStep[] = [{ kind: 'less-of-the-part', amount: sums.part - allowed, unit }]
  if (part > 0) {
    const wholeNeeded = divideRoundingUp(BigInt(sums.part) * BigInt(whole), BigInt(part))
    steps.push({ kind: 'more-of-the-rest', amount: wholeNeeded - sums.whole, unit })
  }
  return steps
}

/** Nothing when no plan is on record or none of it is left. */
function ofWhatIsPlanned(
  measure: ShareMeasure,
  input: MeasureInput,
  sums: Sums,
  [part, whole]: Fraction,
): readonly CureStep[] | 'impossible' {
  const plannedWhole = input.adoption?.plannedWhole
  if (plannedWhole === undefined || !input.window.open) return []
  const planned = plannedWhole.value - sums.whole
  if (planned <= 0) return []
  const needed = divideRoundingUp(
    BigInt(part) * BigInt(plannedWhole.value) - BigInt(whole) * BigInt(sums.part),
    BigInt(whole),
  )
  if (needed > planned) return 'impossible'
  const shareRoundedUp = divideRoundingUp(BigInt(needed) * 10_000n, BigInt(planned))
  const { unit } = measure
  return [{ kind: 'of-what-is-planned', amount: needed, planned, unit, shareRoundedUp }]
}

function notEnoughPlanned(input: MeasureInput, what: 'all' | 'none of'): string {
  const next = periodInWords(addMonths(input.period, 1))
  const end = inWords(lastDayOfWindow(input))
  const planned = what === 'all' ? 'all that is planned' : 'nothing of what is planned'
  return `Even if ${planned} from ${next} counted, the target could not be met by ${end}.`
}

/** The share once a step has been taken. */
export function tryShareStep(sums: Sums): TryStep {
  return (step, unitsShort) => {
    const share = (part: number, whole: number) => ({
      fact: numberFact(fraction(part, whole)),
      against: 'at-end' as const,
    })
    switch (step.kind) {
      case 'in-place-of-others':
        return share(sums.part + step.amount - unitsShort, sums.whole)
      case 'more-on-top': {
        const more = step.amount - unitsShort
        return share(sums.part + more, sums.whole + more)
      }
      case 'of-what-is-planned':
        return share(sums.part + step.amount - unitsShort, sums.whole + step.planned)
      case 'less-of-the-part':
        return share(sums.part - step.amount + unitsShort, sums.whole)
      case 'more-of-the-rest':
        return share(sums.part, sums.whole + step.amount - unitsShort)
      default:
        return 'needs-no-trial'
    }
  }
}

/** What is still to come is what is planned, or as much as the pace so far makes. */
export function forecastShare(
  measure: ShareMeasure,
  input: MeasureInput,
  sums: Sums,
  [part, whole]: Fraction,
  direction: 'atLeast' | 'atMost',
): Forecast {
  if (sums.whole <= 0) return {}
  const pace = { atThisPace: fraction(sums.part, sums.whole) }
  const all = wholeAtEnd(input, sums)
  if (all === undefined || all <= sums.whole) return pace
  const wanted = BigInt(part) * BigInt(all)
  if (direction === 'atMost') {
    const allowed = divideRoundingDown(wanted, BigInt(whole)) - sums.part
    return { ...pace, ...stillAllowed(allowed, measure.unit, input) }
  }
  const needed = divideRoundingUp(wanted, BigInt(whole)) - sums.part
  const planned = input.adoption?.plannedWhole !== undefined
  const spread = spreadOverMonths(all - sums.whole, input)
  const because = planned ? 'planned' : 'whole-at-this-pace'
  return {
    ...pace,
    ...stillNeeded(needed, measure.unit, input),
    ...lastMonthFor(needed, spread, because, input),
  }
}

function wholeAtEnd(input: MeasureInput, sums: Sums): number | undefined {
  const planned = input.adoption?.plannedWhole?.value
  if (planned !== undefined) return planned
  const pace = atThisPace(sums.whole, 1, input)
  return pace === undefined ? undefined : divideRoundingUp(BigInt(pace[0]), BigInt(pace[1]))
}
