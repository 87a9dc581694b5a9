/**
 * A number that a measure gave, in words: a share, a change from a baseline, or an amount in a
 * unit. Print is rounded against the contractor, so that a shortfall never reads as the target;
 * the judgement was made exactly, elsewhere.
 */
import type { Fact } from '../assessment/types.ts'
import {
  amountInWords,
  shareRoundedDownInWords,
  shareRoundedUpInWords,
  targetShareInWords,
  type Rounding,
} from '../domain/display.ts'
import {
  compareFractions,
  divideRoundingDown,
  divideRoundingUp,
  type Fraction,
} from '../domain/fraction.ts'
import type { Operator } from '../rules/grammar.ts'
import type { Measure } from '../rules/measure.ts'

export type NumberFact = Extract<Fact, { kind: 'number' }>

/** What the number of a measure is. */
export type NumberKind =
  | { readonly kind: 'share' }
  | {
      readonly kind: 'change'
      readonly as: 'per-cent' | 'points'
      readonly direction: 'less' | 'more'
    }
  /** `isIncrease`: so much more than in the baseline. */
  | { readonly kind: 'amount'; readonly unit: string; readonly isIncrease: boolean }

export function numberKindOf(measure: Measure | undefined): NumberKind {
  switch (measure?.shape) {
    case 'count':
      return { kind: 'amount', unit: measure.unit, isIncrease: false }
    case 'change-from-baseline':
      return { kind: 'change', as: measure.as, direction: measure.direction }
    case 'level-at-date':
      if (measure.whole === undefined) {
        return { kind: 'amount', unit: measure.unit, isIncrease: measure.over !== undefined }
      }
      return measure.over === undefined
        ? { kind: 'share' }
        : { kind: 'change', as: 'points', direction: 'more' }
    case 'share':
    case 'floor-for-each-row':
    case 'on-time':
    case 'document-in-force':
    case undefined:
      return { kind: 'share' }
  }
}

export function isShare(measure: Measure): boolean {
  return measure.shape !== 'document-in-force' && numberKindOf(measure).kind === 'share'
}

/** Whether the number says how much more or less there is than in the contract's baseline. */
export function isFromBaseline(measure: Measure): boolean {
  return (
    measure.shape === 'change-from-baseline' ||
    (measure.shape === 'level-at-date' && measure.over !== undefined)
  )
}

/** More is better: what must reach a target, not stay under one. */
export function isFloor(operator: Operator): boolean {
  return operator !== 'atMost' && operator !== 'below'
}

/** What must reach a target rounds down; what must stay under a limit rounds up. */
export function againstContractor(operator: Operator): Rounding {
  return isFloor(operator) ? 'down' : 'up'
}

/** The number, where it is known exactly. */
export function exactOf(fact: Fact | undefined): Fraction | undefined {
  if (fact?.kind !== 'number') return undefined
  const { lo, hi } = fact
  if (lo === undefined || hi === undefined) return undefined
  return compareFractions(lo, hi) === 0 ? lo : undefined
}

export function wholeUnits([part, whole]: Fraction, rounding: Rounding): number {
  const divide = rounding === 'down' ? divideRoundingDown : divideRoundingUp
  return divide(BigInt(part), BigInt(whole))
}

/** `8.0%`, `12.3% less`, `3.2 percentage points more`, `1,234 kg`. */
export function numberInWords(
  value: Fraction,
  kind: NumberKind,
  rounding: Rounding,
  decimals: 1 | 2 = 1,
): string {
  switch (kind.kind) {
    case 'share':
      return shareInWords(value, rounding, decimals)
    case 'change':
      return changeInWords(value, kind, (size, way) => shareInWords(size, way, decimals), rounding)
    case 'amount':
      return amountOfKind(wholeUnits(value, rounding), kind, rounding)
  }
}

/** `at least 8.33%`; of what fell where it should rise, `at most 4% less`. */
export function boundInWords(
  value: Fraction,
  kind: NumberKind,
  which: 'least' | 'most',
  decimals: 1 | 2 = 1,
): string {
  const number = numberInWords(value, kind, which === 'least' ? 'down' : 'up', decimals)
  const isTurned = value[0] < 0 && saysMoreOrLess(kind)
  return `${(which === 'least') === isTurned ? 'at most' : 'at least'} ${number}`
}

/** What says by a word, not by a sign, that it is below nothing. */
export function saysMoreOrLess(kind: NumberKind): boolean {
  return kind.kind === 'change' || (kind.kind === 'amount' && kind.isIncrease)
}

/** `10%`, `5% less`, `12`: a target as it was written, or what is due of it. */
export function targetValueInWords(value: Fraction, kind: NumberKind, operator: Operator): string {
  switch (kind.kind) {
    case 'share':
      return targetShareInWords(value)
    case 'change':
      return changeInWords(value, kind, targetShareInWords, 'up')
    case 'amount':
      return amountOfKind(wholeUnits(value, isFloor(operator) ? 'up' : 'down'), kind)
  }
}

function amountOfKind(
  amount: number,
  { unit, isIncrease }: Extract<NumberKind, { kind: 'amount' }>,
  rounding?: Rounding,
): string {
  if (!isIncrease) return amountInWords(amount, unit, rounding)
  // Less than nothing more is less: what is said of its size is rounded the other way.
  const other = rounding === 'down' ? 'up' : 'down'
  return amount < 0
    ? `${amountInWords(-amount, unit, rounding && other)} less`
    : `${amountInWords(amount, unit, rounding)} more`
}

function shareInWords(share: Fraction, rounding: Rounding, decimals: 1 | 2 = 1): string {
  return rounding === 'down'
    ? shareRoundedDownInWords(share, decimals)
    : shareRoundedUpInWords(share, decimals)
}

type ShowSize = (size: Fraction, rounding: Rounding) => string

/** Less than nothing less is more: `-4% less` reads `4% more`, rounded the other way. */
function changeInWords(
  value: Fraction,
  { as, direction }: Extract<NumberKind, { kind: 'change' }>,
  show: ShowSize,
  rounding: Rounding,
): string {
  const isOpposite = value[0] < 0
  const [less, more] = isOpposite ? ['more', 'less'] : ['less', 'more']
  const size = show(
    isOpposite ? [-value[0], value[1]] : value,
    isOpposite === (rounding === 'down') ? 'up' : 'down',
  )
  return `${as === 'points' ? inPoints(size) : size} ${direction === 'less' ? less : more}`
}

function inPoints(percent: string): string {
  const number = percent.replace('%', '')
  return `${number} percentage ${number === '1' ? 'point' : 'points'}`
}
